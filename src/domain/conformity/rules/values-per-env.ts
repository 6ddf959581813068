import { valuesPerEnvTexts } from '../../../texts/rules/values-per-env';
import { kustomizationOf } from '../../checks/component';
import { folderOf, isInside } from '../../manifests/folder-path';
import { textAt, type Place } from '../../manifests/value';
import { readDocuments } from '../../manifests/yaml-documents';
import { anchor } from '../anchor';
import { environmentNamed } from '../environment';
import { speaker, type PlacedProblem, type Repository, type RepositoryRule } from '../rule';
import { always } from '../severity';
import { cct } from '../sources';
import { firstMatch, placeInText } from '../text-place';

const say = speaker(valuesPerEnvTexts);

/** What changes from one environment to another is in files of its own: the image and the templates stay the same. */
export const valuesPerEnv: RepositoryRule = {
  id: 'cpin/values-per-env',
  theme: 'repository',
  sources: [
    cct('EXI-ARCH-5 (P)'),
    cct('EXI-ARCH-22 (P)'),
    { page: 'documentation:docs/guide/deployment-with-argo.md', date: '2026-01' },
  ],
  gate: 'L4',
  severity: always('warning'),
  texts: valuesPerEnvTexts,
  reads: 'repository',
  check: (repository) => [
    ...repository.charts
      .filter((chart) => isDeployed(chart, repository))
      .flatMap((chart) => [...ofValues(chart, repository), ...ofTemplates(chart, repository)]),
    ...ofKustomizations(repository),
  ],
};

/** Neither a library, nor a dependency that another chart carries. */
function isDeployed(chart: string, { charts, text }: Repository): boolean {
  const carried = charts.some((other) => isInside(chart, inFolder(folderOf(other), 'charts')));
  return !carried && !/^type:[ \t]*["']?library\b/m.test(text(chart) ?? '');
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The name of an environment in the console. */
const environmentName = /^[a-z\d]{2,11}$/;

function ofValues(chart: string, repository: Repository): readonly PlacedProblem[] {
  const names = repository.paths.flatMap((path) => environmentOfValues(path, folderOf(chart)) ?? []);
  if (names.some((name) => environmentName.test(name))) return [];
  const place = nameOfChart(chart, repository);
  return [
    {
      place,
      message: say((texts) => (names.length === 0 ? texts.noValues : texts.badNames(names))),
    },
  ];
}

/** The environment that a values file of a chart is named after. */
function environmentOfValues(path: string, folder: string): string | undefined {
  if (!isInside(path, folder)) return undefined;
  const inside = folder === '' ? path : path.slice(folder.length + 1);
  const [, dashed, nested, listed] =
    /^(?:values[-.]([^/]+)|values\/([^/]+)\/values|values\/(?:values[-.])?([^/]+))\.ya?ml$/.exec(inside) ??
    [];
  return dashed ?? nested ?? listed;
}

function nameOfChart(chart: string, { text }: Repository): Place {
  const source = { path: chart, text: text(chart) ?? '' };
  const [document] = readDocuments(chart, source.text);
  return textAt(document?.root, 'name') === undefined || document === undefined
    ? placeInText(source, 0, 0)
    : anchor(document.root, ['name']);
}

/** An image, a host or a number of replicas that a template writes itself. */
const literals: readonly (readonly [string, RegExp])[] = [
  ['image', /^[ \t]*(?:-[ \t]+)?image:[ \t]*["']?([^\s"'{}#]+)["']?[ \t]*(?:#.*)?$/m],
  ['host', /^[ \t]*(?:-[ \t]+)?host:[ \t]*["']?([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})["']?[ \t]*(?:#.*)?$/im],
  ['replicas', /^[ \t]*replicas:[ \t]*(\d+)[ \t]*(?:#.*)?$/m],
];

function ofTemplates(chart: string, { paths, text }: Repository): readonly PlacedProblem[] {
  const folder = inFolder(folderOf(chart), 'templates');
  const templates = paths.filter(
    (path) => isInside(path, folder) && /\.ya?ml$/.test(path) && !/\/tests\//.test(path),
  );
  return templates.flatMap((path) => {
    const file = { path, text: text(path) ?? '' };
    for (const [field, pattern] of literals) {
      const place = firstMatch(file, pattern);
      if (place === undefined) continue;
      return [
        {
          place,
          message: say((texts) => texts.literal(field)),
          remedy: say((texts) => texts.literalRemedy),
        },
      ];
    }
    return [];
  });
}

/** Kustomizations none of which is an environment's. */
function ofKustomizations({ components, text }: Repository): readonly PlacedProblem[] {
  const own = components.flatMap((each) => kustomizationOf(each) ?? []);
  const [first] = own;
  const named = own.some((path) =>
    folderOf(path)
      .split('/')
      .some((part) => environmentNamed(part) !== undefined),
  );
  if (first === undefined || named) return [];
  const file = { path: first, text: text(first) ?? '' };
  return [
    {
      place: firstMatch(file, /^[\w]+(?=:)/m) ?? placeInText(file, 0, 0),
      message: say((texts) => texts.noOverlay),
      remedy: say((texts) => texts.noOverlayRemedy),
      severity: always('information'),
    },
  ];
}
