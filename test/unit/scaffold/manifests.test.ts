import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { isAllowedRegistry, parseImageReference } from '../../../src/domain/scaffold/image-name';
import { everyRender } from '../../support/shipped-scaffolds';

/** As much of a Deployment as the platform's rules read. */
interface Deployment {
  readonly metadata: { readonly labels: Record<string, string>; readonly namespace?: string };
  readonly spec: {
    readonly template: {
      readonly metadata: { readonly labels: Record<string, string> };
      readonly spec: Record<string, unknown> & { readonly containers: readonly Record<string, unknown>[] };
    };
  };
}

const deployments = [
  {
    id: 'hello-world',
    path: 'hello/k8s/deployment.yaml',
    labels: ['app', 'env', 'tier', 'criticality', 'component'],
  },
  // « env » comes from the overlays: see test/stacks/production-manifests.test.ts.
  {
    id: 'production-manifests',
    path: 'infra/hello/base/deployment.yaml',
    labels: ['app', 'tier', 'criticality', 'component'],
  },
] as const;

/** Allowed values: the platform's list of labels, 2024-08-12. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  env: ['dev', 'formation', 'qualif', 'test', 'preprod', 'prod'],
  tier: ['frontend', 'backend', 'db', 'cache', 'auth'],
  criticality: ['high', 'medium', 'low'],
  component: ['node', 'openjdk', 'python', 'golang', 'php', 'nginx'],
};

for (const { id, path, labels } of deployments) {
  describe(`The Deployment of ${id}`, () => {
    // What Helm renders is looked at in test/stacks/production-manifests.test.ts.
    const texts = everyRender(id)
      .filter(({ answers }) => answers.format !== 'helm')
      .map(({ files }) => files.find((file) => file.path === path)?.text);
    const manifests = [...new Set(texts)].map((text) => parse(text ?? '') as Deployment);

    it('has the labels of the platform, on itself and on its pods', () => {
      for (const { metadata, spec } of manifests) {
        assert.deepEqual(Object.keys(metadata.labels), labels);
        assert.deepEqual(spec.template.metadata.labels, metadata.labels);
        assert.equal(metadata.namespace, undefined);
        for (const [key, values] of Object.entries(allowed)) {
          if (key in metadata.labels) assert.ok(values.includes(metadata.labels[key] ?? ''), key);
        }
      }
    });

    it('runs hardened, with no identity imposed', () => {
      for (const { spec } of manifests) {
        const pod = spec.template.spec;
        assert.deepEqual(pod.securityContext, {
          runAsNonRoot: true,
          seccompProfile: { type: 'RuntimeDefault' },
        });
        assert.equal(pod.automountServiceAccountToken, false);
        for (const key of ['hostNetwork', 'hostPID', 'hostIPC']) assert.equal(pod[key], undefined);
        assert.deepEqual(
          pod.containers.map((one) => one.securityContext),
          [
            {
              allowPrivilegeEscalation: false,
              readOnlyRootFilesystem: true,
              capabilities: { drop: ['ALL'] },
            },
          ],
        );
        assert.deepEqual(pod.containers[0]?.volumeMounts, [{ name: 'tmp', mountPath: '/tmp' }]);
      }
    });

    it('names its image exactly, asks for what it may use, and is probed', () => {
      for (const { spec } of manifests) {
        const container = spec.template.spec.containers[0] ?? {};
        const image = parseImageReference(String(container.image));
        assert.ok(isAllowedRegistry(image?.registry ?? ''));
        assert.match(image?.tag ?? '', /^(?:\d+\.\d+\.\d+|[0-9a-f]{8})$/);
        assert.equal(container.imagePullPolicy, 'IfNotPresent');
        const { requests, limits } = container.resources as Record<string, Record<string, string>>;
        assert.deepEqual(requests, limits);
        assert.deepEqual(Object.keys(limits ?? {}), ['cpu', 'memory']);
        assert.deepEqual(container.ports, [{ name: 'http', containerPort: 8080 }]);
        for (const probe of ['readinessProbe', 'livenessProbe']) {
          const { httpGet } = container[probe] as { httpGet: { path: string; port: string } };
          assert.match(httpGet.path, /^\/(health|livez)$/);
          assert.equal(httpGet.port, 'http');
        }
      }
    });
  });

  it(`The README of ${id} explains every file`, () => {
    for (const { files } of everyRender(id)) {
      const readme = files.find((file) => file.path.endsWith('README.md'));
      const root = readme?.path.replace('README.md', '') ?? '';
      const up = '../'.repeat(root.split('/').length - 1);
      for (const file of files) {
        if (file === readme) continue;
        const name = file.path.startsWith(root) ? file.path.slice(root.length) : `${up}${file.path}`;
        const folder = `${name.split('/')[0]}/`;
        const told =
          readme?.text.includes(`| \`${name}\` |`) === true || readme?.text.includes(`| \`${folder}\` |`);
        assert.ok(told, `${root}: ${name}`);
      }
    }
  });
}
