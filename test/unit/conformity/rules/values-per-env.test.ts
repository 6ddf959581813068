import { ruleTable } from '../../../support/rule-table';

const chart = (name = 'hello', more = ''): string => `apiVersion: v2\nname: ${name}\nversion: 0.1.0\n${more}`;
const none = 'This chart has a values file for no environment: all get the same configuration.';
const literal = (field: string): string =>
  `This template hard-codes ${field}: the value cannot change from one environment to another.`;
const preprod = { environment: 'preprod' } as const;
const template =
  'apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: {{ .Values.replicas }}\n  template:\n    spec:\n      containers:\n        - image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"\n';

ruleTable('cpin/values-per-env', [
  ...[
    'values-dev.yaml',
    'values.prod.yml',
    'values/dev/values.yaml',
    'values/values-dev.yaml',
    'values/prod.yaml',
  ].map((file) => ({
    title: `accepts ${file}`,
    text: { 'chart/Chart.yaml': chart(), [`chart/${file}`]: 'a: 1\n', 'chart/templates/api.yaml': template },
    options: preprod,
    finds: [],
  })),
  {
    title: 'warns of a chart with one configuration',
    text: { 'Chart.yaml': chart(), 'values.yaml': 'a: 1\n', 'other/values-dev.yaml': 'a: 1\n' },
    options: preprod,
    finds: [`warning Chart.yaml:2 [hello] ${none}`],
  },
  {
    title: 'is information where the gate is not reached, in French',
    text: { 'Chart.yaml': chart() },
    language: 'fr',
    finds: [
      'information Chart.yaml:2 [hello] Ce chart n’a de fichier de valeurs pour aucun environnement : tous reçoivent la même configuration.',
    ],
  },
  {
    title: 'warns of names that the console does not know',
    text: { 'Chart.yaml': chart(), 'values-Pre-Prod.yaml': 'a: 1\n' },
    options: preprod,
    finds: [
      'warning Chart.yaml:2 [hello] No values file bears the name of an environment of the console (2 to 11 lower-case letters or digits): Pre-Prod.',
    ],
  },
  {
    title: 'leaves libraries and carried charts alone',
    text: {
      'Chart.yaml': chart(),
      'values-dev.yaml': 'a: 1\n',
      'charts/redis/Chart.yaml': chart('redis'),
      'lib/Chart.yaml': chart('lib', 'type: library\n'),
    },
    options: preprod,
    finds: [],
  },
  {
    title: 'warns once of each template that writes what changes',
    text: {
      'Chart.yaml': chart(),
      'values-dev.yaml': 'a: 1\n',
      'templates/api.yaml':
        'spec:\n  replicas: 3\n  {{- if .Values.x }}\n  # image: old:1\n        - image: ghcr.io/acme/api:1.0.0 # ours\n  {{- end }}\n',
      'templates/ingress.yaml': 'rules:\n  - host: "demo.example.fr"\n  - host: {{ .Values.host }}\n',
      'templates/web.yaml': 'spec:\n  replicas: 2\n  address: {host: 10.0.0.1}\n',
      'templates/tests/smoke.yaml': 'image: busybox:1.37.0\n',
      'templates/NOTES.txt': 'host: demo.example.fr\n',
    },
    options: preprod,
    finds: [
      `warning templates/api.yaml:5 [ghcr.io/acme/api:1.0.0] ${literal('image')}`,
      `warning templates/ingress.yaml:2 [demo.example.fr] ${literal('host')}`,
      `warning templates/web.yaml:2 [2] ${literal('replicas')}`,
    ],
  },
  {
    title: 'tells of a kustomization that holds for every environment',
    text: {
      'k8s/kustomization.yaml': '# ours\nresources: [api.yaml]\n',
      'k8s/api.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: api}\n',
    },
    options: preprod,
    finds: [
      'information k8s/kustomization.yaml:2 [resources] This kustomization holds for every environment: none is in a folder named after one.',
    ],
  },
  {
    title: 'accepts overlays',
    text: {
      'base/kustomization.yaml': 'resources: []\n',
      'overlays/dev/kustomization.yaml': 'resources: [../../base]\n',
    },
    options: preprod,
    finds: [],
  },
]);
