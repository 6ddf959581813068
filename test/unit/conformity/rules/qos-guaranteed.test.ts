import { onWorkloads, ruleTable } from '../../../support/rule-table';

const pod = (requests: string, limits: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: api}\nspec:\n  containers:\n    - name: api\n      resources:\n        requests: ${requests}\n        limits: ${limits}\n`;
const said = (resources: string): string =>
  `Container api requests less ${resources} than its limit: it may be stopped before others. best-practices.md advises equality; the tutorials do not always follow it.`;

ruleTable('cpin/qos-guaranteed', [
  {
    title: 'accepts equal amounts, however they are written',
    text: pod('{cpu: 0.7, memory: 1Gi}', '{cpu: 700m, memory: 1024Mi}'),
    finds: [],
  },
  { title: 'leaves what is missing to its rule', text: pod('{cpu: 100m}', '{memory: 1Gi}'), finds: [] },
  { title: 'leaves what contradicts itself to its rule', text: pod('{cpu: 2}', '{cpu: 1}'), finds: [] },
  {
    title: 'tells of a lower request, and raises it',
    text: pod('{cpu: 100m, memory: "64Mi"}', '{cpu: 500m, memory: 256Mi}'),
    options: { environment: 'prod' },
    finds: [`information 8 [requests] ${said('cpu and memory')}`],
    fixed: pod('{cpu: 500m, memory: 256Mi}', '{cpu: 500m, memory: 256Mi}'),
  },
  {
    title: 'speaks French',
    text: pod('{cpu: 100m, memory: 64Mi}', '{cpu: 500m, memory: 64Mi}'),
    language: 'fr',
    finds: [
      'information 8 [requests] Le conteneur api demande moins de cpu que sa limite\u00a0: il peut être arrêté avant d’autres. best-practices.md conseille l’égalité\u202f; les tutoriels ne la suivent pas toujours.',
    ],
  },
]);

onWorkloads('cpin/qos-guaranteed', {
  spec: 'initContainers:\n  - {name: migrate, resources: {requests: {cpu: 10m}, limits: {cpu: 20m}}}\ncontainers:\n  - name: api\n    resources:\n      requests: {memory: 1Mi}\n      limits: {memory: 2Mi}\n',
  underlines: ['information requests', 'information requests'],
  options: { environment: 'prod' },
});
