import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { SharedView } from '../../../src/domain/checks/folder';
import { checks } from '../../../src/domain/checks/registry';
import { isCredentialName } from '../../../src/domain/manifests/credential';
import { checkIds } from '../../../src/domain/content';
import { checksTexts } from '../../../src/texts/checks';
import { memoryView } from '../../support/memory-view';
import { hello, production } from '../../support/sample-application';
import { told } from '../../support/run-check';

describe('the checks', () => {
  it('are there for every id, under it', () => {
    deepStrictEqual(Object.keys(checks), [...checkIds]);
    for (const id of checkIds) strictEqual(checks[id].id, id);
  });

  it('look again when a file that they read changes, and not for a picture', () => {
    for (const id of checkIds) strictEqual(checks[id].concerns('docs/picture.png'), false, id);
    strictEqual(checks.https.concerns('k8s/ingress.yaml'), true);
    strictEqual(checks.rootless.concerns('api/Dockerfile'), true);
    strictEqual(checks['delivery-pipeline'].concerns('.gitlab-ci-dso.yml'), true);
    strictEqual(checks['hello-world'].concerns('src/server.ts'), true);
  });

  it('read each file once through a shared view', async () => {
    const reads = new Map<string, number>();
    const view = memoryView({ ...hello, ...production });
    const counting = new SharedView({
      ...view,
      read: (path) => {
        reads.set(path, (reads.get(path) ?? 0) + 1);
        return view.read(path);
      },
    });
    for (const id of checkIds) await checks[id].run(counting, checksTexts.fr);
    deepStrictEqual(
      [...reads.values()].filter((count) => count !== 1),
      [],
    );
  });

  it('pass on one component whatever the drafts beside it', async () => {
    const draft =
      'apiVersion: v1\nkind: Pod\nmetadata: { name: draft }\nspec: { containers: [{ name: a }] }\n';
    const [line] = await told('good-practices', { ...production, 'drafts/pod.yaml': draft }, 'en');
    ok(line?.startsWith('✓ Labels, probes'), line);
  });

  it('say when the folder was too large to be read whole, and prove nothing about secrets then', async () => {
    const cut = memoryView(hello, { truncated: true });
    const https = await checks.https.run(cut, checksTexts.en);
    deepStrictEqual(https, {
      kind: 'failed',
      reasons: [checksTexts.en.https.nothing, checksTexts.en.shared.truncated],
    });
    strictEqual((await checks.secrets.run(cut, checksTexts.en)).kind, 'unavailable');
  });

  for (const [name, expected] of [
    ['password', true],
    ['Key', true],
    ['dbPassword', true],
    ['api-key', true],
    ['SECRET_KEY_BASE', true],
    ['GITHUB_TOKEN', true],
    ['TOKEN_URL', false],
    ['PASSWORD_FILE', false],
    ['monkey', false],
    ['COMPASS', false],
  ] as const) {
    it(`${expected ? 'take' : 'do not take'} ${name} for the name of a credential`, () =>
      strictEqual(isCredentialName(name), expected));
  }
});

describe('the texts of the checks', () => {
  it('are whole sentences in French typography', () => {
    for (const text of sentences(checksTexts.fr)) {
      ok(!/ [;!?»]| :\s|« |\p{L}'\p{L}/u.test(text), text);
    }
    for (const text of [...sentences(checksTexts.fr), ...sentences(checksTexts.en)])
      ok(/\S/.test(text), 'empty');
  });
});

/** Every message and remedy that is a plain text, and those that a function makes of plain arguments. */
function sentences(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return sentences((value as (...all: unknown[]) => unknown)(...samples(value.length)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((each) => sentences(each));
}

/** Arguments that serve as a text and as a list of texts. */
function samples(count: number): unknown[] {
  const both = Object.assign(['a'], { toString: () => 'a' });
  return Array.from({ length: count }, () => both);
}
