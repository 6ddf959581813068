import { application, type JsonObject } from './application';
import { companions } from './companions';
import { withSchemaFault } from './faults';
import { noiseCorpus } from './noise';
import { createRandom, type Random } from './random';
import { workload } from './workloads';
import { writeStream, yamlStyle } from './write-yaml';

/** A file of the corpus. */
export interface CorpusFile {
  readonly path: string;
  readonly text: string;
}

export interface CorpusSize {
  readonly seed: number;
  readonly applications: number;
  /** Nothing that Kubernetes' own types cannot read: some tools stop at the first such file. Rules are broken all the same. */
  readonly valid?: boolean;
}

/**
 * Manifests as teams write them, right and wrong in every dimension that the rules look at. No two objects of one kind
 * have the same name, so that another tool's verdicts can be matched to them.
 */
export function manifestCorpus({ seed, applications, valid = false }: CorpusSize): readonly CorpusFile[] {
  return Array.from({ length: applications }, (_, rank) => {
    const random = createRandom(seed * 1_000_003 + rank);
    const app = application(rank, { random, valid });
    const objects = shuffle([workload(app), ...companions(app)], random).map((object) =>
      !valid && random.chance(0.03) ? withSchemaFault(object, random) : withHabits(object, random),
    );
    return filesOf(`apps/${app.name}`, objects, random);
  }).flat();
}

function filesOf(folder: string, objects: readonly JsonObject[], random: Random): readonly CorpusFile[] {
  const style = yamlStyle(random);
  if (random.chance(0.06)) {
    const list = { apiVersion: 'v1', kind: 'List', items: objects };
    return [{ path: `${folder}/list.yaml`, text: writeStream([list], style, random) }];
  }
  if (random.chance(0.6)) {
    const text = writeStream(objects, style, random);
    return [{ path: `${folder}/${random.pick(['all', 'manifests', 'deploy'])}.yaml`, text }];
  }
  return objects.map((object) => ({
    path: `${folder}/${String(object.kind).toLowerCase()}.${style.indent === 4 ? 'yml' : 'yaml'}`,
    text: writeStream([object], style, random),
  }));
}

/** What `kubectl … --dry-run=client -o yaml` leaves behind, and people keep. */
function withHabits(object: JsonObject, random: Random): JsonObject {
  if (!random.chance(0.05) || object.kind !== 'Deployment') return object;
  const metadata = { creationTimestamp: null, ...(object.metadata as JsonObject) };
  const spec = { ...(object.spec as JsonObject), strategy: {} };
  return { ...object, metadata, spec, status: {} };
}

function shuffle<Value>(values: readonly Value[], random: Random): readonly Value[] {
  return values
    .map((value) => ({ value, order: random.next() }))
    .sort((one, other) => one.order - other.order)
    .map(({ value }) => value);
}

/** A repository as teams have them: some of its YAML is theirs to deploy, most of its bytes are not. */
export function mixedRepository(size: CorpusSize): readonly CorpusFile[] {
  const noise = noiseCorpus({ seed: size.seed, folders: Math.ceil(size.applications / 12) });
  return [...manifestCorpus(size), ...noise];
}
