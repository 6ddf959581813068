import { deepStrictEqual } from 'node:assert';
import { findingsOf, onEveryWorkload, ruleTable, underlined } from '../../../support/rule-table';

const pod = (mountPath: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: api}\nspec:\n  containers:\n    - name: api\n      volumeMounts:\n        - {name: tmp, mountPath: /tmp}\n        - {name: logs, mountPath: ${mountPath}}\n        - {name: more, mountPath: /var/log/more}\n`;

ruleTable('cpin/log-volume', [
  {
    title: 'accepts other mounts',
    text: pod('/var/logistics').replace('/var/log/more', '/data'),
    options: { environment: 'prod' },
    finds: [],
  },
  {
    title: 'warns once of a workload',
    text: pod('/var/log'),
    options: { environment: 'preprod' },
    finds: [
      'warning 9 [/var/log] Pod api mounts a volume on /var/log: the platform collects the standard output only.',
    ],
  },
  {
    title: 'is information where the gate is not reached, in French',
    text: pod('"/var/log/api"'),
    language: 'fr',
    finds: [
      'information 9 ["/var/log/api"] Pod api monte un volume sur /var/log/api : la plateforme ne collecte que la sortie standard.',
    ],
  },
]);

describe('rule cpin/log-volume, on every workload', () => {
  for (const [kind, text] of onEveryWorkload(
    'initContainers:\n  - {name: prepare, volumeMounts: [{name: l, mountPath: /var/log/nginx}]}\ncontainers:\n  - {name: api}\n',
  )) {
    it(kind, () => {
      const files = { 'app.yaml': text };
      const found = findingsOf('cpin/log-volume', files).map((each) => underlined(each, files));
      deepStrictEqual(found, ['/var/log/nginx']);
    });
  }
});
