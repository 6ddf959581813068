import { ruleTable } from '../../../support/rule-table';

const object = (kind: string, apiVersion = 'argoproj.io/v1alpha1'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: hello}\nspec: {}\n`;
const told = (title: string): string =>
  `${title} cannot be created by the members of a project: on the platform, the console creates Argo CD’s objects.`;

ruleTable('cpin/gitops-repo', [
  {
    title: 'accepts what Argo CD deploys, and namesakes of other groups',
    text: `${object('Deployment', 'apps/v1')}---\n${object('Application', 'app.k8s.io/v1beta1')}---\n${object('Rollout')}`,
    options: { environment: 'prod' },
    finds: [],
  },
  {
    title: 'warns of the three kinds that the console makes',
    text: ['Application', 'ApplicationSet', 'AppProject'].map((kind) => object(kind)).join('---\n'),
    options: { environment: 'preprod' },
    finds: [
      `warning 2 [Application] ${told('Application hello')}`,
      `warning 7 [ApplicationSet] ${told('ApplicationSet hello')}`,
      `warning 12 [AppProject] ${told('AppProject hello')}`,
    ],
  },
  {
    title: 'is information where the gate is not reached, in French',
    text: object('Application'),
    language: 'fr',
    finds: [
      'information 2 [Application] Application hello ne peut pas être créé par les membres d’un projet : sur la plateforme, la console crée les objets d’Argo CD.',
    ],
  },
  {
    title: 'leaves a learner’s own Argo CD alone',
    text: object('Application'),
    options: { environment: 'prod', target: 'sandbox' },
    finds: [],
  },
]);
