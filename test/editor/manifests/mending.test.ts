import assert from 'node:assert/strict';
import {
  CodeActionKind,
  commands,
  Position,
  Range,
  window,
  type CodeAction,
  type CompletionList,
  type Hover,
  type TextDocument,
} from 'vscode';
import { ruleById } from '../../../src/domain/conformity/rules/by-id';
import {
  actionsAt,
  closeAll,
  language,
  open,
  problemOf,
  problems,
  remove,
  ruleOf,
  said,
  set,
  setting,
  shows,
  take,
  type,
  until,
  words,
} from '../support/conformity';
import { deployment, nodePortService } from '../support/manifests';

const always = deployment({ image: 'ghcr.io/service/portail-api:1.4.2' }).replace(
  '          ports:',
  '          imagePullPolicy:   Always   # ne pas toucher\n          ports:',
);

async function offered(document: TextDocument, rule: string): Promise<readonly CodeAction[]> {
  return actionsAt(document, await problemOf(document, rule));
}

function titled(actions: readonly CodeAction[], text: string): CodeAction {
  const found = actions.find(({ title }) => title.includes(text));
  return found ?? assert.fail(`no “${text}” among ${actions.map(({ title }) => title).join(' | ')}`);
}

describe('mending a manifest', () => {
  afterEach(closeAll);
  after(() => remove('mend'));

  it('changes not one byte more than the fault', async () => {
    const document = await open('mend/policy.yaml', always);
    const actions = await offered(document, 'cpin/image-pull-policy');
    const [first] = actions;
    assert.ok(first?.isPreferred);
    assert.equal(first.kind?.value, CodeActionKind.QuickFix.value);
    await take(first);
    assert.equal(document.getText(), always.replace('Always ', 'IfNotPresent '));
    await shows(document, []);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), always);
  });

  it('changes not one byte more in a file with Windows line ends', async () => {
    const text = always.replaceAll('\n', '\r\n');
    const document = await open('mend/windows.yaml', text);
    await take(titled(await offered(document, 'cpin/image-pull-policy'), 'IfNotPresent'));
    assert.equal(document.getText(), text.replace('Always ', 'IfNotPresent '));
  });

  it('at once, for all that is certain in a file', async () => {
    const text = `${always}---\n${always.replaceAll('portail-api', 'portail-web')}`;
    const document = await open('mend/two.yaml', text);
    await problemOf(document, 'cpin/image-pull-policy');
    const whole = new Range(0, 0, document.lineCount, 0);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      'source.fixAll.cpin',
    );
    assert.deepEqual(
      actions.map(({ title, kind }) => [title, kind?.value]),
      [[words.actions.fixAll, 'source.fixAll.cpin']],
    );
    await take(actions[0] ?? assert.fail());
    assert.equal(document.getText(), text.replaceAll('Always ', 'IfNotPresent '));
    await shows(document, []);
  });

  it('at once through the editor’s own “Fix All” command', async () => {
    const document = await open('mend/policy.yaml', always);
    await problemOf(document, 'cpin/image-pull-policy');
    await commands.executeCommand('editor.action.fixAll');
    await until('it is mended', () => document.getText() === always.replace('Always ', 'IfNotPresent '));
  });

  it('offers nothing to mend where the person must choose', async () => {
    const document = await open('mend/latest.yaml', deployment());
    const actions = await offered(document, 'cpin/disallow-latest');
    assert.deepEqual(
      actions
        .filter(({ edit, command }) => edit !== undefined && command === undefined)
        .map(({ title }) => title),
      [words.actions.suppress('disallow-latest')],
    );
  });

  it('opens a Service’s port to the cluster alone', async () => {
    await set('showInformation', true);
    const document = await open('mend/service.yaml', nodePortService);
    const [first] = await offered(document, 'cpin/disallow-nodeport');
    await take(first ?? assert.fail());
    assert.match(document.getText(), /^ {2}type: ClusterIP # pour la démo$/m);
    assert.doesNotMatch(document.getText(), /nodePort: 30080/);
    await until('it is mended', () =>
      problems(document).every((each) => ruleOf(each) !== 'cpin/disallow-nodeport'),
    );
    await set('showInformation', undefined);
  });
});

describe('living with a finding', () => {
  afterEach(closeAll);
  after(() => remove('live'));

  it('writes a comment above the line, with its indent, and the place of the reason', async () => {
    const text = deployment();
    const document = await open('live/latest.yaml', text);
    await take(
      titled(await offered(document, 'cpin/disallow-latest'), words.actions.suppress('disallow-latest')),
    );
    const line = '          image: ghcr.io/service/portail-api:latest';
    const comment = `          # cpin:ignore disallow-latest -- ${words.actions.suppressReason}`;
    assert.equal(document.getText(), text.replace(line, `${comment}\n${line}`));
    await shows(document, []);
  });

  it('needs a reason', async () => {
    const document = await open(
      'live/latest.yaml',
      deployment().replace('          image:', '          # cpin:ignore disallow-latest\n          image:'),
    );
    await until('both are shown', () =>
      ['cpin/disallow-latest', 'cpin/suppression'].every((rule) =>
        problems(document).some((each) => ruleOf(each) === rule),
      ),
    );
  });

  it('can turn a rule off for the folder', async () => {
    const document = await open('live/latest.yaml', deployment());
    await take(
      titled(await offered(document, 'cpin/disallow-latest'), words.actions.turnOff('disallow-latest')),
    );
    await shows(document, []);
    assert.deepEqual(setting('rules'), { 'cpin/disallow-latest': 'off' });
    await set('rules', undefined);
    await problemOf(document, 'cpin/disallow-latest');
  });
});

describe('the hover of a finding', () => {
  afterEach(closeAll);
  after(() => remove('hover'));

  it('tells what to do, who asks for it and since when, in the language of the parcours', async () => {
    const document = await open('hover/latest.yaml', deployment());
    const { range } = await problemOf(document, 'cpin/disallow-latest');
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      range.start,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((each) => (typeof each === 'string' ? each : each.value))
      .join('\n');
    for (const each of [
      words.hover.sources,
      'kyverno.md',
      'EXI-ARCH-27',
      words.target['cpin-openshift'],
      `[${words.hover.more}](command:cpin.explainRule?`,
    ])
      assert.ok(text.includes(each), `“${each}” is not in: ${text}`);
    const [hover] = hovers;
    assert.ok(hover?.range?.isEqual(range));
  });

  it('is silent beside it', async () => {
    const document = await open('hover/latest.yaml', deployment());
    await problemOf(document, 'cpin/disallow-latest');
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new Position(3, 8),
    );
    assert.ok(hovers.every(({ contents }) => !JSON.stringify(contents).includes('cpin.explainRule')));
  });
});

describe('the completion of a suppression', () => {
  afterEach(closeAll);
  after(() => remove('complete'));

  async function completed(
    before: string,
  ): Promise<{ readonly document: TextDocument; readonly list: CompletionList }> {
    const document = await open(
      'complete/latest.yaml',
      deployment().replace('          image:', `          ${before}\n          image:`),
    );
    await problemOf(document, 'cpin/disallow-latest');
    const line = document
      .getText()
      .split('\n')
      .findIndex((each) => each.trimStart() === before.trimStart());
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.lineAt(line).range.end,
    );
    return { document, list };
  }
  const labelOf = (label: CompletionList['items'][number]['label']): string =>
    typeof label === 'string' ? label : label.label;

  it('offers both comments after a hash', async () => {
    const { list } = await completed('#');
    const labels = list.items.map(({ label }) => labelOf(label));
    assert.ok(labels.includes('# cpin:ignore') && labels.includes('# cpin:ignore-file'), labels.join());
  });

  it('offers every rule with its title, and the place of the reason', async () => {
    const { list } = await completed('# cpin:ignore disallow-');
    const item = list.items.find(({ label }) => labelOf(label) === 'disallow-latest') ?? assert.fail();
    assert.ok(typeof item.label === 'object');
    assert.equal(item.label.description, ruleById('cpin/disallow-latest')?.texts[language].title);
    const text = typeof item.insertText === 'object' ? item.insertText.value : item.insertText;
    assert.equal(text, `disallow-latest -- \${1:${words.actions.suppressReason}}`);
  });

  it('gives a comment that the rules heed', async () => {
    const { document } = await completed('# cpin:ignore disallow-');
    const line = document
      .getText()
      .split('\n')
      .findIndex((each) => each.includes('# cpin:ignore'));
    await type(
      document,
      'ignore disallow-',
      `ignore disallow-latest -- ${said('démonstration', 'demonstration')}`,
    );
    assert.ok(window.activeTextEditor?.document.lineAt(line).text.includes(' -- '));
    await shows(document, []);
  });
});
