import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { Diagnostic } from 'vscode';
import { renderingTexts } from '../../../src/texts/rendering';
import { fakeTools, type FakeTools } from '../../support/fake-tools';
import { closeAll, language, open, problems, remove, run, type, until, write } from '../support/conformity';
import { findingItem, findingLines } from '../support/conformity-surface';
import { attended, escape, press } from '../support/person';

const { consent, unchecked } = renderingTexts[language];
const value = 'drawn/values-prod.yaml';
const service = (type: string): string =>
  `---\n# Source: api/templates/service.yaml\napiVersion: v1\nkind: Service\nmetadata:\n  name: api\nspec:\n  type: ${type}\n`;

/** The lines of the view about what could not be checked. */
async function failures(): Promise<readonly string[]> {
  const group = (await findingLines()).find(({ kind }) => kind === 'unchecked');
  if (group === undefined) return [];
  const items = await Promise.all((await findingLines(group)).map(findingItem));
  return items.map(({ label, description }) => `${String(label)} | ${String(description)}`);
}

describe('the charts of a folder', () => {
  let fakes: FakeTools | undefined;
  before(async () => {
    await write('drawn/Chart.yaml', 'apiVersion: v2\nname: api\nversion: 1.0.0\n');
    await write(value, 'type: NodePort\n');
    await write(
      'drawn/templates/service.yaml',
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: api\nspec:\n  type: {{ .Values.type }}\n',
    );
  });
  afterEach(async () => {
    fakes?.remove();
    await closeAll();
  });
  after(() => remove('drawn'));

  it('are rendered by nothing before the person agrees, and are said to be unchecked', async () => {
    fakes = fakeTools({ helm: `require('node:fs').writeFileSync(__dirname + '/ran', '');` });
    const { messages } = await attended([escape], () => run('cpin.checkWorkspace'));
    assert.ok(messages.some((each) => each.includes(consent.title)));
    assert.equal(existsSync(`${fakes.folder}/ran`), false);
    assert.equal((await failures()).length, 1);
  });

  it('are judged on what the tool renders, at the value that caused it, as problems too', async () => {
    fakes = fakeTools({ helm: `process.stdout.write(${JSON.stringify(service('NodePort'))});` });
    await attended([press(consent.accept)], () => run('cpin.checkWorkspace'));
    assert.deepEqual(await failures(), []);
    const document = await open(value);
    const nodePort = (): Diagnostic | undefined =>
      problems(document).find(({ message }) => message.includes('NodePort'));
    await until('the value is underlined', nodePort);
    assert.equal(document.getText(nodePort()?.range), 'NodePort');
    // What the render says of a file that was edited since waits for the next one.
    await type(document, 'NodePort', 'ClusterIP');
    await until('nothing is underlined', () => nodePort() === undefined);
  });

  it('say with the first words of the tool why they could not be', async () => {
    fakes = fakeTools({ helm: `console.error('Error: values do not parse'); process.exit(1);` });
    await run('cpin.checkWorkspace');
    const [line = '', ...others] = await failures();
    assert.deepEqual(others, []);
    assert.match(
      line,
      /drawn.*helm template api \. --namespace release-namespace --values values-prod\.yaml/,
    );
    const [first] = await findingLines();
    assert.equal((await findingItem(first ?? assert.fail())).label, unchecked);
  });
});
