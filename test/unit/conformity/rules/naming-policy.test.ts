import { onWorkloads, ruleTable } from '../../../support/rule-table';

const object = (kind: string, name: string, more = ''): string =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${more}`;
const long = (length: number): string => 'a'.repeat(length);
const advised = (title: string, pattern: string): string =>
  `${title}: the platform’s guide advises a name of the form ${pattern}.`;

ruleTable('cpin/naming-policy', [
  { title: 'accepts the pattern', text: object('Service', 'prod-api-svc'), finds: [] },
  { title: 'accepts a secret', text: object('Secret', 'dev-secret'), finds: [] },
  { title: 'says nothing of other kinds', text: object('ServiceAccount', 'whatever'), finds: [] },
  { title: 'says nothing of what a tool names', text: object('Service', '${NAME}-svc'), finds: [] },
  {
    title: 'advises the pattern',
    text: object('Service', 'api'),
    options: { environment: 'prod' },
    finds: [`information 4 [api] ${advised('Service api', '<env>-<ms>-svc')}`],
  },
  {
    title: 'advises it for a secret, in French',
    text: object('Secret', 'db'),
    language: 'fr',
    finds: [
      'information 4 [db] Secret db\u00a0: le guide de la plateforme conseille un nom de la forme <env>-secret.',
    ],
  },
  {
    title: 'refuses a Service name above 63 characters, from the first level on',
    text: object('Service', long(64)),
    options: { environment: 'dev', target: 'sandbox' },
    finds: [
      `error 4 [${long(64)}] Service ${long(64)}: a name of 64 characters, Kubernetes takes 63 at most.`,
    ],
  },
  {
    title: 'refuses a CronJob name above 52',
    text: object('CronJob', long(53)).replace('v1', 'batch/v1'),
    finds: [
      `error 4 [${long(53)}] CronJob ${long(53)}: a name of 53 characters, Kubernetes takes 52 at most.`,
    ],
  },
  { title: 'accepts 253 elsewhere', text: object('ServiceAccount', long(253)), finds: [] },
  {
    title: 'counts the prefix of an overlay',
    text: {
      'kustomization.yaml': 'namePrefix: preprod-\nresources: [svc.yaml]\n',
      'svc.yaml': object('Service', `${long(52)}-svc`),
    },
    finds: [
      `error svc.yaml:4 [${long(52)}-svc] Service preprod-${long(52)}-svc: a name of 64 characters, Kubernetes takes 63 at most.`,
    ],
  },
  {
    title: 'refuses characters',
    text: object('ConfigMap', 'My_Config'),
    options: { environment: 'dev' },
    finds: [
      'error 4 [My_Config] ConfigMap My_Config: a name is written in lower case, digits, dashes and dots, and starts and ends with a letter or a digit; Kubernetes refuses this one.',
    ],
  },
  {
    title: 'lets roles be named freely',
    text: object('Role', 'system:Reader').replace('v1', 'rbac.authorization.k8s.io/v1'),
    finds: [],
  },
  {
    title: 'refuses label values, once for an object',
    text: object(
      'ServiceAccount',
      'a',
      `  labels:\n    app: ${long(64)}\n    ok: A_b.c-d\n    note: "two words"\n    none: ""\n`,
    ),
    finds: [
      `error 6 [${long(64)}] The value of app, note is not that of a label: 63 characters at most, letters, digits, dashes, dots and underscores; Kubernetes refuses it.`,
    ],
  },
]);

onWorkloads('cpin/naming-policy', {
  spec: `initContainers:\n  - name: ${long(64)}\ncontainers:\n  - name: Api_1\n`,
  underlines: (kind) => [
    ...(['Deployment', 'StatefulSet', 'CronJob'].includes(kind) ? ['information api'] : []),
    `error ${long(64)}`,
    'error Api_1',
  ],
});
