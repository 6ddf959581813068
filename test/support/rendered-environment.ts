import assert from 'node:assert/strict';
import { parseAllDocuments } from 'yaml';
import { lint } from '../../src/domain/conformity/lint';
import { conformityRules } from '../../src/domain/conformity/rules/registry';
import { situationSource } from '../../src/domain/conformity/situation-source';
import type { Answers } from '../../src/domain/scaffold/definition';
import { targetsOf, type ScaffoldedEnvironment } from './production-manifests';
import { refusals } from './refusals';
import { developmentQuota, mostUsed, quotas } from './resource-sum';

/** As much of a rendered object as these tests read. */
interface Rendered {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly labels: Record<string, string>;
    readonly namespace?: string;
  };
  readonly spec?: {
    readonly replicas?: number;
    readonly path?: string;
    readonly serviceName?: string;
    readonly cluster?: { readonly name: string };
    readonly backup?: unknown;
    readonly inheritedMetadata?: { readonly labels: Record<string, string> };
    readonly tls?: readonly { readonly hosts?: readonly string[]; readonly secretName?: string }[];
    readonly rules?: readonly { readonly host: string }[];
    readonly selector?: { readonly matchLabels: Record<string, string> };
    readonly template?: {
      readonly metadata: { readonly labels: Record<string, string> };
      readonly spec: {
        readonly serviceAccountName: string;
        readonly containers: readonly {
          readonly image: string;
          readonly env?: readonly {
            readonly name: string;
            readonly valueFrom: { readonly secretKeyRef: { readonly name: string } };
          }[];
          readonly envFrom: readonly {
            readonly configMapRef?: { readonly name: string };
            readonly secretRef?: { readonly name: string };
          }[];
        }[];
      };
    };
    readonly scaleTargetRef?: { readonly name: string };
  };
  readonly data?: Record<string, string>;
}

const hosts = { dev: 'dev-app.example.org', preprod: 'preprod-app.example.org', prod: 'app.example.org' };

/**
 * An environment of the scaffold production-manifests, as a real tool rendered it for an application called `app` whose
 * host is `app.example.org`: accepted by the API server, faultless by every rule, consistent, and within the quota.
 */
export function judgeEnvironment(text: string, environment: ScaffoldedEnvironment, answers: Answers): void {
  assert.deepEqual(refusals(text), [], text);
  for (const target of targetsOf(answers)) {
    const judging = { rules: conformityRules, source: situationSource({ target, environment }) };
    const findings = lint([{ path: `rendered/${environment}.yaml`, text }], judging);
    assert.deepEqual(
      findings.filter(({ severity }) => severity !== 'information'),
      [],
      `${target} ${environment}`,
    );
  }
  const objects = parseAllDocuments(text).flatMap((document) => (document.toJS() as Rendered | null) ?? []);
  for (const { metadata, spec } of objects) {
    assert.ok(metadata.name.startsWith(`${environment}-app-`), metadata.name);
    assert.ok(metadata.name.length <= 63);
    assert.equal(metadata.namespace, undefined);
    for (const labels of [
      metadata.labels,
      spec?.template?.metadata.labels,
      spec?.inheritedMetadata?.labels,
    ]) {
      if (labels === undefined) continue;
      assert.deepEqual(Object.keys(labels).sort(), ['app', 'component', 'criticality', 'env', 'tier']);
      assert.equal(labels.env, environment);
    }
  }
  checkWorkload(objects, environment, answers);
  checkAddress(objects, environment, answers);
  checkData(objects, environment, answers);
  const { cpu, memory } = mostUsed(text);
  const quota = environment === 'dev' ? developmentQuota : quotas[answers.quota as keyof typeof quotas];
  assert.ok(cpu <= quota.cpu && memory <= quota.memory, `${environment}: ${cpu} CPU, ${memory} bytes`);
}

function checkWorkload(
  objects: readonly Rendered[],
  environment: ScaffoldedEnvironment,
  answers: Answers,
): void {
  const workload = only(objects, 'Deployment').spec;
  assert.equal(workload?.replicas, { dev: 1, preprod: 2, prod: undefined }[environment]);
  assert.deepEqual(workload?.selector?.matchLabels, { app: 'app', tier: answers.tier });
  const pod = workload?.template?.spec;
  assert.equal(pod?.serviceAccountName, only(objects, 'ServiceAccount').metadata.name);
  const container = pod?.containers[0];
  assert.equal(container?.image, 'ghcr.io/acme/app:00000000');
  const config = only(objects, 'ConfigMap');
  assert.deepEqual(
    container?.envFrom.map((each) => each.configMapRef?.name ?? each.secretRef?.name),
    [config.metadata.name, ...(answers.secrets === 'none' ? [] : ['app-secret'])],
  );
  assert.equal(config.data?.PORT, '8080');
  assert.equal(config.data.LOG_LEVEL, environment === 'dev' ? 'debug' : 'info');
  assert.equal(
    objects.find((object) => object.kind === 'HorizontalPodAutoscaler')?.spec?.scaleTargetRef?.name,
    environment === 'prod' ? 'prod-app-dep' : undefined,
  );
}

function checkAddress(
  objects: readonly Rendered[],
  environment: ScaffoldedEnvironment,
  answers: Answers,
): void {
  const ingress = only(objects, 'Ingress').spec;
  assert.deepEqual(
    ingress?.rules?.map((rule) => rule.host),
    [hosts[environment]],
  );
  assert.deepEqual(
    ingress.tls,
    answers.target === 'openshift'
      ? [{}]
      : [{ hosts: [hosts[environment]], secretName: `${environment}-app-tls` }],
  );
}

function checkData(objects: readonly Rendered[], environment: ScaffoldedEnvironment, answers: Answers): void {
  const named = (kind: string): readonly string[] =>
    objects.flatMap((object) => (object.kind === kind ? [object.metadata.name] : []));
  const database = answers.database === 'postgres';
  const backed = database && environment !== 'dev';
  assert.deepEqual(named('Cluster'), database ? [`${environment}-app-db`] : []);
  assert.equal(objects.find(({ kind }) => kind === 'Cluster')?.spec?.backup !== undefined, backed);
  const backup = objects.find(({ kind }) => kind === 'ScheduledBackup')?.spec;
  assert.equal(backup?.cluster?.name, backed ? `${environment}-app-db` : undefined);
  const variables = only(objects, 'Deployment').spec?.template?.spec.containers[0]?.env ?? [];
  assert.deepEqual(
    variables.map(({ valueFrom }) => valueFrom.secretKeyRef.name),
    database ? [`${environment}-app-db-app`] : [],
  );
  assert.deepEqual(
    objects
      .filter(({ kind }) => kind === 'VaultStaticSecret')
      .map(({ spec }) => spec?.path)
      .sort(),
    [
      ...(answers.secrets === 'vault' ? [`${environment}/app`] : []),
      ...(backed && answers.secrets !== 'sops' ? [`${environment}/app-s3`] : []),
    ],
  );
  const cache = objects.find(({ kind }) => kind === 'StatefulSet')?.spec?.serviceName;
  assert.equal(cache, answers.cache === 'redis' ? `${environment}-app-redis-svc` : undefined);
  assert.equal(only(objects, 'ConfigMap').data?.REDIS_HOST, cache);
  if (cache !== undefined) assert.ok(named('Service').includes(cache));
}

function only(objects: readonly Rendered[], kind: string): Rendered {
  const [found, ...more] = objects.filter((object) => object.kind === kind);
  assert.ok(found !== undefined && more.length === 0, `one ${kind}`);
  return found;
}
