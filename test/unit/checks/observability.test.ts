import { checkTable } from '../../support/check-table';
import { changed } from '../../support/run-check';
import { production } from '../../support/sample-application';

const access = 'infra/base/access.yaml';
const deployment = 'infra/base/deployment.yaml';
const evidence = `${access} ${deployment} infra/base/kustomization.yaml infra/overlays/prod/kustomization.yaml`;
const monitor = `kind: ServiceMonitor
metadata:
  name: hello-sm
spec:
  selector: { matchLabels: { app: hello } }
  endpoints:
`;

checkTable('observability', [
  {
    title: 'passes with a ServiceMonitor on the Service',
    files: production,
    says: [
      `✓ Le Deployment prod-hello est suivi par le ServiceMonitor prod-hello-sm et par ses sondes, dans infra/overlays/prod. | ${evidence}`,
    ],
  },
  {
    title: 'passes with a PodMonitor on the pods',
    files: changed(
      production,
      access,
      monitor,
      monitor.replace('ServiceMonitor', 'PodMonitor').replace('endpoints', 'podMetricsEndpoints'),
    ),
    language: 'en',
    says: [
      `✓ The Deployment prod-hello is watched by the PodMonitor prod-hello-sm and by its probes, in infra/overlays/prod. | ${evidence}`,
    ],
  },
  {
    title: 'refuses a monitor that selects nothing',
    files: changed(production, access, monitor, monitor.replace('app: hello', 'app: other')),
    says: [`${access}:26 ServiceMonitor prod-hello-sm ne sélectionne rien dans ces manifestes.`],
  },
  {
    title: 'refuses a port that nobody names',
    files: changed(production, access, '    - port: http', '    - port: web'),
    says: [`${access}:28 ServiceMonitor prod-hello-sm lit le port web, que personne ne nomme.`],
  },
  {
    title: 'refuses a workload without probes',
    files: changed(
      production,
      deployment,
      `          readinessProbe: { httpGet: { path: /health, port: http } }
          livenessProbe: { httpGet: { path: /health, port: http } }
`,
      '',
    ),
    language: 'en',
    says: [`${deployment}:4 The Deployment prod-hello has neither a readinessProbe nor a livenessProbe.`],
  },
]);
