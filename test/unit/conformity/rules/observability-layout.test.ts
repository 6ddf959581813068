import { ruleTable, type RuleCase } from '../../../support/rule-table';

const rules = 'groups:\n  - name: api\n    rules: [{alert: ApiDown, expr: up == 0}]\n';
const at = (path: string, text = rules): Readonly<Record<string, string>> => ({ [path]: text });
const refuses = (title: string, path: string, finding: string, text?: string): RuleCase => ({
  title,
  text: at(path, text),
  finds: [`error ${path}:1 ${finding}`],
});

ruleTable('cpin/observability-layout', [
  {
    title: 'accepts rules and dashboards in their places',
    text: {
      'files/rules/metrics/api.yaml.tpl': rules,
      'infra-observability/files/rules/logs/api.yaml.tpl': `{{- /* ours */ -}}\n${rules}`,
      'files/dashboards/api.json': '{"title": "API"}\n',
      'files/dashboards/README.md': 'Ours.\n',
    },
    options: { environment: 'prod' },
    finds: [],
  },
  {
    title: 'has no business with the files of other repositories',
    text: {
      'roles/grafana/files/dashboards/a/b.json': '{',
      'chart/files/rules/api.yaml': 'alerts: []\n',
    },
    finds: [],
  },
  refuses(
    'refuses a rule that no sub-folder holds, at every level',
    'files/rules/api.yaml.tpl',
    '[groups:] api.yaml.tpl is not read, although the documentation shows it there: the deployed chart only reads the sub-folders of files/rules.',
  ),
  refuses(
    'refuses one that lies too deep',
    'files/rules/metrics/a/api.yaml.tpl',
    '[groups:] metrics/a/api.yaml.tpl is not read: the chart reads one level of sub-folders of files/rules only.',
  ),
  refuses(
    'refuses another extension',
    'files/rules/metrics/api.yaml',
    '[groups:] metrics/api.yaml is not read: a rule has the extension .yaml.tpl, in a sub-folder metrics or logs.',
  ),
  refuses(
    'refuses what is no body of a rule',
    'files/rules/metrics/api.yaml.tpl',
    '[alerts:] This file holds no groups: it is not the body of a PrometheusRule.',
    'alerts:\n  - {alert: ApiDown}\n',
  ),
  refuses(
    'refuses a name that no object can bear',
    'files/rules/logs/API_down.yaml.tpl',
    '[groups:] API_down becomes the name of a Kubernetes object: lower-case letters, digits, dashes and dots only.',
  ),
  {
    title: 'warns of a sub-folder that gives no label, in French',
    text: at('files/rules/business/api.yaml.tpl'),
    language: 'fr',
    finds: [
      'warning files/rules/business/api.yaml.tpl:1 [groups:] Le sous-dossier business ne donne pas d’étiquette type à ces règles : seuls metrics et logs en donnent une.',
    ],
  },
  {
    title: 'refuses Prometheus’ braces that Helm would read',
    text: at(
      'files/rules/metrics/api.yaml.tpl',
      `${rules}# {{ "{{" }} $labels.pod {{ "}}" }} and {{\`{{ $value }}\`}}\ndescription: "{{ $labels.pod }} is down"\n`,
    ),
    finds: [
      'error files/rules/metrics/api.yaml.tpl:5 [{{ $labels.pod }}] Helm reads these braces before Prometheus does, and the deployment fails.',
    ],
  },
  {
    title: 'accepts Helm’s own variables',
    text: at('files/rules/metrics/api.yaml.tpl', `${rules}# {{ .Values.tenant }} {{ $name }}\n`),
    finds: [],
  },
  refuses(
    'refuses a dashboard in a sub-folder',
    'files/dashboards/team/api.json',
    '[{}] team/api.json is not read: the chart does not read the sub-folders of files/dashboards.',
    '{}\n',
  ),
  {
    title: 'refuses a dashboard that is no JSON, where it stops being any',
    text: at('files/dashboards/api.json', '{\n  "title": "API",\n}\n'),
    finds: [
      'error files/dashboards/api.json:3 [}] This file is no valid JSON from here on: the dashboard will not be created.',
    ],
  },
  {
    title: 'refuses one that ends too early',
    text: at('files/dashboards/api.json', '{"title": "API"\n'),
    finds: [
      'error files/dashboards/api.json:1 ["] This file is no valid JSON from here on: the dashboard will not be created.',
    ],
  },
]);
