import { ruleTable } from '../../../support/rule-table';
import { everyWorkload, podOf } from '../../../support/workload-cases';

const shares = (fields: string): string =>
  `The pod shares what is the node's (${fields}): OpenShift and Kubernetes' profiles refuse it.`;
const opens = (name: string, ports: string): string =>
  `Container ${name} opens a port of the node (hostPort ${ports}): OpenShift and Kubernetes' profiles refuse it.`;
const text = podOf(`  hostNetwork: true
  dnsPolicy: ClusterFirstWithHostNet
  hostPID: true # to see
  containers:
    - name: api
      ports:
        - hostPort: 8080
          containerPort: 8080
        - containerPort: 9090
          hostPort: 9090
        - {containerPort: 9091, hostPort: 0}
    - {name: b, ports: [{containerPort: 7070, hostPort: 7070, protocol: TCP}]}
`);

ruleTable('cpin/sc-host-namespaces', [
  {
    title: 'accepts what is the pod’s own',
    text: podOf('  hostNetwork: false\n  containers: [{name: api, ports: [{containerPort: 8080}]}]\n'),
    finds: [],
  },
  ...(['cpin-openshift', 'cpin-kubernetes', 'byoc', 'sandbox'] as const).map((target) => ({
    title: `refuses what is the node's on ${target}, once for the pod and once a container`,
    text,
    options: { target, environment: 'dev' } as const,
    finds: [
      `error 5 [hostNetwork] ${shares('hostNetwork, hostPID')}`,
      `error 11 [hostPort] ${opens('api', '8080, 9090')}`,
      `error 16 [hostPort] ${opens('b', '7070')}`,
    ],
    fixed: podOf(`  dnsPolicy: ClusterFirstWithHostNet
  containers:
    - name: api
      ports:
        - containerPort: 8080
        - containerPort: 9090
        - {containerPort: 9091, hostPort: 0}
    - {name: b, ports: [{containerPort: 7070, protocol: TCP}]}
`),
  })),
  {
    title: 'speaks French',
    text: podOf('  hostIPC: yes\n  containers: []\n'),
    language: 'fr',
    finds: [
      'error 5 [hostIPC] Le pod partage ce qui est au nœud (hostIPC)\u00a0: OpenShift et les profils de Kubernetes le refusent.',
    ],
    fixed: podOf('  containers: []\n'),
  },
]);

everyWorkload('cpin/sc-host-namespaces', {
  spec: `hostPID: true
initContainers:
  - name: proxy
    restartPolicy: Always
    ports: [{containerPort: 15001, hostPort: 15001}]
containers:
  - name: api
    ports:
      - hostPort: 8080
`,
  finds: ['error [hostPID]', 'error [hostPort]', 'error [hostPort]'],
});
