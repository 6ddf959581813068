import { onWorkloads, ruleTable } from '../../../support/rule-table';

const pod = (container: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: api}\nspec:\n  containers:\n    - name: api\n${container}`;
const http = '      ports: [{name: http, containerPort: 8080}]\n';
const absent =
  'Container api has no probe: the platform knows neither whether it is ready nor whether it lives.';

ruleTable('cpin/require-probes', [
  {
    title: 'accepts readiness',
    text: pod(`${http}      readinessProbe: {httpGet: {path: /ready, port: http}}\n`),
    finds: [],
  },
  { title: 'accepts startup', text: pod('      startupProbe: {exec: {command: [/bin/ready]}}\n'), finds: [] },
  {
    title: 'accepts a port by its number',
    text: pod(`${http}      livenessProbe: {tcpSocket: {port: 8080}}\n`),
    finds: [],
  },
  {
    title: 'accepts the port of a neighbour, whose network it shares',
    text: pod(
      '      livenessProbe: {grpc: {port: 9090}}\n    - {name: proxy, ports: [{containerPort: 9090}], livenessProbe: {exec: {command: [x]}}}\n',
    ),
    finds: [],
  },
  {
    title: 'records a container without probe where the platform audits',
    text: pod('      image: a # ours\n'),
    options: { environment: 'preprod' },
    finds: [`warning 6 [api] ${absent}`],
  },
  {
    title: 'takes a probe that says nothing for none',
    text: pod('      livenessProbe:\n'),
    options: { environment: 'prod' },
    finds: [`error 6 [api] ${absent}`],
    fixed: pod('      livenessProbe:\n'),
  },
  {
    title: 'is advice in dev',
    text: pod(''),
    options: { environment: 'dev' },
    finds: [`information 6 [api] ${absent}`],
  },
  {
    title: 'adds two probes on the port of the web',
    text: pod(`${http}      # later\n`),
    options: { environment: 'prod' },
    finds: [`error 6 [api] ${absent}`],
    fixed: pod(
      `${http}      readinessProbe:\n        httpGet:\n          path: /ready\n          port: http\n        periodSeconds: 10\n      livenessProbe:\n        httpGet:\n          path: /health\n          port: http\n        periodSeconds: 10\n      # later\n`,
    ),
  },
  {
    title: 'adds a connection where the port is not of the web',
    text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: db}\nspec: {containers: [{name: db, ports: [{containerPort: 5432}]}]}\n',
    options: { environment: 'prod' },
    finds: [
      'error 4 [db] Container db has no probe: the platform knows neither whether it is ready nor whether it lives.',
    ],
    fixed:
      'apiVersion: v1\nkind: Pod\nmetadata: {name: db}\nspec: {containers: [{name: db, ports: [{containerPort: 5432}], readinessProbe: {tcpSocket: {port: 5432}, periodSeconds: 10}, livenessProbe: {tcpSocket: {port: 5432}, periodSeconds: 10}}]}\n',
  },
  {
    title: 'refuses a probe that does nothing',
    text: pod('      livenessProbe: {periodSeconds: 10}\n'),
    options: { environment: 'preprod' },
    finds: [
      'error 7 [livenessProbe] The livenessProbe of container api does not say what to do (httpGet, tcpSocket, grpc or exec): Kubernetes refuses it.',
    ],
  },
  {
    title: 'says all the faults of a container at once',
    text: pod(
      `${http}      readinessProbe: {httpGet: {path: /, port: web}}\n      livenessProbe: {httpGet: {path: /, port: 9000, host: 127.0.0.1}}\n`,
    ),
    options: { environment: 'prod' },
    finds: [
      'error 8 [web] The readinessProbe of container api asks the port named web, which the container does not expose: it will always fail. The livenessProbe of container api asks port 9000, which no container of the pod exposes. The livenessProbe of container api names the host 127.0.0.1: a probe asks its own pod, and the Pod Security Standards refuse it since Kubernetes 1.34.',
    ],
  },
  ...(['cpin-openshift', 'byoc'] as const).map((target) => ({
    title: `tells of a host on ${target}, in French`,
    text: pod(`${http}      livenessProbe: {tcpSocket: {port: 8080, host: localhost}}\n`),
    options: { environment: 'prod' as const, target },
    language: 'fr' as const,
    finds: [
      `${target === 'byoc' ? 'error' : 'warning'} 8 [localhost] La livenessProbe du conteneur api nomme l’hôte localhost\u00a0: une sonde interroge son pod, et les Pod Security Standards le refusent depuis Kubernetes 1.34.`,
    ],
  })),
]);

onWorkloads('cpin/require-probes', {
  spec: 'initContainers:\n  - name: migrate\n  - name: proxy\n    restartPolicy: Always\ncontainers:\n  - name: api\n',
  underlines: (kind) => [
    'information proxy',
    `${kind === 'Job' || kind === 'CronJob' ? 'information' : 'error'} api`,
  ],
  options: { environment: 'prod' },
});
