import { checkTable } from '../../support/check-table';
import { changed } from '../../support/run-check';
import { production } from '../../support/sample-application';

const deployment = 'infra/base/deployment.yaml';
const prod = 'infra/overlays/prod/kustomization.yaml';
const evidence = `${deployment} infra/base/kustomization.yaml infra/base/network.yaml`;
const autoscaler = (least: number): string => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: hello-hpa }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: hello }
  minReplicas: ${least}
  maxReplicas: 6
`;
const scaled = changed(
  changed(production, prod, 'replicas:\n  - name: hello\n    count: 2\n', ''),
  prod,
  '  - ../../base\n',
  '  - ../../base\n  - hpa.yaml\n',
);

checkTable('resilience', [
  {
    title: 'passes on the production overlay, though dev has one replica',
    files: production,
    language: 'en',
    says: [
      `✓ Deployment prod-hello: several replicas, spread and protected, in infra/overlays/prod. | ${evidence} ${prod}`,
    ],
  },
  {
    title: 'passes with an autoscaler that keeps two',
    files: { ...scaled, 'infra/overlays/prod/hpa.yaml': autoscaler(2) },
    says: [
      `✓ Deployment prod-hello : plusieurs exemplaires, répartis et protégés, dans infra/overlays/prod. | ${evidence} infra/overlays/prod/hpa.yaml ${prod}`,
    ],
  },
  {
    title: 'refuses an autoscaler that may go down to one',
    files: { ...scaled, 'infra/overlays/prod/hpa.yaml': autoscaler(1) },
    says: [
      'infra/overlays/prod/hpa.yaml:6 HorizontalPodAutoscaler prod-hello-hpa peut descendre à 1 exemplaire.',
    ],
  },
  {
    title: 'refuses one replica, where the overlay says it',
    files: changed(production, prod, 'count: 2', 'count: 1'),
    says: [`${prod}:13 Le Deployment prod-hello a 1 exemplaire : une panne l’arrête.`],
  },
  {
    title: 'refuses a spread of other pods, and a budget for other pods',
    files: changed(
      changed(
        production,
        prod,
        'labelSelector: { matchLabels: { app: hello } }',
        'labelSelector: { matchLabels: { app: other } }',
      ),
      'infra/base/network.yaml',
      '  selector: { matchLabels: { app: hello } }',
      '  selector: { matchLabels: { app: other } }',
    ),
    says: [
      `${deployment}:12 Rien ne répartit les pods du Deployment prod-hello entre les machines ou les zones.`,
      `${deployment}:4 Aucun PodDisruptionBudget ne protège les pods du Deployment prod-hello.`,
    ],
  },
  {
    title: 'refuses a database alone: it is not the application',
    files: {
      'db.yaml': `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec: { template: { metadata: { labels: { tier: db } }, spec: { containers: [] } } }
`,
    },
    says: ['Aucun Deployment ni StatefulSet applicatif à la racine du dossier.'],
  },
]);
