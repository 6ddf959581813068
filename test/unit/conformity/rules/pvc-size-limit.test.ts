import { ruleTable } from '../../../support/rule-table';
import { everyWorkload } from '../../../support/workload-cases';

const claim = (size: string): string => `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: files
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: ${size} # a year
`;
const above = (what: string, size: string): string =>
  `${what} asks for ${size}: the platform refuses a volume of more than 1Ti in production.`;
const equal = (what: string, size: string): string =>
  `${what} asks for ${size}, exactly 1Ti: the published table refuses it ("< 1Ti"), the text of the policy accepts it ("<= 1Ti").`;
const files = 'PersistentVolumeClaim files';
const prod = { environment: 'prod' } as const;

ruleTable('cpin/pvc-size-limit', [
  ...['20Gi', '1023Gi', '1T', '1e12', '1099511627775', 'a lot', '""'].map((size) => ({
    title: `accepts ${size}`,
    text: claim(size),
    options: prod,
    finds: [],
  })),
  ...['1Ti', '1024Gi', '1099511627776', '"1.0Ti"'].map((size) => ({
    title: `warns of the very limit, ${size}`,
    text: claim(size),
    options: prod,
    finds: [`warning 9 [${size}] ${equal(files, size.replaceAll('"', ''))}`],
  })),
  ...['2Ti', '1025Gi', '1.2T', '2e12', '1099511627777'].map((size) => ({
    title: `refuses ${size}`,
    text: claim(size),
    options: prod,
    finds: [`error 9 [${size}] ${above(files, size === '2e12' ? '2000000000000' : size)}`],
    fixed: claim(size),
  })),
  {
    title: 'records it in pre-production, and only tells in development',
    text: {
      'overlays/preprod/claim.yaml': claim('2Ti'),
      'overlays/dev/claim.yaml': claim('2Ti'),
    },
    finds: [
      `information overlays/dev/claim.yaml:9 [2Ti] ${above(files, '2Ti')}`,
      `warning overlays/preprod/claim.yaml:9 [2Ti] ${above(files, '2Ti')}`,
    ],
  },
  {
    title: 'reads the claims that a StatefulSet makes',
    text: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  volumeClaimTemplates:
    - metadata: {name: small}
      spec: {resources: {requests: {storage: 8Gi}}}
    - metadata: {name: data}
      spec: {resources: {requests: {storage: 4Ti}}}
`,
    options: prod,
    finds: [`error 9 [4Ti] ${above('volumeClaimTemplate data', '4Ti')}`],
  },
  {
    title: 'reads the storage of a database that an operator runs, and no other Cluster',
    text: `apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: {name: db}
spec:
  storage: {size: 2Ti}
  walStorage: {size: 1Ti}
  tablespaces:
    - {name: old, storage: {size: 3Ti}}
---
apiVersion: management.example/v1
kind: Cluster
metadata: {name: other}
spec: {storage: {size: 2Ti}}
`,
    options: prod,
    finds: [
      `error 5 [2Ti] ${above('Cluster db (storage)', '2Ti')}`,
      `warning 6 [1Ti] ${equal('Cluster db (walStorage)', '1Ti')}`,
      `error 8 [3Ti] ${above('Cluster db (tablespaces.0.storage)', '3Ti')}`,
    ],
  },
  {
    title: 'speaks French',
    text: claim('2Ti'),
    options: { environment: 'prod', target: 'sandbox' },
    language: 'fr',
    finds: [
      'warning 9 [2Ti] PersistentVolumeClaim files demande 2Ti\u00a0: la plateforme refuse en production un volume de plus de 1Ti.',
    ],
  },
]);

everyWorkload('cpin/pvc-size-limit', {
  spec: 'volumes:\n  - name: scratch\n    ephemeral:\n      volumeClaimTemplate:\n        spec: {resources: {requests: {storage: 5Ti}}}\n  - name: tmp\n    emptyDir: {sizeLimit: 9Ti}\n',
  options: prod,
  finds: ['error [5Ti]'],
});
