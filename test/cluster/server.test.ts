import assert from 'node:assert/strict';
import { customResources } from '../support/custom-resources';
import { objections } from './manifests';
import { cluster } from './root-hooks';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: prod-api-dep }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec: { containers: [{ name: api, image: "ghcr.io/acme/api:1.0.0" }] }
`;

/** What each judgement of a text starts with. */
async function heads(text: string): Promise<readonly string[]> {
  return (await objections(text)).map((objection) => /^.*?, \w+: \w+/.exec(objection)?.[0] ?? objection);
}

describe('The API server of these tests', () => {
  it('is the Kubernetes that the tables of fields are from', async () => {
    assert.match(await cluster().version(), /^1\.34$/);
  });

  it('warns of a workload whose pods the platform refuses, and refuses the pods', async () => {
    assert.deepEqual(await heads(deployment), [
      'Deployment prod-api-dep, applied: warning',
      'Deployment prod-api-dep, created: warning',
      'pod template of Deployment prod-api-dep, created: refused',
    ]);
  });

  it('refuses an unknown field, a wrong type and a value that its validation does not allow', async () => {
    const refused = [
      'Deployment prod-api-dep, applied: refused',
      'Deployment prod-api-dep, created: refused',
    ];
    for (const [from, to] of [
      ['spec:\n', 'spec:\n  replica: 2\n'],
      ['spec:\n', 'spec:\n  replicas: two\n'],
      ['labels: { app: api }', 'labels: { app: web }'],
    ] as const) {
      assert.deepEqual((await heads(deployment.replace(from, to))).slice(0, 2), refused, to);
    }
  });

  it('does not know a kind that nobody defined', async () => {
    assert.deepEqual(await objections('apiVersion: example.org/v1\nkind: Machine\nmetadata: { name: a }\n'), [
      'Machine a, applied: the server does not know its kind',
      'Machine a, created: the server does not know its kind',
    ]);
  });
});

describe('The custom resources that the rules know, on a real API server', () => {
  for (const [text, field] of customResources) {
    const [, group = '', kind = ''] = /^apiVersion: (\S+)\nkind: (\S+)$/m.exec(text) ?? [];
    it(`are accepted, and refused with a misspelt field: ${group} ${kind}`, async function () {
      const found = await objections(text);
      if (found.some((objection) => objection.endsWith('the server does not know its kind'))) {
        console.log(
          `      skipped: no definition of ${kind} is at hand; CPIN_CRDS can name a folder that has it`,
        );
        this.skip();
      }
      assert.deepEqual(found, []);
      const misspelt = text.replace(new RegExp(`\\b${field}\\b`), `${field}z`);
      assert.deepEqual(
        (await heads(misspelt)).map((head) => head.split(': ')[1]),
        ['refused', 'refused'],
      );
    });
  }
});
