import { checkTable } from '../../support/check-table';
import { changed } from '../../support/run-check';
import { production } from '../../support/sample-application';

const network = 'infra/base/network.yaml';
const evidence = `infra/base/kustomization.yaml ${network} infra/overlays/prod/kustomization.yaml`;
const egress = '    - ports: [{ port: 53, protocol: UDP }]';

checkTable('isolation', [
  {
    title: 'passes when both directions are filtered',
    files: production,
    says: [
      `✓ Les flux entrants et sortants de Deployment prod-hello sont filtrés dans infra/overlays/prod. | ${evidence}`,
    ],
  },
  {
    title: 'takes egress rules without policyTypes as about Egress too',
    files: changed(production, network, '  policyTypes: [Ingress, Egress]\n', ''),
    language: 'en',
    says: [
      `✓ The incoming and outgoing flows of Deployment prod-hello are filtered in infra/overlays/prod. | ${evidence}`,
    ],
  },
  {
    title: 'refuses a direction that no policy is about',
    files: changed(production, network, 'policyTypes: [Ingress, Egress]', 'policyTypes: [Ingress]'),
    says: [
      'infra/base/deployment.yaml:4 Aucune NetworkPolicy ne filtre les flux sortants du Deployment prod-hello.',
    ],
  },
  {
    title: 'refuses a policy that opens everything',
    files: changed(production, network, egress, '    - {}'),
    says: [`${network}:11 NetworkPolicy prod-hello-np ouvre tous les flux sortants.`],
  },
  {
    title: 'refuses the whole Internet on every port',
    files: changed(production, network, egress, '    - to: [{ ipBlock: { cidr: 0.0.0.0/0 } }]'),
    language: 'en',
    says: [`${network}:11 NetworkPolicy prod-hello-np opens every outgoing flow.`],
  },
  {
    title: 'refuses policies for other pods',
    files: changed(
      production,
      network,
      'podSelector: { matchLabels: { app: hello } }',
      'podSelector: { matchLabels: { app: other } }',
    ),
    language: 'en',
    says: [
      'infra/base/deployment.yaml:4 No NetworkPolicy filters the incoming flows of the Deployment prod-hello.',
      'infra/base/deployment.yaml:4 No NetworkPolicy filters the outgoing flows of the Deployment prod-hello.',
    ],
  },
]);
