import type { WorkspaceView } from '../checks/check';
import { finalStage, readDockerfile, type Dockerfile } from '../dockerfile/dockerfile';
import { isKustomization } from '../kustomize/kustomization';
import { baseNameOf, folderOf } from '../manifests/folder-path';
import { answerFault, bornBy } from './answers';
import { isBuilt } from './components';
import { choicesOf, type Answers, type Question } from './definition';
import { isWithin } from './shared/pipeline-blocks';
import { inPrecedence, technologyOf, technologyOfImages } from './technologies';

type Guesses = Record<string, string | number>;

/**
 * What the files of a folder tell of an application that exists, by question: its name, technology and port, what it
 * uses, and how its team works. Only answers that the questions accept; what the files do not tell is left out.
 *
 * @param component the folder of the component that is meant, where there are several; `.` is the root
 */
export async function guess(
  view: WorkspaceView,
  questions: readonly Question[],
  component?: string,
): Promise<Answers> {
  const dockerfile = await mainDockerfile(view, component ?? '.');
  const own = component === undefined || component === '.' ? '' : component;
  const folder = dockerfile === undefined ? own : folderOf(dockerfile.path);
  const packages = await packageFiles(view, folder);
  const guesses: Guesses = {
    ...(own === '' ? {} : { dockerfile: `${own}/Dockerfile` }),
    ...ofDockerfile(dockerfile),
    ...ofPackages(packages, questions),
    ...ofPaths(view.paths),
  };
  if (dockerfile !== undefined && servesNginx(dockerfile)) guesses.component = 'nginx';
  if (guesses.component === 'nginx') guesses.tier = 'frontend';
  const name = packages.flatMap(nameIn)[0] ?? (folder === '' ? undefined : baseNameOf(folder));
  const app = name === undefined ? '' : label(name);
  return accepted({ ...guesses, ...(app === '' ? {} : named(app, questions)) }, questions);
}

function accepted(guesses: Guesses, questions: readonly Question[]): Answers {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const value = guesses[question.id];
      return value === undefined || answerFault(question, value) !== undefined ? [] : [[question.id, value]];
    }),
  );
}

/** The Dockerfile nearest to the root: first those with the plain name, then by path. */
async function mainDockerfile(view: WorkspaceView, component: string): Promise<Dockerfile | undefined> {
  const rank = (path: string): number =>
    path.split('/').length * 2 + (/^(?:Dockerfile|Containerfile)$/.test(baseNameOf(path)) ? 0 : 1);
  const [path] = view.paths
    .filter((each) => isBuilt(each) && isWithin(folderOf(each), component))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const text = path === undefined ? undefined : await view.read(path);
  return path === undefined || text === undefined ? undefined : readDockerfile(path, text);
}

function ofDockerfile(dockerfile: Dockerfile | undefined): Guesses {
  if (dockerfile === undefined) return {};
  const exposed = finalStage(dockerfile)?.ports.find(({ port }) => port > 1024)?.port;
  const variable = dockerfile.variables.find(
    ({ keyword, name, value }) =>
      keyword === 'ENV' && name.text === 'PORT' && /^\d{4,5}$/.test(value?.text ?? ''),
  );
  const port = exposed ?? (variable?.value === undefined ? undefined : Number(variable.value.text));
  const images = dockerfile.stages.map(({ from }) => from.text);
  const component = technologyOfImages(images);
  return {
    dockerfile: dockerfile.path,
    ...(port === undefined ? {} : { port }),
    ...(component === undefined ? {} : { component }),
  };
}

function servesNginx(dockerfile: Dockerfile): boolean {
  return /(?:^|\/)nginx(?:-unprivileged)?(?:[:@]|$)/.test(finalStage(dockerfile)?.from.text ?? '');
}

interface PackageFile {
  readonly name: string;
  readonly text: string;
  readonly component: string;
}

/** The package files beside the Dockerfile, or at the root where it has none beside it. */
async function packageFiles(view: WorkspaceView, folder: string): Promise<readonly PackageFile[]> {
  const inFolder = (wanted: string): readonly string[] =>
    inPrecedence(view.paths.filter((path) => folderOf(path) === wanted).map(baseNameOf)).map((name) =>
      wanted === '' ? name : `${wanted}/${name}`,
    );
  const beside = inFolder(folder);
  const found = await Promise.all(
    (beside.length > 0 ? beside : inFolder('')).map(async (path) => {
      const name = baseNameOf(path);
      return { name, component: technologyOf(name) ?? '', text: (await view.read(path)) ?? '' };
    }),
  );
  return found;
}

function ofPackages(files: readonly PackageFile[], questions: readonly Question[]): Guesses {
  const [first] = files;
  const text = files.map((file) => file.text).join('\n');
  return {
    ...(first === undefined ? {} : { component: first.component }),
    ...(/"pg"|postgres|psycopg|asyncpg|\/pgx|lib\/pq|pdo_pgsql/i.test(text)
      ? { database: postgresAmong(questions) }
      : {}),
    ...(/redis|valkey/i.test(text) ? { cache: 'redis' } : {}),
  };
}

/** How the questions call PostgreSQL. */
function postgresAmong(questions: readonly Question[]): string {
  const asked = questions.find(({ id }) => id === 'database');
  const choices = asked === undefined ? undefined : choicesOf(asked);
  return choices?.find((choice) => /postgres|cnpg/.test(choice)) ?? 'postgres';
}

/** The name that a package gives itself. */
function nameIn({ name, text }: PackageFile): readonly string[] {
  const own = /^pom\.xml$/.test(name) ? text.replace(/<parent>[^]*?<\/parent>/, '') : text;
  const pattern = name.endsWith('.json')
    ? /"name"\s*:\s*"([^"]+)"/
    : name === 'pom.xml'
      ? /<artifactId>\s*([^<\s]+)/
      : name === 'go.mod'
        ? /^module\s+(\S+)/m
        : /^name\s*=\s*["']([^"']+)/m;
  const found = pattern.exec(own)?.[1];
  return found === undefined ? [] : [baseNameOf(found.replace(/\/v\d+$/, ''))];
}

function ofPaths(paths: readonly string[]): Guesses {
  const has = (pattern: RegExp): boolean => paths.some((path) => pattern.test(path));
  return {
    ...(paths.some(isKustomization) ? { format: 'kustomize' } : {}),
    ...(has(/(?:^|\/)Chart\.ya?ml$/) ? { format: 'helm' } : {}),
    ...(has(/(?:^|\/)\.sops\.ya?ml$/) ? { secrets: 'sops' } : {}),
    ...(has(/^\.gitlab-ci\.ya?ml$/) ? { mirror: 'gitlab' } : {}),
    ...(has(/^\.github\/workflows\/[^/]+\.ya?ml$/) ? { mirror: 'github' } : {}),
  };
}

/** The application's name, and the proposed answers that bear an example's name in its place. */
function named(app: string, questions: readonly Question[]): Guesses {
  const example = questions.find(({ id }) => id === 'app');
  if (example?.kind !== 'dns-label') return {};
  const name = app.slice(0, example.maxLength).replace(/-+$/, '');
  if (answerFault(example, name) !== undefined) return {};
  const borne = questions.flatMap((question): readonly (readonly [string, string])[] => {
    const proposal = bornBy(question, questions, name);
    return proposal === undefined ? [] : [[question.id, proposal]];
  });
  return { app: name, ...Object.fromEntries(borne) };
}

/** A name as a label of RFC 1123: what has no place in one becomes a hyphen. */
function label(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
