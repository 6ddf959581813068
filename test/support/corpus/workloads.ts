import { choose, type Application, type Json, type JsonObject } from './application';
import { container } from './containers';
import { metadata } from './metadata';
import { claimSpec } from './claims';

export const workloadKinds = [
  'Pod',
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'Job',
  'CronJob',
  'ReplicationController',
  'DeploymentConfig',
] as const;
export type WorkloadKind = (typeof workloadKinds)[number];

/** Deployments are what teams write most. */
const usualKinds: readonly WorkloadKind[] = [
  ...Array<WorkloadKind>(10).fill('Deployment'),
  'StatefulSet',
  'StatefulSet',
  'StatefulSet',
  'CronJob',
  'CronJob',
  'Job',
  'Job',
  'DaemonSet',
  ...workloadKinds,
];

export function workload(app: Application): JsonObject {
  const kind = app.random.pick(usualKinds);
  const selector = { matchLabels: { app: app.name } };
  const head = (apiVersion: string, suffix: string): JsonObject => ({
    apiVersion,
    kind,
    metadata: metadata(app, `${app.env}-${app.name}-${suffix}`),
  });
  const replicas = app.random.chance(0.8) ? app.random.integer(1, 4) : undefined;
  const template = podTemplate(app, kind);
  switch (kind) {
    case 'Pod':
      return { ...head('v1', 'pod'), spec: template.spec };
    case 'Deployment':
      return { ...head('apps/v1', 'dep'), spec: { replicas, selector, template } };
    case 'ReplicaSet':
      return { ...head('apps/v1', 'rs'), spec: { replicas, selector, template } };
    case 'DaemonSet':
      return { ...head('apps/v1', 'ds'), spec: { selector, template } };
    case 'StatefulSet':
      return { ...head('apps/v1', 'sts'), spec: statefulSetSpec(app, { replicas, selector, template }) };
    case 'Job':
      return { ...head('batch/v1', 'job'), spec: jobSpec(app, template) };
    case 'CronJob':
      return { ...head('batch/v1', 'cj'), spec: cronJobSpec(app, template) };
    case 'ReplicationController':
      return { ...head('v1', 'rc'), spec: { replicas, selector: { app: app.name }, template } };
    case 'DeploymentConfig':
      return {
        ...head('apps.openshift.io/v1', 'dc'),
        spec: { replicas, selector: { app: app.name }, strategy: { type: 'Rolling' }, template },
      };
  }
}

function statefulSetSpec(app: Application, spec: JsonObject): JsonObject {
  const claim = { metadata: { name: 'data' }, spec: claimSpec(app) };
  return {
    serviceName: `${app.env}-${app.name}-svc`,
    ...spec,
    volumeClaimTemplates: app.random.chance(0.7) ? [claim] : undefined,
  };
}

function jobSpec(app: Application, template: JsonObject): JsonObject {
  return {
    ttlSecondsAfterFinished: choose<number | undefined>(app, [3600, 86400], [undefined]),
    backoffLimit: app.random.chance(0.5) ? 2 : undefined,
    template,
  };
}

function cronJobSpec(app: Application, template: JsonObject): JsonObject {
  const history = choose<number | undefined>(app, [3], [undefined]);
  return {
    schedule: app.random.pick(['0 3 * * *', '*/15 * * * *', '@daily']),
    concurrencyPolicy: app.random.chance(0.5) ? 'Forbid' : undefined,
    successfulJobsHistoryLimit: history,
    failedJobsHistoryLimit: history,
    jobTemplate: {
      metadata: app.random.chance(0.7) ? metadata(app) : undefined,
      spec: jobSpec(app, template),
    },
  };
}

function podTemplate(
  app: Application,
  kind: WorkloadKind,
): { readonly metadata: JsonObject; readonly spec: JsonObject } {
  const { random } = app;
  const longRunning = kind !== 'Job' && kind !== 'CronJob';
  const main = container(app, { name: app.name, longRunning });
  const sidecar = random.chance(0.2) ? [container(app, { name: 'metrics', longRunning })] : [];
  const init = random.chance(0.25) ? [container(app, { name: 'migrate', longRunning: false })] : undefined;
  const volumes: readonly JsonObject[] = [{ name: 'tmp', emptyDir: {} }, ...moreVolumes(app)];
  return {
    metadata: metadata(app),
    spec: {
      serviceAccountName: random.chance(0.2) ? app.name : undefined,
      imagePullSecrets: choose<Json | undefined>(app, [[{ name: 'registry-pull-secret' }]], [undefined]),
      hostNetwork: choose<boolean | undefined>(app, [undefined], [undefined, undefined, true]),
      restartPolicy: longRunning ? undefined : random.pick(['Never', 'OnFailure']),
      securityContext: choose<JsonObject | undefined>(
        app,
        [{ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } }],
        [undefined, { fsGroup: 2000 }, { runAsUser: 1000 }, { seccompProfile: { type: 'Unconfined' } }],
      ),
      initContainers: init,
      containers: [main, ...sidecar],
      volumes: random.chance(0.8) ? volumes : undefined,
    },
  };
}

function moreVolumes(app: Application): readonly JsonObject[] {
  const right: readonly (JsonObject | undefined)[] = [
    undefined,
    undefined,
    { name: 'config', configMap: { name: `${app.env}-${app.name}-cm` } },
    { name: 'certificates', secret: { secretName: 'ca-bundle', optional: true } },
    { name: 'data', persistentVolumeClaim: { claimName: `${app.env}-${app.name}-pvc` } },
    { name: 'scratch', ephemeral: { volumeClaimTemplate: { spec: claimSpec(app) } } },
    {
      name: 'token',
      projected: { sources: [{ serviceAccountToken: { path: 'token', audience: 'vault' } }] },
    },
  ];
  const wrong: readonly JsonObject[] = [
    { name: 'host', hostPath: { path: '/var/log', type: 'Directory' } },
    { name: 'socket', hostPath: { path: '/var/run/docker.sock' } },
    { name: 'share', nfs: { server: 'files.example', path: '/data' } },
  ];
  const volume = choose<JsonObject | undefined>(app, right, wrong);
  return volume === undefined ? [] : [volume];
}
