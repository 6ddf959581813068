import { ruleTable } from '../../../support/rule-table';

const deployment = (lines: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec:\n  selector: {matchLabels: {app: api}}\n  template:\n    metadata: {labels: {app: api}}\n    spec:\n      containers:\n        - name: api\n${lines}`;

ruleTable('cpin/kubernetes-schema', [
  {
    title: 'accepts what the API accepts',
    text: deployment('          image: ghcr.io/acme/api:1.0.0\n'),
    finds: [],
  },
  {
    title: 'accepts null where a field is optional, as kubectl writes it',
    text: deployment('          resources: {}\n').replace(
      '{name: api}',
      '{name: api, creationTimestamp: null}',
    ),
    finds: [],
  },
  {
    title: 'warns of a misspelt field, and mends its case',
    text: deployment('          imagepullPolicy: IfNotPresent # ours\n'),
    finds: [
      'warning 11 [imagepullPolicy] Kubernetes knows no field `imagepullPolicy` in `containers`: it refuses it, or drops it without a word. Did you mean `imagePullPolicy`?',
    ],
    fixed: deployment('          imagePullPolicy: IfNotPresent # ours\n'),
  },
  {
    title: 'refuses a number where a text is wanted, and quotes it',
    text: deployment('          env:\n            - {name: RETRIES, value: 3}\n'),
    finds: ['error 12 [3] `value` takes a text, and YAML reads a number here. Put the value in quotes.'],
    fixed: deployment('          env:\n            - {name: RETRIES, value: "3"}\n'),
  },
  {
    title: 'refuses a version that is no longer served, in French',
    text: 'apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: web}\nspec: {}\n',
    language: 'fr',
    finds: [
      'error 1 [extensions/v1beta1] Kubernetes ne sert plus `Ingress` sous `extensions/v1beta1` depuis la version 1.22. Écrivez `apiVersion: networking.k8s.io/v1`, et adaptez les champs qui ont changé.',
    ],
  },
  {
    title: 'says nothing of kinds that it does not know',
    text: 'apiVersion: acme.fr/v1\nkind: Widget\nmetadata: {name: w}\nspec: {anything: [1]}\n',
    finds: [],
  },
]);
