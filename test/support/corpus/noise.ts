import { stringify } from 'yaml';
import type { Json, JsonObject } from './application';
import type { CorpusFile } from './corpus';
import { createRandom, type Random } from './random';

/**
 * The YAML and JSON of a team's repository that is no manifest of its application: custom resource definitions, charts,
 * pipelines, Compose files, dashboards, descriptions of an API, playbooks.
 */
export function noiseCorpus({
  seed,
  folders,
}: {
  readonly seed: number;
  readonly folders: number;
}): readonly CorpusFile[] {
  return Array.from({ length: folders }, (_, rank) => {
    const random = createRandom(seed * 1_000_003 + 500_009 + rank);
    const name = `project-${rank}`;
    return kinds.flatMap((kind) => kind(name, random));
  }).flat();
}

type Noise = (name: string, random: Random) => readonly CorpusFile[];

const kinds: readonly Noise[] = [
  definition,
  chart,
  pipelines,
  compose,
  dashboard,
  apiDescription,
  playbook,
  tooling,
];

const write = (value: Json): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });

const words = [
  'size',
  'policy',
  'replicas',
  'storage',
  'backup',
  'schedule',
  'image',
  'labels',
  'timeout',
  'resources',
  'probe',
  'tls',
];

/** A definition nests descriptions some levels deep: real ones are tens to hundreds of kilobytes. */
function definition(name: string, random: Random): readonly CorpusFile[] {
  const properties = (depth: number): Json =>
    Object.fromEntries(
      Array.from({ length: random.integer(3, 8) }, (_, index) => [
        `${random.pick(words)}${index}`,
        depth === 0
          ? { type: random.pick(['string', 'integer', 'boolean']), description: sentence(random) }
          : { type: 'object', description: sentence(random), properties: properties(depth - 1) },
      ]),
    );
  const schema = {
    openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', properties: properties(2) } } },
  };
  const crd = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: `widgets.${name}.example.fr`,
      annotations: { 'controller-gen.kubebuilder.io/version': 'v0.16.1' },
    },
    spec: {
      group: `${name}.example.fr`,
      names: { kind: 'Widget', listKind: 'WidgetList', plural: 'widgets', singular: 'widget' },
      scope: 'Namespaced',
      versions: [{ name: 'v1', served: true, storage: true, schema }],
    },
  };
  return [{ path: `${name}/crds/widgets.yaml`, text: `---\n${write(crd)}` }];
}

function sentence(random: Random): string {
  const length = random.integer(8, 30);
  return Array.from({ length }, () =>
    random.pick([...words, 'the', 'of', 'is', 'kind: Pod', 'must be', 'when']),
  ).join(' ');
}

function chart(name: string, random: Random): readonly CorpusFile[] {
  const folder = `${name}/chart`;
  const values = {
    replicaCount: random.integer(1, 3),
    image: { repository: `ghcr.io/acme/${name}`, tag: '1.4.2', pullPolicy: 'IfNotPresent' },
    service: { type: 'ClusterIP', port: 8080 },
    ingress: { enabled: true, host: `${name}.app.formation.numerique-interieur.fr` },
    resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { cpu: '100m', memory: '128Mi' } },
    env: Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`SETTING_${index}`, random.hex(12)])),
  };
  const deployment = [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata:',
    '  name: {{ include "app.fullname" . }}',
    '  labels: {{- include "app.labels" . | nindent 4 }}',
    'spec:',
    '  replicas: {{ .Values.replicaCount }}',
    '  template:',
    '    spec:',
    '      containers:',
    '        - name: {{ .Chart.Name }}',
    '          image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"',
    '          {{- with .Values.resources }}',
    '          resources: {{- toYaml . | nindent 12 }}',
    '          {{- end }}',
    '',
  ].join('\n');
  return [
    {
      path: `${folder}/Chart.yaml`,
      text: write({ apiVersion: 'v2', name, version: '0.1.0', type: 'application' }),
    },
    { path: `${folder}/values.yaml`, text: write(values) },
    { path: `${folder}/values-prod.yaml`, text: write({ replicaCount: 3, image: { tag: '1.4.2' } }) },
    { path: `${folder}/templates/deployment.yaml`, text: deployment },
  ];
}

function pipelines(name: string, random: Random): readonly CorpusFile[] {
  const jobs = Object.fromEntries(
    Array.from({ length: random.integer(4, 12) }, (_, index) => [
      `job-${index}`,
      {
        stage: 'test',
        image: 'docker.io/library/node:22.11-slim',
        script: ['npm ci', `npm run step-${index}`],
      },
    ]),
  );
  const workflow = {
    name: 'ci',
    on: { push: { branches: ['main'] } },
    jobs: {
      build: {
        'runs-on': 'ubuntu-latest',
        steps: [{ uses: 'actions/checkout@v4' }, { run: 'npm ci && npm test' }],
      },
    },
  };
  return [
    { path: `${name}/.gitlab-ci.yml`, text: write({ stages: ['test'], ...jobs }) },
    { path: `${name}/.github/workflows/ci.yml`, text: write(workflow) },
  ];
}

function compose(name: string): readonly CorpusFile[] {
  const services = {
    db: {
      image: 'postgres:latest',
      environment: { POSTGRES_PASSWORD: 'changeme' },
      volumes: ['data:/var/lib/postgresql/data'],
    },
    api: { build: '.', ports: ['80:8080'], depends_on: ['db'], user: 'root' },
  };
  return [{ path: `${name}/docker-compose.yml`, text: write({ services, volumes: { data: null } }) }];
}

function dashboard(name: string, random: Random): readonly CorpusFile[] {
  const panels = Array.from({ length: random.integer(10, 40) }, (_, id) => ({
    id,
    type: random.pick(['timeseries', 'stat', 'table']),
    title: sentence(random),
    gridPos: { h: 8, w: 12, x: (id % 2) * 12, y: Math.floor(id / 2) * 8 },
    targets: [
      {
        expr: `sum(rate(http_requests_total{app="${name}"}[5m])) by (code)`,
        refId: 'A',
        legendFormat: '{{code}}',
      },
    ],
    fieldConfig: {
      defaults: { unit: 'short', thresholds: { mode: 'absolute', steps: [{ color: 'green', value: null }] } },
    },
  }));
  const content = { title: name, uid: random.hex(9), schemaVersion: 39, tags: ['cpin'], panels };
  const labels = { grafana_dashboard: '1', app: name, env: 'dev', tier: 'backend' };
  const provisioned = {
    apiVersion: 'grafana.integreatly.org/v1beta1',
    kind: 'GrafanaDashboard',
    metadata: { name: `${name}-dashboard`, labels },
    spec: { json: JSON.stringify(content, undefined, 2) },
  };
  return [
    { path: `${name}/dashboards/overview.json`, text: JSON.stringify(content, undefined, 2) },
    { path: `${name}/dashboards/overview.yaml`, text: write(provisioned) },
  ];
}

function apiDescription(name: string, random: Random): readonly CorpusFile[] {
  const paths = Object.fromEntries(
    Array.from({ length: random.integer(10, 40) }, (_, index) => [
      `/${random.pick(words)}/${index}`,
      {
        get: {
          summary: sentence(random),
          responses: { '200': { description: 'ok' }, '404': { description: 'not found' } },
        },
      },
    ]),
  );
  return [
    {
      path: `${name}/openapi.yaml`,
      text: write({ openapi: '3.0.3', info: { title: name, version: '1.0.0' }, paths }),
    },
  ];
}

function playbook(name: string): readonly CorpusFile[] {
  const tasks: readonly JsonObject[] = [
    { name: 'Install the package', apt: { name: 'nginx', state: 'latest' } },
    {
      name: 'Deploy',
      'kubernetes.core.k8s': {
        definition: { apiVersion: 'v1', kind: 'Service', spec: { type: 'NodePort' } },
      },
    },
  ];
  return [{ path: `${name}/ansible/site.yml`, text: write([{ hosts: 'all', become: true, tasks }]) }];
}

function tooling(name: string): readonly CorpusFile[] {
  const mkdocs = {
    site_name: name,
    theme: { name: 'material' },
    nav: [{ Accueil: 'index.md' }, { Installation: 'install.md' }],
  };
  return [
    { path: `${name}/mkdocs.yml`, text: write(mkdocs) },
    { path: `${name}/.prettierrc.yaml`, text: write({ singleQuote: true, printWidth: 100 }) },
    {
      path: `${name}/package.json`,
      text: JSON.stringify({ name, version: '1.0.0', scripts: { test: 'mocha' } }, undefined, 2),
    },
  ];
}
