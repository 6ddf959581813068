import { ruleTable } from '../../../support/rule-table';
import { everyWorkload, podOf } from '../../../support/workload-cases';

const four =
  'allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities.drop: [ALL], seccompProfile.type: RuntimeDefault';
const byoc = (name: string, fields: string): string =>
  `Container ${name} does not state ${fields}: Kubernetes' restricted profile is enforced on your cluster, which refuses its pods. EXI-ARCH-26, written for OpenShift, asks the opposite.`;
const kubernetes = (name: string, fields: string): string =>
  `Container ${name} does not state ${fields}: where the namespace applies Kubernetes' restricted profile, its pods are refused.`;
const openshift = (name: string, fields: string): string =>
  `Container ${name} does not state ${fields}: OpenShift (SCC restricted-v2) supplies it and EXI-ARCH-26 is content, but the restricted profile of a Kubernetes cluster would refuse it.`;

const bare = podOf('  containers:\n    - name: api\n      image: ghcr.io/acme/api:1.0.0 # ours\n  # last\n');
const hardened = podOf(`  containers:
    - name: api
      image: ghcr.io/acme/api:1.0.0 # ours
      securityContext:
        allowPrivilegeEscalation: false
        runAsNonRoot: true
        capabilities:
          drop:
            - ALL
        seccompProfile:
          type: RuntimeDefault
  # last
`);

ruleTable('cpin/sc-hardening', [
  {
    title: 'accepts what the pod states for its containers',
    text: podOf(
      '  securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}\n  containers: [{name: api, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]\n',
    ),
    options: { target: 'byoc', environment: 'prod' },
    finds: [],
  },
  { title: 'accepts what its own fix writes', text: hardened, options: { target: 'byoc' }, finds: [] },
  {
    title: 'leaves a worse value to the rules that name it',
    text: podOf(
      '  containers: [{name: api, securityContext: {allowPrivilegeEscalation: true, runAsNonRoot: false, seccompProfile: {type: Unconfined}, capabilities: {drop: [ALL]}}}]\n',
    ),
    options: { target: 'byoc' },
    finds: [],
  },
  {
    title: 'refuses silence on a joined cluster, from development on, and states the four',
    text: bare,
    options: { target: 'byoc', environment: 'dev' },
    finds: [`error 6 [api] ${byoc('api', four)}`],
    fixed: hardened,
  },
  {
    title: 'warns on Kubernetes run by the platform',
    text: bare,
    options: { target: 'cpin-kubernetes', environment: 'preprod' },
    finds: [`warning 6 [api] ${kubernetes('api', four)}`],
  },
  {
    title: 'only tells there before level 4',
    text: bare,
    options: { target: 'cpin-kubernetes', environment: 'dev' },
    finds: [`information 6 [api] ${kubernetes('api', four)}`],
  },
  {
    title: 'warns on a local cluster',
    text: bare,
    options: { target: 'sandbox', environment: 'prod' },
    finds: [`warning 6 [api] ${kubernetes('api', four)}`],
  },
  {
    title: 'only tells on OpenShift, which supplies them',
    text: bare,
    options: { environment: 'prod' },
    finds: [`information 6 [api] ${openshift('api', four)}`],
  },
  {
    title: 'is silent on OpenShift where EXI-ARCH-26 is read to the letter',
    text: bare,
    options: { environment: 'prod', settings: { strictExiArch26: true } },
    finds: [],
  },
  {
    title: 'completes what is half written, in its own style',
    text: podOf(`  securityContext:
    runAsNonRoot: true
  containers:
    - name: a
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          add: [NET_BIND_SERVICE]
      image: ghcr.io/acme/a:1.0.0
    - {name: b, securityContext: {capabilities: {drop: [KILL, MKNOD]}, runAsGroup: 1}}
    - name: c
      securityContext:
        capabilities:
          drop:
            - all
`),
    options: { target: 'byoc' },
    finds: [
      `error 9 [securityContext] ${byoc('a', 'capabilities.drop: [ALL], seccompProfile.type: RuntimeDefault')}`,
      `error 14 [securityContext] ${byoc('b', 'allowPrivilegeEscalation: false, capabilities.drop: [ALL], seccompProfile.type: RuntimeDefault')}`,
      `error 16 [securityContext] ${byoc('c', 'allowPrivilegeEscalation: false, capabilities.drop: [ALL], seccompProfile.type: RuntimeDefault')}`,
    ],
    fixed: podOf(`  securityContext:
    runAsNonRoot: true
  containers:
    - name: a
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          add: [NET_BIND_SERVICE]
          drop:
            - ALL
        seccompProfile:
          type: RuntimeDefault
      image: ghcr.io/acme/a:1.0.0
    - {name: b, securityContext: {capabilities: {drop: [ALL, MKNOD]}, runAsGroup: 1, allowPrivilegeEscalation: false, seccompProfile: {type: RuntimeDefault}}}
    - name: c
      securityContext:
        capabilities:
          drop:
            - ALL
        allowPrivilegeEscalation: false
        seccompProfile:
          type: RuntimeDefault
`),
  },
  {
    title: 'offers no fix where a key waits for its value',
    text: podOf('  containers:\n    - name: a\n      securityContext: {runAsNonRoot: }\n'),
    options: { target: 'byoc' },
    finds: [`error 7 [securityContext] ${byoc('a', four)}`],
    fixed: podOf('  containers:\n    - name: a\n      securityContext: {runAsNonRoot: }\n'),
  },
  {
    title: 'writes once what an alias shares, in French',
    text: podOf(
      '  containers:\n    - name: a\n      securityContext: &c {runAsNonRoot: true}\n    - name: b\n      securityContext: *c\n',
    ),
    options: { target: 'byoc' },
    language: 'fr',
    finds: [
      'error 7 [securityContext] Le conteneur a n’énonce pas allowPrivilegeEscalation: false, capabilities.drop: [ALL], seccompProfile.type: RuntimeDefault\u00a0: le profil restricted de Kubernetes est appliqué sur votre cluster, qui refuse ses pods. EXI-ARCH-26, écrite pour OpenShift, demande l’inverse.',
      'error 9 [securityContext] Le conteneur b n’énonce pas allowPrivilegeEscalation: false, capabilities.drop: [ALL], seccompProfile.type: RuntimeDefault\u00a0: le profil restricted de Kubernetes est appliqué sur votre cluster, qui refuse ses pods. EXI-ARCH-26, écrite pour OpenShift, demande l’inverse.',
    ],
    fixed: podOf(
      '  containers:\n    - name: a\n      securityContext: &c {runAsNonRoot: true, allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, seccompProfile: {type: RuntimeDefault}}\n    - name: b\n      securityContext: *c\n',
    ),
  },
]);

everyWorkload('cpin/sc-hardening', {
  spec: `securityContext: {runAsNonRoot: true}
initContainers:
  - name: migrate
  - name: proxy
    restartPolicy: Always
    securityContext: {allowPrivilegeEscalation: false}
containers:
  - name: api
    securityContext:
      runAsUser: 1000
ephemeralContainers:
  - name: debug
`,
  options: { target: 'byoc' },
  finds: ['error [migrate]', 'error [securityContext]', 'error [securityContext]', 'error [debug]'],
});
