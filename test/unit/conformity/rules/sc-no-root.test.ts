import { ruleTable } from '../../../support/rule-table';
import { everyWorkload, podOf } from '../../../support/workload-cases';

const refused = (owner: string, fields: string): string =>
  `${owner} asks to run as root (${fields}): the platform refuses it on every cluster.`;

ruleTable('cpin/sc-no-root', [
  {
    title: 'accepts silence, another user, and runAsNonRoot: true',
    text: podOf(
      '  securityContext: {runAsNonRoot: true, runAsGroup: 0}\n  containers: [{name: api, securityContext: {runAsUser: 10001}}, {name: b}]\n',
    ),
    finds: [],
  },
  ...(['cpin-openshift', 'cpin-kubernetes', 'byoc', 'sandbox'] as const).map((target) => ({
    title: `refuses user 0 of the pod on ${target}, in every environment`,
    text: podOf('  securityContext:\n    runAsUser: 0 # root\n  containers: []\n'),
    options: { target, environment: 'dev' } as const,
    finds: [`error 6 [0] ${refused('The pod', 'runAsUser: 0')}`],
    fixed: podOf('  securityContext:\n    runAsNonRoot: true # root\n  containers: []\n'),
  })),
  {
    title: 'refuses runAsNonRoot: false, be it written as YAML 1.1 has it',
    text: podOf(
      '  containers:\n    - name: a\n      securityContext: {runAsNonRoot: false}\n    - name: b\n      securityContext: {runAsNonRoot: no}\n    - name: c\n      securityContext: {runAsNonRoot: "no"}\n',
    ),
    finds: [
      `error 7 [false] ${refused('Container a', 'runAsNonRoot: false')}`,
      `error 9 [no] ${refused('Container b', 'runAsNonRoot: false')}`,
    ],
    fixed: podOf(
      '  containers:\n    - name: a\n      securityContext: {runAsNonRoot: true}\n    - name: b\n      securityContext: {runAsNonRoot: true}\n    - name: c\n      securityContext: {runAsNonRoot: "no"}\n',
    ),
  },
  {
    title: 'says both of one container at once',
    text: podOf(
      '  containers:\n    - name: a\n      securityContext:\n        runAsUser: 0\n        runAsNonRoot: false\n',
    ),
    language: 'fr',
    finds: [
      'error 7 [securityContext] Le conteneur a demande à tourner en root (runAsUser: 0, runAsNonRoot: false)\u00a0: la plateforme le refuse sur tous ses clusters.',
    ],
    fixed: podOf('  containers:\n    - name: a\n      securityContext:\n        runAsNonRoot: true\n'),
  },
]);

everyWorkload('cpin/sc-no-root', {
  spec: `initContainers:
  - name: chown
    securityContext: {runAsUser: 0}
  - name: proxy
    restartPolicy: Always
    securityContext: {runAsNonRoot: false}
containers:
  - name: api
    securityContext: {runAsUser: 0, runAsNonRoot: false}
ephemeralContainers:
  - name: debug
    securityContext: {runAsUser: 0}
`,
  finds: ['error [0]', 'error [false]', 'error [securityContext]', 'error [0]'],
});
