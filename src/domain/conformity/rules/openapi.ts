import { openapiTexts } from '../../../texts/rules/openapi';
import { applicationIn } from '../application';
import { baseNameOf } from '../../manifests/folder-path';
import { at, isSet, textAt, type Value } from '../../manifests/value';
import { readDocuments } from '../../manifests/yaml-documents';
import { anchor } from '../anchor';
import { speaker, type PlacedProblem, type Repository, type RepositoryRule } from '../rule';
import { always } from '../severity';
import { cct } from '../sources';
import { placeInText } from '../text-place';

const say = speaker(openapiTexts);

/** EXI-DATA-1: a back end describes its interface. */
export const openapi: RepositoryRule = {
  id: 'cpin/openapi',
  theme: 'repository',
  sources: [cct('EXI-DATA-1 (I)')],
  gate: 'L4',
  severity: always('information'),
  texts: openapiTexts,
  reads: 'repository',
  check: (repository) => {
    const descriptions = repository.paths.filter(
      (path) =>
        /^(?:openapi|swagger)\.(?:ya?ml|json)$/i.test(baseNameOf(path)) &&
        !/(?:^|\/)node_modules\//.test(path),
    );
    return descriptions.length > 0
      ? descriptions.flatMap((path) => ofDescription(path, repository))
      : ofBackEnd(repository);
  },
};

function ofDescription(path: string, { text }: Repository): readonly PlacedProblem[] {
  const source = text(path);
  // A file that was not given to the engine is known by its name only.
  if (source === undefined) return [];
  const root = readDocuments(path, source)[0]?.root;
  const lacking = lacks(root);
  if (lacking.length === 0) return [];
  const place = root?.kind === 'mapping' ? anchor(root, []) : placeInText({ path, text: source }, 0, 0);
  return [
    {
      place,
      message: say((texts) => texts.invalid(lacking)),
      remedy: say((texts) => texts.invalidRemedy),
    },
  ];
}

function lacks(root: Value | undefined): readonly string[] {
  const version = /^3\./.test(textAt(root, 'openapi') ?? '') || textAt(root, 'swagger') === '2.0';
  return [
    ...(version ? [] : ['openapi']),
    ...(['info', 'paths'] as const).filter((key) => !isSet(root, key) || at(root, key)?.kind !== 'mapping'),
  ];
}

/** Libraries that write the description when the application runs. */
const generators =
  /springdoc|swagger|openapi|fastapi|smallrye|drf-spectacular|flasgger|api-platform|utoipa|zod-openapi|swaggo/i;

/** A back end whose code is here, without a description nor a library that makes one. */
function ofBackEnd(repository: Repository): readonly PlacedProblem[] {
  const { dockerfiles, dependencies } = applicationIn(repository);
  if (dockerfiles.length === 0 || dependencies.length === 0) return [];
  if (dependencies.some((path) => generators.test(repository.text(path) ?? ''))) return [];
  const backEnd = repository.components
    .flatMap(({ workloads }) => workloads)
    .find(({ podLabels }) => podLabels.get('tier') === 'backend');
  if (backEnd === undefined) return [];
  const { object, podPath } = backEnd;
  const place = anchor(object.root, [...podPath, 'metadata', 'labels', 'tier']);
  return [{ place, message: say((texts) => texts.none) }];
}
