import { deepStrictEqual } from 'node:assert';
import { findingsOf, ruleTable } from '../../../support/rule-table';
import { everyWorkload, podOf } from '../../../support/workload-cases';

const openshift = (owner: string, fields: string): string =>
  `${owner} imposes ${fields}: EXI-ARCH-26 forbids it, and OpenShift refuses what lies outside the namespace's range.`;
const elsewhere = (owner: string, fields: string): string =>
  `${owner} imposes ${fields}: EXI-ARCH-26 forbids it, Kubernetes' restricted profile accepts it.`;

const both = podOf(`  securityContext:
    runAsUser: 1000 # ours
    runAsNonRoot: true
    fsGroup: 2000
  containers:
    - name: api
      securityContext:
        runAsGroup: 1000
      image: ghcr.io/acme/api:1.0.0
`);

ruleTable('cpin/sc-no-fixed-ids', [
  {
    title: 'accepts a context without ids, and leaves user 0 to another rule',
    text: podOf(
      '  securityContext: {runAsNonRoot: true, supplementalGroups: [], fsGroupChangePolicy: OnRootMismatch}\n  containers: [{name: api, securityContext: {runAsUser: 0}}]\n',
    ),
    finds: [],
  },
  {
    title: 'refuses ids on OpenShift, once for the pod and once a container, and removes them',
    text: both,
    finds: [
      `error 5 [securityContext] ${openshift('The pod', 'runAsUser, fsGroup')}`,
      `error 12 [runAsGroup] ${openshift('Container api', 'runAsGroup')}`,
    ],
    fixed: podOf(`  securityContext:
    runAsNonRoot: true
  containers:
    - name: api
      image: ghcr.io/acme/api:1.0.0
`),
  },
  {
    title: 'removes them between braces, and leaves the rest as it was',
    text: podOf(
      '  securityContext: {runAsUser: 1000, runAsNonRoot: true, runAsGroup: 1000, fsGroup: 2000} # all\n  containers:\n  - name: a\n    securityContext: { seLinuxOptions: {level: "s0:c1"}, privileged: false }\n  - {securityContext: {supplementalGroups: [4000]}, name: b}\n',
    ),
    finds: [
      `error 5 [securityContext] ${openshift('The pod', 'runAsUser, runAsGroup, fsGroup')}`,
      `error 8 [seLinuxOptions] ${openshift('Container a', 'seLinuxOptions')}`,
      `error 9 [supplementalGroups] ${openshift('Container b', 'supplementalGroups')}`,
    ],
    fixed: podOf(
      '  securityContext: {runAsNonRoot: true} # all\n  containers:\n  - name: a\n    securityContext: { privileged: false }\n  - {name: b}\n',
    ),
  },
  {
    title: 'keeps the line ends of the file',
    text: both.replaceAll('\n', '\r\n'),
    finds: [
      `error 5 [securityContext] ${openshift('The pod', 'runAsUser, fsGroup')}`,
      `error 12 [runAsGroup] ${openshift('Container api', 'runAsGroup')}`,
    ],
    fixed: podOf(
      '  securityContext:\n    runAsNonRoot: true\n  containers:\n    - name: api\n      image: ghcr.io/acme/api:1.0.0\n',
    ).replaceAll('\n', '\r\n'),
  },
  {
    title: 'leaves what an alias shares to the person',
    text: podOf(
      '  securityContext: &ids\n    runAsUser: 1000\n    runAsNonRoot: true\n  containers:\n    - name: api\n      securityContext: *ids\n',
    ),
    finds: [
      `error 6 [runAsUser] ${openshift('The pod', 'runAsUser')}`,
      `error 6 [runAsUser] ${openshift('Container api', 'runAsUser')}`,
    ],
    fixed: podOf(
      '  securityContext: &ids\n    runAsNonRoot: true\n  containers:\n    - name: api\n      securityContext: *ids\n',
    ),
  },
  {
    title: 'warns on Kubernetes run by the platform, and says who differs',
    text: both,
    options: { target: 'cpin-kubernetes' },
    finds: [
      `warning 5 [securityContext] ${elsewhere('The pod', 'runAsUser, fsGroup')}`,
      `warning 12 [runAsGroup] ${elsewhere('Container api', 'runAsGroup')}`,
    ],
  },
  ...(['byoc', 'sandbox'] as const).map((target) => ({
    title: `only tells on ${target}`,
    text: podOf('  containers: [{name: api, securityContext: {runAsUser: 1000}}]\n'),
    options: { target, environment: 'prod' } as const,
    finds: [`information 5 [runAsUser] ${elsewhere('Container api', 'runAsUser')}`],
  })),
]);

describe('rule cpin/sc-no-fixed-ids', () => {
  it('needs no thought on OpenShift only', () => {
    const files = { 'app.yaml': both };
    const certain = (target: 'byoc' | 'cpin-openshift'): unknown =>
      findingsOf('cpin/sc-no-fixed-ids', files, { target }).map(({ fix }) => fix?.certain);
    deepStrictEqual(
      [certain('cpin-openshift'), certain('byoc')],
      [
        [true, true],
        [false, false],
      ],
    );
  });
});

everyWorkload('cpin/sc-no-fixed-ids', {
  spec: `securityContext: {fsGroup: 2000}
initContainers:
  - name: migrate
    securityContext: {runAsUser: 1001}
  - name: proxy
    restartPolicy: Always
    securityContext: {runAsGroup: 1002}
containers:
  - name: api
    securityContext:
      runAsUser: 1003
      runAsGroup: 1003
ephemeralContainers:
  - name: debug
    securityContext: {runAsUser: 1004}
`,
  finds: [
    'error [fsGroup]',
    'error [runAsUser]',
    'error [runAsGroup]',
    'error [securityContext]',
    'error [runAsUser]',
  ],
});
