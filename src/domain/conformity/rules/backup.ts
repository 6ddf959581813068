import { backupTexts } from '../../../texts/rules/backup';
import { isNamed, labelsOf, titleOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { postgresClustersAmong } from '../../manifests/postgres-cluster';
import { isSet, itemsAt, textAt } from '../../manifests/value';
import { servingAmong, workloadsOf, type Workload } from '../../manifests/workload';
import { anchor } from '../anchor';
import { speaker, type Deployed, type DeployedRule, type PlacedProblem } from '../rule';
import { always } from '../severity';
import { cct } from '../sources';

const say = speaker(backupTexts);

/** The team orchestrates its backups, on storage that is independent of the cluster; a drill of restoring is declared. */
export const backup: DeployedRule = {
  id: 'cpin/backup',
  theme: 'resilience',
  sources: [cct('EXI-ORG-17b (P)'), cct('EXI-ARCH-4 (P)')],
  gate: 'L5',
  severity: always('warning'),
  texts: backupTexts,
  reads: 'deployed',
  check: (deployed) => {
    const { around, partial, objects } = deployed;
    const lost = [
      ...postgresClustersAmong(objects).filter(
        (cluster) => !isBackedUp(cluster, around.of('ScheduledBackup')),
      ),
      ...otherDatabases(deployed).slice(0, 1),
    ];
    if (lost.length === 0 || partial || workloadsOf(around.of('CronJob')).some(isBackup)) return [];
    return lost.map(lacking);
  },
};

function lacking(database: KubernetesObject): PlacedProblem {
  return {
    place: anchor(database.root, ['metadata', 'name']),
    message: say((texts) => texts.missing(titleOf(database))),
  };
}

/** What holds data without CloudNativePG: workloads of tier db first, then claims of that tier. */
function otherDatabases({ workloads, objects }: Deployed): readonly KubernetesObject[] {
  return [
    ...servingAmong(workloads)
      .filter(({ object, podLabels }) => (podLabels.get('tier') ?? labelsOf(object).get('tier')) === 'db')
      .map(({ object }) => object),
    ...objects.filter(
      (object) => object.kind === 'PersistentVolumeClaim' && labelsOf(object).get('tier') === 'db',
    ),
  ];
}

function isBackedUp(cluster: KubernetesObject, schedules: readonly KubernetesObject[]): boolean {
  const { root } = cluster;
  return (
    isSet(root, 'spec', 'backup', 'barmanObjectStore') ||
    itemsAt(root, 'spec', 'plugins').some((plugin) => /barman/.test(textAt(plugin, 'name') ?? '')) ||
    schedules.some((object) => isNamed(cluster, textAt(object.root, 'spec', 'cluster', 'name')))
  );
}

const tool =
  /\b(?:pg_dump|pg_dumpall|pg_basebackup|mysqldump|mariadb-dump|mongodump|restic|velero|s3cmd|rclone)\b|\bmc (?:cp|mirror|pipe)\b|\baws s3\b/;

/** A CronJob whose image, command or arguments name a tool of backups. */
function isBackup({ object, containers }: Workload): boolean {
  return (
    object.kind === 'CronJob' &&
    containers.some(({ value }) => {
      const words = ['command', 'args'].flatMap((list) =>
        itemsAt(value, list).map((item) => textAt(item) ?? ''),
      );
      return tool.test([textAt(value, 'image') ?? '', ...words].join(' '));
    })
  );
}
