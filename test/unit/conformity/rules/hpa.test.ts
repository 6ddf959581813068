import { ruleTable } from '../../../support/rule-table';

const web = (tier = 'frontend'): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {metadata: {labels: {tier: ${tier}}}}}\n`;
const hpa =
  'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {scaleTargetRef: {kind: Deployment, name: web}}\n';
const scaled =
  'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: web}\nspec: {scaleTargetRef: {name: web}}\n';
const prod = { environment: 'prod' } as const;

ruleTable('cpin/hpa', [
  { title: 'accepts an autoscaler', text: `${web()}---\n${hpa}`, options: prod, finds: [] },
  { title: 'accepts KEDA’s', text: `${web()}---\n${scaled}`, options: prod, finds: [] },
  {
    title: 'finds the autoscaler in a folder beside',
    text: { 'k8s/app/web.yaml': web(), 'k8s/scaling/hpa.yaml': hpa },
    options: prod,
    finds: [],
  },
  {
    title: 'advises one for a frontend in production',
    text: web(),
    options: prod,
    finds: [
      'information 3 [web] Deployment web keeps the same number of pods whatever the load: no HorizontalPodAutoscaler targets it.',
    ],
  },
  { title: 'is silent before production', text: web(), options: { environment: 'preprod' }, finds: [] },
  {
    title: 'leaves backends and databases alone',
    text: `${web('backend')}---\n${web('db')}`,
    options: prod,
    finds: [],
  },
  {
    title: 'sees one that targets something else, in French',
    text: `${web()}---\n${hpa.replace('name: web}}', 'name: api}}')}`,
    options: prod,
    language: 'fr',
    finds: [
      'information 3 [web] Deployment web garde le même nombre de pods quelle que soit la charge : aucun HorizontalPodAutoscaler ne le vise.',
    ],
  },
]);
