import type { Json, JsonObject } from './application';
import type { Random } from './random';

/** Slips that people really make and that the API server refuses: a key misspelt, a wrong type, a field forgotten. */
export function withSchemaFault(object: JsonObject, random: Random): JsonObject {
  const slips = slipsOf(object);
  return slips.length === 0 ? object : (random.pick(slips)(object) as JsonObject);
}

type Slip = (value: Json | undefined) => Json | undefined;

function slipsOf({ kind }: JsonObject): readonly Slip[] {
  const workload = workloadSlips[String(kind)] ?? [];
  return [...workload, ...(otherSlips[String(kind)] ?? []), at(['metadata'], rename('labels', 'label'))];
}

const pod = ['spec', 'template', 'spec'];
const first = '0';
const workloadSlips: Readonly<Record<string, readonly Slip[]>> = {
  Pod: podSlips(['spec']),
  Deployment: [
    ...podSlips(pod),
    at(['spec'], rename('replicas', 'replica')),
    at(['spec'], set('replicas', '2')),
    at(['spec'], remove('selector')),
    at(['spec'], set('strategy', 'Recreate')),
  ],
  ReplicaSet: podSlips(pod),
  DaemonSet: [...podSlips(pod), at(['spec'], set('replicas', 2))],
  StatefulSet: [...podSlips(pod), at(['spec'], rename('volumeClaimTemplates', 'volumeClaimTemplate'))],
  Job: [...podSlips(pod), at(['spec'], set('backoffLimit', 'never'))],
  CronJob: [
    ...podSlips(['spec', 'jobTemplate', ...pod]),
    at(['spec'], remove('schedule')),
    at(['spec'], rename('successfulJobsHistoryLimit', 'successfulJobHistoryLimit')),
  ],
};
const otherSlips: Readonly<Record<string, readonly Slip[]>> = {
  Service: [
    at(['spec', 'ports', first], set('port', '8080')),
    at(['spec', 'ports', first], remove('port')),
    at(['spec'], rename('selector', 'matchLabels')),
  ],
  ConfigMap: [
    at([], set('data', { PORT: 8080 })),
    at([], set('data', { ENABLED: true })),
    at([], rename('data', 'datas')),
  ],
  Ingress: [
    at(['spec', 'rules', first, 'http', 'paths', first], remove('pathType')),
    at(
      ['spec', 'rules', first, 'http', 'paths', first],
      set('backend', { serviceName: 'web', servicePort: 80 }),
    ),
  ],
  HorizontalPodAutoscaler: [
    at(['spec'], remove('maxReplicas')),
    at(['spec'], set('targetCPUUtilizationPercentage', 70)),
  ],
  NetworkPolicy: [at(['spec'], rename('podSelector', 'selector'))],
  PodDisruptionBudget: [at(['spec'], set('minAvailable', true))],
  RoleBinding: [at([], remove('roleRef'))],
};

function podSlips(spec: readonly string[]): readonly Slip[] {
  const container = [...spec, 'containers', first];
  return [
    at(container, remove('name')),
    at(container, rename('imagePullPolicy', 'imagePullpolicy')),
    at(container, rename('resources', 'resource')),
    at(container, rename('livenessProbe', 'livenessprobe')),
    at(container, rename('ports', 'port')),
    at(container, set('env', [{ name: 'PORT', value: 8080 }])),
    at(container, set('ports', [{ containerPort: '8080' }])),
    at(container, set('command', 'npm start')),
    at(spec, set('imagePullSecret', 'registry-pull-secret')),
    at(spec, set('restartPolicy', true)),
  ];
}

/** Applies a change to the value at a path; what has no such path stays as it is. */
function at(path: readonly string[], change: Slip): Slip {
  const [key, ...rest] = path;
  if (key === undefined) return change;
  const inner = at(rest, change);
  return (value) => {
    if (Array.isArray(value))
      return value.map((item: Json, index) => (String(index) === key ? (inner(item) ?? null) : item));
    return isObject(value) && value[key] !== undefined ? { ...value, [key]: inner(value[key]) } : value;
  };
}

function set(key: string, to: Json): Slip {
  return (value) => (isObject(value) ? { ...value, [key]: to } : value);
}

function remove(key: string): Slip {
  return (value) => (isObject(value) ? { ...value, [key]: undefined } : value);
}

function rename(from: string, to: string): Slip {
  return (value) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key === from ? to : key, inner]))
      : value;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
