import { ruleTable } from '../../../support/rule-table';
import { everyWorkload, podOf } from '../../../support/workload-cases';

const volumes = podOf(`  containers: []
  volumes:
    - name: tmp
      emptyDir: {}
    - name: logs
      hostPath:
        path: /var/log
    - {name: sock, hostPath: {path: /run/docker.sock}}
    - {name: none, hostPath: null}
`);
const refused = (name: string): string =>
  `Volume ${name} mounts a folder of the node (hostPath): Kyverno refuses it in production, and OpenShift in every environment (SCC restricted-v2).`;

ruleTable('cpin/disallow-hostpath', [
  {
    title: 'accepts the types of volumes that hold what is the pod’s own',
    text: podOf(
      '  volumes: [{name: a, emptyDir: {}}, {name: b, configMap: {name: c}}, {name: d, persistentVolumeClaim: {claimName: e}}]\n',
    ),
    finds: [],
  },
  {
    title: 'records each in development',
    text: volumes,
    options: { environment: 'dev' },
    finds: [`warning 10 [hostPath] ${refused('logs')}`, `warning 12 [hostPath] ${refused('sock')}`],
    fixed: volumes,
  },
  {
    title: 'refuses each in production',
    text: volumes,
    options: { environment: 'prod' },
    finds: [`error 10 [hostPath] ${refused('logs')}`, `error 12 [hostPath] ${refused('sock')}`],
  },
  {
    title: 'warns on a local cluster of what production will refuse',
    text: podOf('  volumes: [{name: logs, hostPath: {path: /var/log}}]\n'),
    options: { environment: 'prod', target: 'sandbox' },
    finds: [`warning 5 [hostPath] ${refused('logs')}`],
  },
  {
    title: 'refuses a PersistentVolume on a node',
    text: `apiVersion: v1
kind: PersistentVolume
metadata: {name: disk}
spec:
  hostPath: {path: /data}
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: ssd}
spec: {local: {path: /mnt/ssd}}
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: share}
spec: {csi: {driver: ours}}
`,
    options: { environment: 'prod' },
    language: 'fr',
    finds: [
      'error 5 [hostPath] Le PersistentVolume disk range ses données sur un nœud (hostPath)\u00a0: la plateforme le refuse.',
      'error 10 [local] Le PersistentVolume ssd range ses données sur un nœud (local)\u00a0: la plateforme le refuse.',
    ],
  },
]);

everyWorkload('cpin/disallow-hostpath', {
  spec: 'volumes:\n  - name: logs\n    hostPath: {path: /var/log}\n',
  options: { environment: 'prod' },
  finds: ['error [hostPath]'],
});
