import { ruleTable } from '../../../support/rule-table';
import { everyWorkload, podOf } from '../../../support/workload-cases';

const message =
  "Container api adds NET_BIND_SERVICE: EXI-ARCH-26 forbids adding a capability, Kubernetes' restricted profile and SCC restricted-v2 accept this one. It is useless above port 1024.";
const container = (capabilities: string): string =>
  podOf(`  containers:\n    - name: api\n      securityContext:\n        capabilities: ${capabilities}\n`);
const adding = container('{drop: [ALL], add: [NET_BIND_SERVICE]}');

ruleTable('cpin/sc-cap-add', [
  { title: 'accepts no added capability', text: container('{drop: [ALL], add: []}'), finds: [] },
  {
    title: 'leaves other capabilities to sc-no-privilege',
    text: container('{add: [NET_BIND_SERVICE, NET_ADMIN]}'),
    finds: [],
  },
  ...(
    [
      ['cpin-openshift', 'warning'],
      ['cpin-kubernetes', 'warning'],
      ['byoc', 'information'],
      ['sandbox', 'information'],
    ] as const
  ).map(([target, severity]) => ({
    title: `is a matter of ${severity} on ${target}`,
    text: adding,
    options: { target, environment: 'prod' } as const,
    finds: [`${severity} 8 [NET_BIND_SERVICE] ${message}`],
    fixed: container('{drop: [ALL]}'),
  })),
  {
    title: 'removes what is left empty',
    text: container('\n          add:\n            - NET_BIND_SERVICE\n        privileged: false'),
    options: { environment: 'preprod' },
    finds: [`warning 10 [NET_BIND_SERVICE] ${message}`],
    fixed: podOf('  containers:\n    - name: api\n      securityContext:\n        privileged: false\n'),
  },
  {
    title: 'only tells before level 4',
    text: adding,
    options: { environment: 'dev' },
    finds: [`information 8 [NET_BIND_SERVICE] ${message}`],
  },
]);

everyWorkload('cpin/sc-cap-add', {
  spec: `initContainers:
  - name: proxy
    restartPolicy: Always
    securityContext: {capabilities: {add: [NET_BIND_SERVICE]}}
containers:
  - name: api
    securityContext: {capabilities: {add: [NET_BIND_SERVICE]}}
ephemeralContainers:
  - name: debug
    securityContext: {capabilities: {add: [NET_BIND_SERVICE]}}
`,
  options: { environment: 'prod' },
  finds: ['warning [NET_BIND_SERVICE]', 'warning [NET_BIND_SERVICE]', 'warning [NET_BIND_SERVICE]'],
});
