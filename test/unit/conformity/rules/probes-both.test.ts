import { onWorkloads, ruleTable } from '../../../support/rule-table';

const pod = (container: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: api}\nspec:\n  containers:\n    - name: api\n      ports: [{containerPort: 8080}]\n${container}`;
const liveness = '      livenessProbe: {httpGet: {path: /health, port: 8080}}\n';
const readiness = '      readinessProbe: {httpGet: {path: /ready, port: 8080}}\n';
const said = (missing: string): string =>
  `Container api has no ${missing}: the platform’s rule is content with one probe, best-practices.md asks for two.`;

ruleTable('cpin/probes-both', [
  { title: 'accepts both', text: pod(liveness + readiness), finds: [] },
  { title: 'leaves none to its rule', text: pod(''), finds: [] },
  {
    title: 'warns of liveness alone, and adds readiness',
    text: pod(liveness),
    options: { environment: 'prod' },
    finds: [`warning 8 [livenessProbe] ${said('readinessProbe')}`],
    fixed: pod(
      `${liveness}      readinessProbe:\n        httpGet:\n          path: /ready\n          port: 8080\n        periodSeconds: 10\n`,
    ),
  },
  {
    title: 'warns of startup alone',
    text: pod('      startupProbe: {exec: {command: [x]}}\n'),
    options: { environment: 'preprod' },
    finds: [`warning 8 [startupProbe] ${said('readinessProbe and no livenessProbe')}`],
  },
  {
    title: 'is information in dev, in French',
    text: pod(readiness),
    options: { environment: 'dev' },
    language: 'fr',
    finds: [
      'information 8 [readinessProbe] Le conteneur api n’a pas de livenessProbe\u00a0: la règle de la plateforme se contente d’une sonde, best-practices.md en demande deux.',
    ],
  },
]);

onWorkloads('cpin/probes-both', {
  spec: 'initContainers:\n  - {name: proxy, restartPolicy: Always, startupProbe: {exec: {command: [x]}}}\ncontainers:\n  - name: api\n    livenessProbe: {exec: {command: [x]}}\n',
  underlines: (kind) => (kind === 'Job' || kind === 'CronJob' ? [] : ['warning livenessProbe']),
  options: { environment: 'prod' },
});
