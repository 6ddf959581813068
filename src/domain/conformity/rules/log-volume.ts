import { logVolumeTexts } from '../../../texts/rules/log-volume';
import { itemsAt, textAt } from '../../manifests/value';
import { titleOf } from '../../manifests/kubernetes-object';
import { speaker, type WorkloadRule } from '../rule';
import { always } from '../severity';
import { cct } from '../sources';

const say = speaker(logVolumeTexts);

/** A volume on /var/log tells that logs go to files (the part of EXI-ARCH-23 that manifests show). */
export const logVolume: WorkloadRule = {
  id: 'cpin/log-volume',
  theme: 'observability',
  sources: [cct('EXI-ARCH-23 (I)')],
  gate: 'L4',
  severity: always('warning'),
  texts: logVolumeTexts,
  reads: 'workload',
  check: ({ object, containers }) =>
    containers
      .flatMap(({ value, path, name }) =>
        itemsAt(value, 'volumeMounts').flatMap((mount, index) => {
          const mountPath = textAt(mount, 'mountPath') ?? '';
          if (!/^\/var\/log(?:\/|$)/.test(mountPath)) return [];
          return [
            {
              path: [...path, 'volumeMounts', index, 'mountPath'],
              container: name,
              message: say((texts) => texts.mounted(titleOf(object), mountPath)),
            },
          ];
        }),
      )
      .slice(0, 1),
};
