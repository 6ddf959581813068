import { deepStrictEqual } from 'node:assert';
import { findingsOf, ruleTable } from '../../../support/rule-table';
import { everyWorkload, podOf } from '../../../support/workload-cases';

const refused = (owner: string, fields: string): string =>
  `${owner} takes privileges (${fields}): the platform refuses it on every cluster.`;
const container = (context: string): string =>
  podOf(`  containers:\n    - name: api\n      securityContext: ${context}\n`);

ruleTable('cpin/sc-no-privilege', [
  {
    title: 'accepts what raises nothing',
    text: podOf(
      '  securityContext: {sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: "0"}]}\n  containers: [{name: api, securityContext: {privileged: false, allowPrivilegeEscalation: false, procMount: Default, capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}}}]\n',
    ),
    finds: [],
  },
  ...(['cpin-openshift', 'cpin-kubernetes', 'byoc', 'sandbox'] as const).map((target) => ({
    title: `refuses escalation on ${target}, in every environment`,
    text: container('{allowPrivilegeEscalation: true} # for sudo'),
    options: { target, environment: 'dev' } as const,
    finds: [`error 7 [true] ${refused('Container api', 'allowPrivilegeEscalation: true')}`],
    fixed: container('{allowPrivilegeEscalation: false} # for sudo'),
  })),
  {
    title: 'gives up both flags at once',
    text: container('\n        privileged: yes\n        allowPrivilegeEscalation: true'),
    finds: [
      `error 7 [securityContext] ${refused('Container api', 'privileged: true, allowPrivilegeEscalation: true')}`,
    ],
    fixed: container('\n        privileged: false\n        allowPrivilegeEscalation: false'),
  },
  {
    title: 'refuses any other capability, spelt as Kubernetes spells it',
    text: container('{capabilities: {add: [NET_BIND_SERVICE, CAP_NET_BIND_SERVICE]}}'),
    finds: [`error 7 [CAP_NET_BIND_SERVICE] ${refused('Container api', 'capability CAP_NET_BIND_SERVICE')}`],
    fixed: container('{capabilities: {add: [NET_BIND_SERVICE, CAP_NET_BIND_SERVICE]}}'),
  },
  {
    title: 'offers no fix where a flag is not alone at fault',
    text: container('{allowPrivilegeEscalation: true, capabilities: {add: [NET_ADMIN]}}'),
    finds: [
      `error 7 [securityContext] ${refused('Container api', 'allowPrivilegeEscalation: true, capability NET_ADMIN')}`,
    ],
    fixed: container('{allowPrivilegeEscalation: true, capabilities: {add: [NET_ADMIN]}}'),
  },
  {
    title: 'refuses the rest of what the baseline profile refuses',
    text: podOf(`  securityContext:
    sysctls:
      - {name: kernel.msgmax, value: "65536"}
    appArmorProfile: {type: RuntimeDefault}
  containers:
    - {name: a, securityContext: {procMount: Unmasked}}
    - {name: b, securityContext: {appArmorProfile: {type: Unconfined}}}
    - {name: c, securityContext: {windowsOptions: {hostProcess: true}}}
`),
    finds: [
      `error 7 [kernel.msgmax] ${refused('The pod', 'sysctl kernel.msgmax')}`,
      `error 10 [Unmasked] ${refused('Container a', 'procMount: Unmasked')}`,
      `error 11 [Unconfined] ${refused('Container b', 'appArmorProfile: Unconfined')}`,
      `error 12 [true] ${refused('Container c', 'hostProcess: true')}`,
    ],
  },
]);

describe('rule cpin/sc-no-privilege', () => {
  it('needs no thought for escalation alone', () => {
    const certain = (context: string): unknown =>
      findingsOf('cpin/sc-no-privilege', { 'app.yaml': container(context) }).map(({ fix }) => fix?.certain);
    deepStrictEqual(
      [certain('{allowPrivilegeEscalation: true}'), certain('{privileged: true}')],
      [[true], [false]],
    );
  });
});

everyWorkload('cpin/sc-no-privilege', {
  spec: `initContainers:
  - name: sysctl
    securityContext: {privileged: true}
  - name: proxy
    restartPolicy: Always
    securityContext:
      capabilities:
        add:
          - NET_ADMIN
containers:
  - name: api
    securityContext: {allowPrivilegeEscalation: true}
ephemeralContainers:
  - name: debug
    securityContext: {capabilities: {add: [SYS_PTRACE]}}
`,
  finds: ['error [true]', 'error [NET_ADMIN]', 'error [true]', 'error [SYS_PTRACE]'],
});
