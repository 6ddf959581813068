import { choose, type Application, type JsonObject } from './application';

const rightSizes: readonly (string | number)[] = [
  '1Gi',
  '8Gi',
  '20Gi',
  '900Gi',
  '500G',
  '1T',
  '1023Gi',
  '512Mi',
  '1e11',
  1073741824,
];
/** Around the limit, and well above: 1Ti is 1024Gi is 1048576Mi is 1099511627776 bytes, and 1T is less. */
const wrongSizes: readonly (string | number)[] = [
  '1Ti',
  '1024Gi',
  '1048576Mi',
  1099511627776,
  '1099511627777',
  '1025Gi',
  '1100Gi',
  '1.1T',
  '1.5Ti',
  '2Ti',
  '1Pi',
  '2e12',
  '1E',
];

/** What a PersistentVolumeClaim, a volumeClaimTemplate or an ephemeral volume asks for. */
export function claimSpec(app: Application): JsonObject {
  return {
    accessModes: [app.random.pick(['ReadWriteOnce', 'ReadWriteMany'])],
    storageClassName: app.random.chance(0.3) ? 'standard' : undefined,
    resources: { requests: { storage: choose(app, rightSizes, wrongSizes) } },
  };
}
