import { deepStrictEqual } from 'node:assert';
import { findingsOf, ruleTable, underlined } from '../../../support/rule-table';

const quota =
  'Argo CD refuses a ResourceQuota of the project: the console sets the quota of each environment (dso-quota).';
const cluster = (kind: string): string =>
  `${kind} holds for the whole cluster: a project has rights in its namespaces only, Argo CD refuses it.`;
const prod = { environment: 'prod' } as const;
const object = (kind: string, version: string): string =>
  `apiVersion: ${version}\nkind: ${kind}\nmetadata: {name: ours}\n`;

ruleTable('cpin/no-resourcequota', [
  {
    title: 'accepts what lives in a namespace, and other groups’ kinds of the same name',
    text: [
      object('ServiceAccount', 'v1'),
      object('Role', 'rbac.authorization.k8s.io/v1'),
      object('LimitRange', 'v1'),
      object('Node', 'acme.example/v1'),
    ].join('---\n'),
    options: prod,
    finds: [],
  },
  {
    title: 'refuses a ResourceQuota, whose namespace is not its worst',
    text: 'apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: mine, namespace: my-ns}\nspec: {hard: {pods: "10"}}\n',
    options: prod,
    finds: [`error 2 [ResourceQuota] ${quota}`],
  },
  {
    title: 'refuses it in pre-production, only tells in development',
    text: {
      'overlays/dev/quota.yaml': object('ResourceQuota', 'v1'),
      'overlays/preprod/quota.yaml': object('ResourceQuota', 'v1'),
    },
    finds: [
      `information overlays/dev/quota.yaml:2 [ResourceQuota] ${quota}`,
      `error overlays/preprod/quota.yaml:2 [ResourceQuota] ${quota}`,
    ],
  },
  {
    title: 'warns on a local cluster, whose master one is',
    text: object('Namespace', 'v1'),
    options: { environment: 'prod', target: 'sandbox' },
    finds: [`warning 2 [Namespace] ${cluster('Namespace')}`],
  },
  {
    title: 'warns of a hard-coded namespace, in French',
    text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: api\n  namespace: demo-prod # ours\n',
    options: prod,
    language: 'fr',
    finds: [
      'warning 5 [demo-prod] L’espace de noms demo-prod est écrit en dur\u00a0: son nom vient de la console, et Argo CD le fournit.',
    ],
  },
  {
    title: 'refuses a resource definition by its head, however long or broken its schema is',
    text: `# generated\n---\n${object('CustomResourceDefinition', 'apiextensions.k8s.io/v1')}spec:\n  group: [\n---\n${object('Namespace', 'v1')}`,
    options: prod,
    finds: [
      `error 4 [CustomResourceDefinition] ${cluster('CustomResourceDefinition')}`,
      `error 10 [Namespace] ${cluster('Namespace')}`,
    ],
  },
]);

describe('rule cpin/no-resourcequota', () => {
  for (const [kind, version] of [
    ['Namespace', 'v1'],
    ['PersistentVolume', 'v1'],
    ['ClusterRole', 'rbac.authorization.k8s.io/v1'],
    ['ClusterRoleBinding', 'rbac.authorization.k8s.io/v1'],
    ['CustomResourceDefinition', 'apiextensions.k8s.io/v1'],
    ['StorageClass', 'storage.k8s.io/v1'],
    ['PriorityClass', 'scheduling.k8s.io/v1'],
    ['ClusterPolicy', 'kyverno.io/v1'],
    ['SecurityContextConstraints', 'security.openshift.io/v1'],
  ] as const) {
    it(`refuses ${kind}`, () => {
      const files = { 'a.yaml': object(kind, version) };
      deepStrictEqual(
        findingsOf('cpin/no-resourcequota', files, prod).map((each) => [
          each.severity,
          underlined(each, files),
        ]),
        [['error', kind]],
      );
    });
  }
});
