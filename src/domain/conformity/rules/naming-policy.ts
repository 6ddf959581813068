import { namingPolicyTexts } from '../../../texts/rules/naming-policy';
import { nameOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { textAt, textsAt, type Step } from '../../manifests/value';
import { podPathOf, workloadsOf } from '../../manifests/workload';
import { environments } from '../environment';
import { speaker, type ObjectProblem, type ObjectRule } from '../rule';
import { always } from '../severity';
import { guide } from '../sources';

const say = speaker(namingPolicyTexts);

/** The suffixes of the naming table. */
const suffixes: Readonly<Record<string, string>> = {
  Service: 'svc',
  Deployment: 'dep',
  StatefulSet: 'sts',
  ConfigMap: 'cm',
  CronJob: 'cj',
  Route: 'route',
  PersistentVolumeClaim: 'pvc',
  Secret: 'secret',
};

/** The longest names that Kubernetes takes; 253 where nothing else is said. */
const longest: Readonly<Record<string, number>> = { Service: 63, CronJob: 52 };
const longestLabel = 63;
const longestName = 253;
/** The APIs whose names are DNS names; others, such as roles, take more characters. */
const dnsNamed =
  /^(?:v1|(?:apps|batch|autoscaling|policy|networking\.k8s\.io|apps\.openshift\.io|route\.openshift\.io)\/.+)$/;

/** The pattern is advice; the limits are the API's, counted with the prefix that an overlay adds. */
export const namingPolicy: ObjectRule = {
  id: 'cpin/naming-policy',
  theme: 'validity',
  sources: [
    guide('best-practices', 'naming'),
    { page: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/', date: '2025' },
  ],
  gate: 'L4',
  severity: always('information'),
  texts: namingPolicyTexts,
  reads: 'object',
  check: (object) => [...ofName(object), ...ofContainers(object), ...ofLabels(object)],
};

/** What the API refuses is refused everywhere, from the first level on. */
const refused = { severity: always('error'), gate: 'L3' } as const;

function ofName(object: KubernetesObject): readonly ObjectProblem[] {
  const name = nameOf(object);
  const path = ['metadata', 'name'];
  if (name === '' || isFilledIn(name)) return [];
  const limit = (Object.hasOwn(longest, object.kind) ? longest[object.kind] : undefined) ?? longestName;
  const title = `${object.kind} ${name}`;
  if (name.length > limit) {
    return [
      { path, message: say((texts) => texts.tooLong(title, { length: name.length, limit })), ...refused },
    ];
  }
  if (dnsNamed.test(object.apiVersion) && !/^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/.test(name)) {
    return [{ path, message: say((texts) => texts.characters(title)), ...refused }];
  }
  const suffix = Object.hasOwn(suffixes, object.kind) ? suffixes[object.kind] : undefined;
  if (suffix === undefined || follows(name, suffix)) return [];
  const pattern = suffix === 'secret' ? '<env>-secret' : `<env>-<ms>-${suffix}`;
  return [{ path, message: say((texts) => texts.pattern(title, pattern)) }];
}

function follows(name: string, suffix: string): boolean {
  const words = name.split('-');
  const enough = suffix === 'secret' ? 2 : 3;
  return (
    words.length >= enough &&
    words.at(-1) === suffix &&
    environments.some((environment) => words[0] === environment)
  );
}

/** One finding a container. */
function ofContainers(object: KubernetesObject): readonly ObjectProblem[] {
  return workloadsOf([object]).flatMap(({ containers }) =>
    containers.flatMap(({ value, path }) => {
      const name = textAt(value, 'name') ?? '';
      if (name === '' || isFilledIn(name)) return [];
      const shown = { path: [...path, 'name'], container: name, ...refused };
      const sizes = { length: name.length, limit: longestLabel };
      if (name.length > longestLabel) {
        return [{ ...shown, message: say((texts) => texts.containerTooLong(name, sizes)) }];
      }
      if (/^[a-z\d](?:[a-z\d-]*[a-z\d])?$/.test(name)) return [];
      return [{ ...shown, message: say((texts) => texts.containerCharacters(name)) }];
    }),
  );
}

/** One finding for the labels of an object, one for those of its pods. */
function ofLabels(object: KubernetesObject): readonly ObjectProblem[] {
  const podPath = podPathOf(object.kind, object.apiVersion) ?? [];
  const owners: readonly (readonly Step[])[] = podPath.length === 0 ? [[]] : [[], podPath];
  return owners.flatMap((owner) => {
    const path = [...owner, 'metadata', 'labels'];
    const wrong = [...textsAt(object.root, ...path)].flatMap(([key, value]) =>
      isFilledIn(value) || isLabelValue(value) ? [] : [key],
    );
    const [first] = wrong;
    if (first === undefined) return [];
    return [{ path: [...path, first], message: say((texts) => texts.labels(wrong)), ...refused }];
  });
}

function isLabelValue(value: string): boolean {
  return value.length <= longestLabel && /^(?:[A-Za-z\d](?:[\w.-]*[A-Za-z\d])?)?$/.test(value);
}

/** What a tool fills in before the cluster sees it. */
function isFilledIn(text: string): boolean {
  return /[$<{]/.test(text);
}
