import { scVolumeTypesTexts } from '../../../texts/rules/sc-volume-types';
import { isSet, itemsAt, textAt } from '../../manifests/value';
import { speaker, type WorkloadRule } from '../rule';
import { pssRestricted } from '../security-sources';
import { byTarget } from '../severity';

const say = speaker(scVolumeTypesTexts);

/** Every other type of https://kubernetes.io/docs/concepts/storage/volumes/, but `hostPath`, which has its own rule. */
const refused = [
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'fc',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'gitRepo',
  'glusterfs',
  'image',
  'iscsi',
  'nfs',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
] as const;

/** SCC restricted-v2 and the restricted profile admit the same eight types. */
export const scVolumeTypes: WorkloadRule = {
  id: 'cpin/sc-volume-types',
  theme: 'storage',
  sources: [pssRestricted],
  gate: 'L3',
  severity: byTarget({
    'cpin-openshift': 'error',
    'cpin-kubernetes': 'error',
    byoc: 'error',
    sandbox: 'warning',
  }),
  texts: scVolumeTypesTexts,
  reads: 'workload',
  check: ({ podPath, podSpec }) =>
    itemsAt(podSpec, 'volumes').flatMap((volume, index) =>
      refused
        .filter((type) => isSet(volume, type))
        .map((type) => ({
          path: [...podPath, 'spec', 'volumes', index, type],
          onKey: true,
          message: say((texts) => texts.type(textAt(volume, 'name') ?? String(index), type)),
        })),
    ),
};
