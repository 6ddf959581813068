import { coverageTexts } from '../../../texts/rules/coverage';
import { baseNameOf } from '../../manifests/folder-path';
import { applicationIn, placeIn } from '../application';
import { coverageIn } from '../coverage-report';
import { speaker, type PlacedProblem, type Repository, type RepositoryRule } from '../rule';
import { always } from '../severity';
import { cct } from '../sources';
import { firstMatch } from '../text-place';

const say = speaker(coverageTexts);

/** EXI-ORG-10 and EXI-ORG-11: unit tests of all of the back end, and of the main uses of the front end. */
export const coverage: RepositoryRule = {
  id: 'cpin/coverage',
  theme: 'repository',
  sources: [cct('EXI-ORG-10 (I)'), cct('EXI-ORG-11 (I)')],
  gate: 'L4',
  severity: always('information'),
  texts: coverageTexts,
  reads: 'repository',
  check: (repository) => {
    const { dockerfiles, dependencies } = applicationIn(repository);
    const [first] = dependencies;
    if (dockerfiles.length === 0 || first === undefined) return [];
    if (!repository.paths.some(isTest)) {
      return [
        {
          place: placeIn(repository, first, /"scripts"|^module\b|^\[(?:project|package)\]|<project\b/m),
          message: say((texts) => texts.noTest),
          severity: always('warning'),
        },
      ];
    }
    const measured = repository.paths.flatMap((path) => ofReport(repository, path));
    return measured.length > 0 ? measured : dependencies.flatMap((path) => ofThreshold(repository, path));
  },
};

function isTest(path: string): boolean {
  return (
    /(?:^|\/)(?:__tests__|cypress|e2e|specs?|tests?)\//.test(path) ||
    /(?:[._-](?:test|spec|e2e)|(?:Test|Tests|IT|Spec))\.[a-z]+$|^test_\w+\.py$/.test(baseNameOf(path))
  );
}

const target = 100;

function ofReport(repository: Repository, path: string): readonly PlacedProblem[] {
  const percent = coverageIn(path, repository.text(path) ?? '');
  if (percent === undefined || percent >= target) return [];
  const place = placeIn(repository, path, /^LH:\d+|\bline-rate="[\d.]+"|<counter type="LINE"/m);
  return [{ place, message: say((texts) => texts.measured(percent)) }];
}

/** Thresholds below which the tests fail: of Jest or Vitest, pytest, coverage.py, JaCoCo. */
const thresholds: readonly RegExp[] = [
  /"lines"\s*:\s*(\d{1,3})\b/,
  /--cov-fail-under[= ](\d{1,3})\b/,
  /^fail_under\s*=\s*(\d{1,3})\b/m,
  /<minimum>\s*(0?\.\d+)\s*<\/minimum>/,
];

function ofThreshold({ text }: Repository, path: string): readonly PlacedProblem[] {
  const file = { path, text: text(path) ?? '' };
  const place = thresholds.map((each) => firstMatch(file, each)).find((each) => each !== undefined);
  if (place === undefined) return [];
  const written = file.text.slice(place.start, place.end);
  const percent = written.includes('.') ? Math.round(Number(written) * 100) : Number(written);
  return percent >= target ? [] : [{ place, message: say((texts) => texts.threshold(percent)) }];
}
