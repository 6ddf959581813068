import { deepStrictEqual } from 'node:assert';
import { findingsOf, onEveryWorkload, ruleTable, underlined } from '../../../support/rule-table';

const map = (data: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web-cm}\ndata:\n${data}`;
const told = (owner: string, address: string, names: string): string =>
  `${owner} has a hard-coded IP address (${address}) in ${names}: that of a pod or a Service changes, and differs between environments.`;

ruleTable('cpin/service-dns', [
  {
    title: 'accepts names, ranges, the proxy’s exceptions, local and public addresses',
    text: map(
      '  API_URL: http://api-svc:8080\n  RANGE: 10.0.0.0/8\n  NO_PROXY: 10.96.0.1,.svc\n  LISTEN: 0.0.0.0:8080\n  DNS: 127.0.0.1\n  OUTSIDE: https://185.24.184.1/\n  APP_VERSION: 10.2.0.1\n  PROSE: release 110.1.2.3.4\n',
    ),
    options: { environment: 'prod' },
    finds: [],
  },
  {
    title: 'warns once of all the addresses of a ConfigMap',
    text: map('  API_URL: "http://10.96.14.3:8080"\n  CACHE: 192.168.1.4\n'),
    options: { environment: 'preprod' },
    finds: [
      `warning 5 ["http://10.96.14.3:8080"] ${told('ConfigMap web-cm', '10.96.14.3', 'API_URL, CACHE')}`,
    ],
  },
  {
    title: 'underlines the name of a file that holds one',
    text: map('  application.properties: |\n    db.url=jdbc:postgresql://172.20.3.4:5432/app\n'),
    options: { environment: 'prod' },
    finds: [
      `warning 5 [application.properties] ${told('ConfigMap web-cm', '172.20.3.4', 'application.properties')}`,
    ],
  },
  {
    title: 'reads the environment of containers, with user and password before the address',
    text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: api}\nspec:\n  containers:\n    - name: api\n      env:\n        - {name: A, valueFrom: {fieldRef: {fieldPath: status.podIP}}}\n        - {name: DB_URL, value: "postgres://app@10.0.0.12:5432/app"}\n',
    options: { environment: 'prod' },
    language: 'fr',
    finds: [
      'warning 9 ["postgres://app@10.0.0.12:5432/app"] Pod api écrit une adresse IP en dur (10.0.0.12) dans DB_URL : celle d’un pod ou d’un Service change, et diffère d’un environnement à l’autre.',
    ],
  },
  {
    title: 'is information in dev',
    text: map('  API_URL: http://10.96.14.3\n'),
    finds: [`information 5 [http://10.96.14.3] ${told('ConfigMap web-cm', '10.96.14.3', 'API_URL')}`],
  },
]);

describe('rule cpin/service-dns, on every workload', () => {
  for (const [kind, text] of onEveryWorkload(
    'initContainers:\n  - {name: wait, env: [{name: API, value: "10.1.2.3:80"}]}\ncontainers:\n  - {name: api, env: [{name: API, value: 10.1.2.4}]}\n',
  )) {
    it(kind, () => {
      const files = { 'app.yaml': text };
      const found = findingsOf('cpin/service-dns', files).map((each) => underlined(each, files));
      deepStrictEqual(found, ['"10.1.2.3:80"']);
    });
  }
});
