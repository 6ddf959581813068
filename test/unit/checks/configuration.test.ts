import { checkTable } from '../../support/check-table';
import { changed } from '../../support/run-check';
import { hello } from '../../support/sample-application';

const deployment = 'hello/k8s/deployment.yaml';
const map = 'hello/k8s/configmap.yaml';
const envFrom = `          envFrom:
            - configMapRef:
                name: hello-cm
`;
const keyRef = (key: string): string => `          env:
            - name: LOG_LEVEL
              valueFrom: { configMapKeyRef: { name: hello-cm, key: ${key} } }
`;

checkTable('configuration', [
  {
    title: 'passes with envFrom on a ConfigMap of the manifests',
    files: hello,
    language: 'en',
    says: [
      `✓ The Deployment hello reads its configuration from the ConfigMap hello-cm, in hello/k8s. | ${map} ${deployment}`,
    ],
  },
  {
    title: 'passes with configMapKeyRef on a key that exists',
    files: changed(hello, deployment, envFrom, keyRef('LOG_LEVEL')),
    says: [
      `✓ Le Deployment hello lit sa configuration dans la ConfigMap hello-cm, dans hello/k8s. | ${map} ${deployment}`,
    ],
  },
  {
    title: 'refuses a key that does not exist',
    files: changed(hello, deployment, envFrom, keyRef('LEVEL')),
    says: [`${deployment}:22 La ConfigMap hello-cm n’a pas de clé LEVEL.`],
  },
  {
    title: 'refuses a ConfigMap that does not exist',
    files: changed(hello, map, 'name: hello-cm', 'name: other-cm'),
    says: [`${deployment}:22 La ConfigMap hello-cm n’est pas dans ces manifestes.`],
  },
  {
    title: 'refuses a workload that reads none',
    files: changed(hello, deployment, envFrom, ''),
    says: [`${deployment}:4 Le Deployment hello ne lit aucune ConfigMap.`],
  },
  {
    title: 'refuses keys named like credentials, and only those',
    files: changed(
      hello,
      map,
      '  LOG_LEVEL: info',
      '  LOG_LEVEL: info\n  key: a\n  DB_PASSWORD: b\n  apiToken: c\n  PASSWORD_MIN_LENGTH: "8"\n  TOKEN_URL: d',
    ),
    says: [
      `${map}:7 La clé key d’une ConfigMap ressemble à un secret.`,
      `${map}:8 La clé DB_PASSWORD d’une ConfigMap ressemble à un secret.`,
      `${map}:9 La clé apiToken d’une ConfigMap ressemble à un secret.`,
    ],
  },
  {
    title: 'refuses a Secret in clear',
    files: {
      ...hello,
      'hello/k8s/secret.yaml':
        'apiVersion: v1\nkind: Secret\nmetadata: { name: db }\nstringData: { login: x }\n',
    },
    language: 'en',
    says: ['hello/k8s/secret.yaml:1 The Secret db is in clear in the repository.'],
  },
  {
    title: 'says what to do when a manifest is no YAML',
    files: changed(hello, map, '  LOG_LEVEL: info', '  LOG_LEVEL: "info'),
    says: [`${map}:6 hello/k8s/configmap.yaml n’est pas du YAML valide.`],
  },
]);
