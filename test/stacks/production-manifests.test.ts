import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { render } from '../../src/domain/scaffold/render';
import { refusals } from '../support/refusals';
import { everyChoice, shippedScaffold } from '../support/shipped-scaffolds';
import { temporaryFolder } from '../support/temporary-folder';

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
    readonly tls?: readonly { readonly hosts?: readonly string[]; readonly secretName?: string }[];
    readonly rules?: readonly { readonly host: string }[];
    readonly selector?: { readonly matchLabels: Record<string, string> };
    readonly template?: {
      readonly metadata: { readonly labels: Record<string, string> };
      readonly spec: {
        readonly serviceAccountName: string;
        readonly containers: readonly {
          readonly image: string;
          readonly envFrom: readonly { readonly configMapRef?: { readonly name: string } }[];
          readonly resources: { readonly requests: unknown; readonly limits: unknown };
        }[];
      };
    };
    readonly scaleTargetRef?: { readonly name: string };
  };
}

const environments = {
  dev: { host: 'dev-app.example.org', replicas: 1 },
  preprod: { host: 'preprod-app.example.org', replicas: 2 },
  prod: { host: 'app.example.org', replicas: undefined },
} as const;

const renderer = (
  [
    ['kubectl', ['kustomize']],
    ['kustomize', ['build']],
  ] as const
).find(([program]) => spawnSync(program, ['version', '--client']).error === undefined);

/** The objects that an overlay gives, as the user's own tool renders it. */
function kustomize(folder: string): readonly Rendered[] {
  assert.ok(renderer !== undefined);
  const [program, args] = renderer;
  const text = execFileSync(program, [...args, folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return parseAllDocuments(text).map((document) => document.toJS() as Rendered);
}

describe('The overlays of production-manifests, rendered', () => {
  const source = shippedScaffold('production-manifests');
  // The component is one label: the others are what changes the files.
  const combinations = everyChoice(source).filter(
    (answers) => answers.component === 'openjdk' && answers.language === 'fr',
  );
  before(function () {
    if (renderer === undefined) {
      console.log('    skipped: neither kubectl nor kustomize is on the path');
      this.skip();
    }
  });

  for (const choices of combinations) {
    const { tier, target, secrets } = choices;
    it(`${tier}, ${target}, secrets: ${secrets}`, () => {
      const answers = { ...choices, app: 'app', host: 'app.example.org', image: 'ghcr.io/acme/app' };
      const folder = temporaryFolder(render(source, answers));
      try {
        for (const [environment, expected] of Object.entries(environments)) {
          const objects = kustomize(join(folder.path, 'infra/app/overlays', environment));
          for (const object of objects) {
            assert.deepEqual(refusals(JSON.stringify(object)), [], JSON.stringify(object, undefined, 1));
            assert.ok(object.metadata.name.startsWith(`${environment}-app-`), object.metadata.name);
            assert.ok(object.metadata.name.length <= 63);
            assert.equal(object.metadata.namespace, undefined);
            assert.deepEqual(object.metadata.labels, labels(environment, String(tier)));
          }
          checkWorkload(objects, environment, expected.replicas, String(tier));
          const ingress = only(objects, 'Ingress').spec;
          assert.deepEqual(
            ingress?.rules?.map((rule) => rule.host),
            [expected.host],
          );
          assert.deepEqual(
            ingress.tls,
            target === 'openshift'
              ? [{}]
              : [{ hosts: [expected.host], secretName: `${environment}-app-tls` }],
          );
          assert.equal(
            objects.find((object) => object.kind === 'VaultStaticSecret')?.spec?.path,
            secrets === 'vault' ? `${environment}/app` : undefined,
          );
          assert.equal(objects.filter((object) => object.kind === 'NetworkPolicy').length, 2);
          const scaled = objects.find((object) => object.kind === 'HorizontalPodAutoscaler');
          assert.equal(
            scaled?.spec?.scaleTargetRef?.name,
            environment === 'prod' ? 'prod-app-dep' : undefined,
          );
        }
      } finally {
        folder.remove();
      }
    });
  }
});

function checkWorkload(
  objects: readonly Rendered[],
  environment: string,
  replicas: number | undefined,
  tier: string,
): void {
  const workload = only(objects, 'Deployment').spec;
  assert.equal(workload?.replicas, replicas);
  assert.deepEqual(workload?.selector?.matchLabels, { app: 'app', tier });
  assert.deepEqual(workload?.template?.metadata.labels, labels(environment, tier));
  const pod = workload?.template?.spec;
  assert.equal(pod?.serviceAccountName, only(objects, 'ServiceAccount').metadata.name);
  const container = pod?.containers[0];
  assert.equal(container?.image, 'ghcr.io/acme/app:0.1.0');
  assert.equal(container?.envFrom[0]?.configMapRef?.name, only(objects, 'ConfigMap').metadata.name);
  assert.deepEqual(container?.resources.requests, container?.resources.limits);
}

function labels(env: string, tier: string): Record<string, string> {
  return { app: 'app', env, tier, criticality: 'medium', component: 'openjdk' };
}

function only(objects: readonly Rendered[], kind: string): Rendered {
  const [found, ...more] = objects.filter((object) => object.kind === kind);
  assert.ok(found !== undefined && more.length === 0, `one ${kind}`);
  return found;
}
