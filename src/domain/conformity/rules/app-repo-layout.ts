import { appRepoLayoutTexts } from '../../../texts/rules/app-repo-layout';
import { baseNameOf, folderOf } from '../../manifests/folder-path';
import { applicationIn, placeIn } from '../application';
import { speaker, type PlacedProblem, type Repository, type RepositoryRule } from '../rule';
import { always, required } from '../severity';
import { cct, guide } from '../sources';

const say = speaker(appRepoLayoutTexts);

/** What the chain needs to build an application. A folder that holds none of it is none of our business. */
export const appRepoLayout: RepositoryRule = {
  id: 'cpin/app-repo-layout',
  theme: 'repository',
  sources: [guide('get-started'), guide('best-practices', 'architecture'), cct('EXI-ORG-7 (P)')],
  gate: 'L3',
  severity: required('error'),
  texts: appRepoLayoutTexts,
  reads: 'repository',
  check: (repository) => {
    const { dockerfiles, dependencies, pipelines } = applicationIn(repository);
    const [dockerfile] = dockerfiles;
    const [pipeline] = pipelines;
    if (dockerfile === undefined) {
      // Code with a pipeline of the platform is meant to be built by it.
      if (pipeline === undefined || dependencies.length === 0) return [];
      const place = placeIn(repository, pipeline, /^[\w.-]+(?=:)/m);
      return [{ place, message: say((texts) => texts.noDockerfile) }];
    }
    return [
      ...(pipeline === undefined
        ? [
            {
              place: placeIn(repository, dockerfile, /^FROM\b/im),
              message: say((texts) => texts.noPipeline),
              remedy: say((texts) => texts.pipelineRemedy),
            },
          ]
        : []),
      ...dependencies.flatMap((path) => lockProblem(repository, path)),
    ];
  },
};

interface Locking {
  readonly locks: RegExp;
  /** Where the dependencies are named: without it, there is nothing to lock. */
  readonly named: RegExp;
}

/** Maven and Gradle have no lock file by default, and `requirements.txt` is one itself. */
const lockings: Readonly<Record<string, Locking>> = {
  'package.json': {
    locks: /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?)$/,
    named: /"((?:dev)?[dD]ependencies)"/,
  },
  'go.mod': { locks: /^go\.sum$/, named: /^require\b/m },
  'Cargo.toml': { locks: /^Cargo\.lock$/, named: /^\[dependencies/m },
  'composer.json': { locks: /^composer\.lock$/, named: /"(require)"/ },
  Gemfile: { locks: /^Gemfile\.lock$/, named: /^gem\b/m },
  Pipfile: { locks: /^Pipfile\.lock$/, named: /^\[packages\]/m },
  'pyproject.toml': {
    locks: /^(?:poetry\.lock|uv\.lock|pdm\.lock|pylock[\w.]*\.toml|requirements[\w.-]*\.txt)$/,
    named: /^(?:dependencies\b|\[tool\.poetry\.dependencies\])/m,
  },
};

/** Dependencies without their lock file, in the same folder or one above it as workspaces have it. */
function lockProblem(repository: Repository, path: string): readonly PlacedProblem[] {
  const name = baseNameOf(path);
  const locking = Object.hasOwn(lockings, name) ? lockings[name] : undefined;
  if (locking === undefined || !locking.named.test(repository.text(path) ?? '')) return [];
  const folder = folderOf(path);
  const locked = repository.paths.some((each) => {
    const holder = folderOf(each);
    const above = holder === '' || folder === holder || folder.startsWith(`${holder}/`);
    return above && locking.locks.test(baseNameOf(each));
  });
  if (locked) return [];
  return [
    {
      place: placeIn(repository, path, locking.named),
      message: say((texts) => texts.noLock(name)),
      remedy: say((texts) => texts.lockRemedy),
      severity: always('warning'),
    },
  ];
}
