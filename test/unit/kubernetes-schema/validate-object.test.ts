import assert from 'node:assert/strict';
import { validateObject } from '../../../src/domain/kubernetes-schema/validate-object';
import { objectsOf } from '../../../src/domain/manifests/kubernetes-object';
import { readDocuments } from '../../../src/domain/manifests/yaml-documents';
import { schemaSentence, schemaTexts } from '../../../src/texts/schema';
import { kubernetesObjects } from '../../support/kubernetes-objects';

const path = 'k8s/manifest.yaml';

/** Each fault of a text: what is underlined, its line, and what is said in English. */
function faults(text: string, patch = false): readonly string[] {
  return readDocuments(path, text)
    .flatMap(({ root }) => objectsOf(root))
    .flatMap(({ root }) => validateObject(root, { patch }))
    .map((fault) => {
      const { place } = fault;
      const underlined = text.slice(place.start, place.end);
      return `${place.line} ${underlined}: ${fault.path.join('.')}: ${schemaSentence(fault, schemaTexts.en)}`;
    });
}

const deployment = kubernetesObjects.Deployment?.trimStart() ?? '';
const object = (spec: string, head = 'apiVersion: v1\nkind: Pod'): string =>
  `${head}\nmetadata: { name: a }\n${spec}`;
const pod = (container: string): string =>
  object(`spec:\n  containers:\n    - image: a:1\n      name: a\n${container}`);
const unknownThere = (field: string, where: string): string =>
  `Kubernetes knows no field \`${field}\` in \`${where}\`: it refuses it, or drops it without a word.`;

const cases: readonly (readonly [what: string, text: string, faults: readonly string[]])[] = [
  [
    'a misspelt field',
    deployment.replace('readinessProbe', 'readynessProbe'),
    [
      `66 readynessProbe: spec.template.spec.containers.0.readynessProbe: ${unknownThere('readynessProbe', 'containers')} Did you mean \`readinessProbe\`?`,
    ],
  ],
  [
    'a field in the wrong case, which is not missing besides',
    pod('      ports: [{ containerport: 80 }]'),
    [
      `8 containerport: spec.containers.0.ports.0.containerport: ${unknownThere('containerport', 'ports')} Did you mean \`containerPort\`?`,
    ],
  ],
  [
    'a field that is nowhere near another',
    object('flavour: vanilla', 'apiVersion: v1\nkind: Namespace'),
    [
      '4 flavour: flavour: Kubernetes knows no field `flavour` at the root of the object: it refuses it, or drops it without a word.',
    ],
  ],
  [
    'a number in quotes',
    deployment.replace('replicas: 3', 'replicas: "3"'),
    [
      '11 "3": spec.replicas: `replicas` takes a whole number, and YAML reads a text here. Remove the quotes.',
    ],
  ],
  [
    'a number with decimals',
    deployment.replace('replicas: 3', 'replicas: 1.5'),
    ['11 1.5: spec.replicas: `replicas` takes a whole number, and YAML reads a decimal number here.'],
  ],
  [
    'labels and variables that YAML reads as numbers and booleans',
    object('data: { port: 8080, debug: true, beta: yes, note: "yes" }', 'apiVersion: v1\nkind: ConfigMap'),
    [
      '4 8080: data.port: `port` takes a text, and YAML reads a number here. Put the value in quotes.',
      '4 true: data.debug: `debug` takes a text, and YAML reads a boolean here. Put the value in quotes.',
      '4 yes: data.beta: `beta` takes a text, and YAML reads a boolean here. Put the value in quotes.',
    ],
  ],
  ['a boolean of YAML 1.1', object('spec: { hostNetwork: no, containers: [{ name: a }] }'), []],
  [
    'a text where a list goes',
    pod('      command: npm start'),
    [
      '8 npm start: spec.containers.0.command: `command` takes a list, and YAML reads a text here. Make it an item of a list, with a dash.',
    ],
  ],
  [
    'a block where a list goes: the key is underlined',
    pod('      env:\n        name: A\n        value: b'),
    [
      '8 env: spec.containers.0.env: `env` takes a list, and YAML reads a set of fields here. Make it an item of a list, with a dash.',
    ],
  ],
  [
    'a literal block where a number goes',
    object('spec:\n  priority: |\n    high\n  containers: [{ name: a }]'),
    ['5 priority: spec.priority: `priority` takes a whole number, and YAML reads a text here.'],
  ],
  [
    'a missing field of a list item: its name is underlined',
    pod('      volumeMounts:\n        - readOnly: true\n          name: tmp\n  volumes: [{ name: tmp }]'),
    [
      '10 name: spec.containers.0.volumeMounts.0.mountPath: The required field `mountPath` is missing in `volumeMounts`.',
    ],
  ],
  [
    'a missing field of an object, and one that is left empty',
    object('spec:\n  selector:\n  replicas: 1', 'apiVersion: apps/v1\nkind: Deployment'),
    [
      '5 selector: spec.selector: The required field `selector` is missing in `spec`.',
      '4 spec: spec.template: The required field `template` is missing in `spec`.',
    ],
  ],
  [
    'an object without a name',
    'apiVersion: v1\nkind: ConfigMap\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: { labels: { a: b } }\n',
    [
      '2 kind: metadata.name: The required field `name` is missing in `metadata`.',
      '6 metadata: metadata.name: The required field `name` is missing in `metadata`.',
    ],
  ],
  [
    'quantities: numbers and suffixes are, units are not',
    pod('      resources: { limits: { cpu: 0.5, memory: 512MB }, requests: { cpu: 2, memory: 128Mi } }'),
    [
      '8 512MB: spec.containers.0.resources.limits.memory: `memory` takes a quantity, such as `500m` or `128Mi`: `512MB` is none.',
    ],
  ],
  [
    'a secret in clear under data, which is not repeated',
    object('data: { password: not-a-real-one }', 'apiVersion: v1\nkind: Secret'),
    [
      '4 not-a-real-one: data.password: The value of `password` is not base64. Encode it, or write it in clear under `stringData` if the object is a `Secret`.',
    ],
  ],
  [
    'a key written twice',
    pod('      image: b:2'),
    [
      '8 image: spec.containers.0.image: `image` is written already on line 6: only one of the two values counts. Remove one.',
    ],
  ],
  [
    'nothing in optional fields, maps and lists',
    object('spec: { nodeSelector: null, volumes: , containers: [{ name: a, args: [~] }] }'),
    [],
  ],
  [
    'values to come, and what SOPS encrypted',
    `${object('spec: { priority: "${PRIORITY}", containers: [{ name: a }] }')}\n---\napiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata: { a: "ENC[AES256_GCM,data:AAAA]" }\nsops: { mac: "ENC[AES256_GCM,data:AAAA]" }\n`,
    [],
  ],
  [
    'objects of a list',
    'apiVersion: v1\nkind: List\nitems:\n  - { apiVersion: v1, kind: Namespace, metadata: { nam: a } }\n',
    [
      `4 nam: metadata.nam: ${unknownThere('nam', 'metadata')} Did you mean \`name\`?`,
      '4 metadata: metadata.name: The required field `name` is missing in `metadata`.',
    ],
  ],
  [
    'a status, which no one writes',
    object('status: { phase: 1, whatever: true }', 'apiVersion: v1\nkind: Namespace'),
    [],
  ],
  [
    'a text that the field does not take, in another case',
    deployment
      .replace('protocol: TCP', 'protocol: tcp')
      .replace('      containers:', '      restartPolicy: Sometimes\n      containers:'),
    [
      '48 Sometimes: spec.template.spec.restartPolicy: `restartPolicy` does not accept `Sometimes`. Possible values: `Always`, `Never`, `OnFailure`.',
      '55 tcp: spec.template.spec.containers.0.ports.0.protocol: `protocol` does not accept `tcp`. Possible values: `SCTP`, `TCP`, `UDP`. Did you mean `TCP`?',
    ],
  ],
  [
    'a selector that does not select the pods',
    deployment.replace('matchLabels: { app: api }', 'matchLabels: { app: api, tier: web, env: "${ENV}" }'),
    [
      '17 tier: spec.selector.matchLabels.tier: The selector asks for the label `tier: web`, which the pod template does not bear: Kubernetes refuses the object. Write the same on both sides.',
    ],
  ],
  [
    'a selector of an older kind, and pods without labels',
    object(
      'spec: { selector: { app: a }, template: { spec: { containers: [{ name: a }] } } }',
      'apiVersion: v1\nkind: ReplicationController',
    ),
    [
      '4 app: spec.selector.app: The selector asks for the label `app: a`, which the pod template does not bear: Kubernetes refuses the object. Write the same on both sides.',
    ],
  ],
  [
    'a volume that is mounted and not declared, with the one that was meant',
    pod(
      '      volumeMounts: [{ name: cache, mountPath: /a }, { name: data, mountPath: /b }]\n  volumes: [{ name: caches }]',
    ),
    [
      '8 cache: spec.containers.0.volumeMounts.0.name: The volume `cache` is mounted, and not declared under `volumes`: Kubernetes refuses the object. Did you mean `caches`?',
      '8 data: spec.containers.0.volumeMounts.1.name: The volume `data` is mounted, and not declared under `volumes`: Kubernetes refuses the object.',
    ],
  ],
  [
    'a claim template is a volume, and a value to come may be one',
    object(
      'spec:\n  selector: { matchLabels: { app: a } }\n  serviceName: a\n  template:\n    metadata: { labels: { app: a } }\n    spec:\n      containers: [{ name: a, volumeMounts: [{ name: data, mountPath: /a }, { name: "${VOLUME}", mountPath: /b }] }]\n  volumeClaimTemplates: [{ metadata: { name: data }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } }]',
      'apiVersion: apps/v1\nkind: StatefulSet',
    ),
    [],
  ],
  [
    'the pods of a job, when they start again',
    object('spec: { template: { spec: { containers: [{ name: a }] } } }', 'apiVersion: batch/v1\nkind: Job'),
    ['4 spec: spec.template.spec.restartPolicy: The required field `restartPolicy` is missing in `spec`.'],
  ],
  [
    'what the server asks for, though its description does not',
    object('spec: { volumeName: a }', 'apiVersion: v1\nkind: PersistentVolumeClaim'),
    [
      '4 spec: spec.accessModes: The required field `accessModes` is missing in `spec`.',
      '4 spec: spec.resources: The required field `resources` is missing in `spec`.',
    ],
  ],
];

const versions: readonly (readonly [apiVersion: string, kind: string, faults: readonly string[]])[] = [
  [
    'extensions/v1beta1',
    'Ingress',
    [
      '1 extensions/v1beta1: apiVersion: Kubernetes no longer serves `Ingress` under `extensions/v1beta1` since version 1.22. Write `apiVersion: networking.k8s.io/v1`, and adapt the fields that have changed.',
    ],
  ],
  [
    'batch/v1beta1',
    'CronJob',
    [
      '1 batch/v1beta1: apiVersion: Kubernetes no longer serves `CronJob` under `batch/v1beta1` since version 1.25. Write `apiVersion: batch/v1`, and adapt the fields that have changed.',
    ],
  ],
  [
    'policy/v1beta1',
    'PodSecurityPolicy',
    [
      '1 policy/v1beta1: apiVersion: Kubernetes no longer serves `PodSecurityPolicy` under `policy/v1beta1` since version 1.25. Nothing replaces it.',
    ],
  ],
  [
    'v1',
    'Deployment',
    ['1 v1: apiVersion: `Deployment` does not exist under `v1`. Write `apiVersion: apps/v1`.'],
  ],
  [
    'app/v1',
    'StatefulSet',
    ['1 app/v1: apiVersion: `StatefulSet` does not exist under `app/v1`. Write `apiVersion: apps/v1`.'],
  ],
  [
    'autoscaling/v3',
    'HorizontalPodAutoscaler',
    [
      '1 autoscaling/v3: apiVersion: `HorizontalPodAutoscaler` does not exist under `autoscaling/v3`. Write `apiVersion: autoscaling/v2`.',
    ],
  ],
  ['apps/v1', 'Deploymnt', ['2 Deploymnt: kind: `apps/v1` has no `Deploymnt`. Did you mean `Deployment`?']],
  ['v1', 'configmap', ['2 configmap: kind: `v1` has no `configmap`. Did you mean `ConfigMap`?']],
  // Kinds that exist, kubectl's own files, and what is none of our business.
  ['v1', 'Node', []],
  ['v1', 'Endpoints', []],
  ['v1', 'Config', []],
  ['apps/v1', 'ControllerRevision', []],
  ['kustomize.config.k8s.io/v1beta1', 'Kustomization', []],
  ['example.org/v1', 'Deployment', []],
  ['traefik.io/v1alpha1', 'IngressRoute', []],
  ['monitoring.coreos.com/v1', 'Alertmanager', []],
  ['constructor', '__proto__', []],
];

describe('validateObject', () => {
  for (const [what, text, expected] of cases) {
    it(what, () => {
      assert.deepEqual(faults(text), expected);
    });
  }

  for (const [kind, text] of Object.entries(kubernetesObjects)) {
    it(`accepts a ${kind}`, () => {
      assert.deepEqual(faults(text), []);
    });
  }

  for (const [apiVersion, kind, expected] of versions) {
    it(`judges ${apiVersion} ${kind}`, () => {
      assert.deepEqual(faults(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\n`), expected);
    });
  }

  const patch =
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec:\n  replicas: null\n  template:\n    spec:\n      $setElementOrder/containers: [{ name: a }]\n      containers:\n        - name: a\n          $patch: delete\n        - imag: b\n';
  it('asks nothing of a patch but that its fields exist', () => {
    assert.deepEqual(faults(patch, true), [
      `12 imag: spec.template.spec.containers.1.imag: ${unknownThere('imag', 'containers')} Did you mean \`image\`?`,
    ]);
    assert.ok(faults(patch).length > 4);
  });
  it('takes what says `$patch` for a patch', () => {
    assert.deepEqual(
      faults('apiVersion: apps/v1\nkind: Deployment\n$patch: delete\nmetadata: { name: a }\n'),
      [],
    );
  });
});
