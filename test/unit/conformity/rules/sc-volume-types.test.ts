import { ruleTable } from '../../../support/rule-table';
import { everyWorkload, podOf } from '../../../support/workload-cases';

const accepted = [
  'configMap: {name: c}',
  'csi: {driver: ours}',
  'downwardAPI: {}',
  'emptyDir: {}',
  'ephemeral: {volumeClaimTemplate: {spec: {}}}',
  'persistentVolumeClaim: {claimName: files}',
  'projected: {sources: []}',
  'secret: {secretName: s}',
];
const refused = (name: string, type: string): string =>
  `Volume ${name} is of type ${type}: the restricted profiles of OpenShift and Kubernetes refuse it.`;
const nfs = podOf('  volumes:\n    - name: files\n      nfs: {server: files.example, path: /data}\n');

ruleTable('cpin/sc-volume-types', [
  {
    title: 'accepts the eight types, and leaves hostPath to its own rule',
    text: podOf(
      `  volumes:\n${[...accepted, 'hostPath: {path: /}'].map((type, index) => `    - {name: v${String(index)}, ${type}}\n`).join('')}`,
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
    title: `says ${severity} of any other on ${target}`,
    text: nfs,
    options: { target },
    finds: [`${severity} 7 [nfs] ${refused('files', 'nfs')}`],
    fixed: nfs,
  })),
  {
    title: 'says it of each, in French',
    text: podOf(
      '  volumes: [{name: a, iscsi: {}}, {name: b, emptyDir: {}}, {image: {reference: x}, name: c}]\n',
    ),
    language: 'fr',
    finds: [
      'error 5 [iscsi] Le volume a est de type iscsi\u00a0: les profils restricted d’OpenShift et de Kubernetes le refusent.',
      'error 5 [image] Le volume c est de type image\u00a0: les profils restricted d’OpenShift et de Kubernetes le refusent.',
    ],
  },
]);

everyWorkload('cpin/sc-volume-types', {
  spec: 'volumes:\n  - name: files\n    nfs: {server: files.example, path: /data}\n  - name: tmp\n    emptyDir: {}\n',
  finds: ['error [nfs]'],
});
