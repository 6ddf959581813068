import { ruleTable } from '../../../support/rule-table';
import { everyWorkload, podOf } from '../../../support/workload-cases';

const unconfined = podOf(
  '  securityContext:\n    seccompProfile:\n      type: Unconfined # for now\n  containers: []\n',
);
const localhost = podOf(
  '  containers:\n    - name: api\n      securityContext: {seccompProfile: {type: Localhost, localhostProfile: ours.json}}\n',
);
const lifts =
  'The pod lifts the filter of system calls (seccomp Unconfined): the restricted profiles of OpenShift and Kubernetes refuse it.';
const node =
  "Container api asks for a seccomp profile kept on the node (Localhost): OpenShift refuses it; Kubernetes' restricted profile accepts it, if the file is on the node.";

ruleTable('cpin/sc-seccomp-localhost', [
  {
    title: 'accepts RuntimeDefault, and silence',
    text: podOf(
      '  securityContext: {seccompProfile: {type: RuntimeDefault}}\n  containers: [{name: a}, {name: b, securityContext: {seccompProfile: {type: RuntimeDefault}}}]\n',
    ),
    finds: [],
  },
  ...(
    [
      ['cpin-openshift', 'error'],
      ['cpin-kubernetes', 'error'],
      ['byoc', 'error'],
      ['sandbox', 'warning'],
    ] as const
  ).map(([target, severity]) => ({
    title: `says ${severity} of Unconfined on ${target}`,
    text: unconfined,
    options: { target },
    finds: [`${severity} 7 [Unconfined] ${lifts}`],
    fixed: unconfined.replace('Unconfined', 'RuntimeDefault'),
  })),
  ...(
    [
      ['cpin-openshift', ['error']],
      ['cpin-kubernetes', ['warning']],
      ['byoc', []],
      ['sandbox', ['warning']],
    ] as const
  ).map(([target, said]) => ({
    title: `says ${said.length === 0 ? 'nothing' : said[0]} of Localhost on ${target}`,
    text: localhost,
    options: { target },
    finds: said.map((severity) => `${severity} 7 [Localhost] ${node}`),
    ...(said.length === 0
      ? {}
      : { fixed: localhost.replace('Localhost, localhostProfile: ours.json', 'RuntimeDefault') }),
  })),
  {
    title: 'takes away the profile of the node, wherever it is written',
    text: podOf(
      '  securityContext:\n    seccompProfile:\n      localhostProfile: ours.json\n      type: Localhost\n',
    ),
    language: 'fr',
    finds: [
      'error 8 [Localhost] Le pod demande un profil seccomp posé sur le nœud (Localhost)\u00a0: OpenShift le refuse\u202f; le profil restricted de Kubernetes l’admet, si le fichier est sur le nœud.',
    ],
    fixed: podOf('  securityContext:\n    seccompProfile:\n      type: RuntimeDefault\n'),
  },
]);

everyWorkload('cpin/sc-seccomp-localhost', {
  spec: `securityContext: {seccompProfile: {type: Unconfined}}
initContainers:
  - name: migrate
    securityContext: {seccompProfile: {type: Localhost}}
containers:
  - name: api
    securityContext: {seccompProfile: {type: RuntimeDefault}}
ephemeralContainers:
  - name: debug
    securityContext: {seccompProfile: {type: Unconfined}}
`,
  finds: ['error [Unconfined]', 'error [Localhost]', 'error [Unconfined]'],
});
