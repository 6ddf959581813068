import assert from 'node:assert/strict';
import { extensions, Uri, window, workspace } from 'vscode';
import { conformityRules } from '../../../src/domain/conformity/rules/registry';
import { nameOfRule } from '../../../src/domain/conformity/rule';
import { closeAll, language, open, problemOf, remove, run, said, until, words } from '../support/conformity';
import { deployment } from '../support/manifests';
import { extensionId } from '../support/surface';

const pageOf = async (rule: string): Promise<string> =>
  (await workspace.openTextDocument(Uri.parse(`cpin-rule:/${rule}.md`))).getText();

/** The label of the tab in front. */
const tab = (): string => window.tabGroups.activeTabGroup.activeTab?.label ?? '';

describe('the explanation of a rule', () => {
  before(async () => {
    await extensions.getExtension(extensionId)?.activate();
  });
  afterEach(closeAll);
  after(() => remove('explain'));

  it('has its title, its sources with their dates, and its severity by target', async () => {
    const page = await pageOf('disallow-latest');
    for (const each of [
      said('# Une version précise pour chaque image\n', '# A precise version for each image\n'),
      `## ${words.explanation.sources}`,
      'EXI-ARCH-27',
      '(2025-07-24)',
      `| ${words.explanation.target} | ${words.explanation.audited} | ${words.explanation.enforced} |`,
      `| ${words.target['cpin-openshift']} | ${words.severity.warning} | ${words.severity.error} |`,
      `| ${words.target.sandbox} | ${words.severity.warning} | ${words.severity.warning} |`,
      '# cpin:ignore disallow-latest -- ',
    ])
      assert.ok(page.includes(each), `“${each}” is not in the page`);
  });

  it('is there for every rule, in the language of the parcours', async () => {
    for (const rule of conformityRules) {
      const page = await pageOf(nameOfRule(rule.id));
      assert.match(page, /^# \S/, rule.id);
      assert.ok(page.includes(`## ${words.explanation.sources}`), rule.id);
      assert.ok(page.split('\n').length > 15, `${rule.id} has its own page in ${language}`);
    }
  });

  it('says so where no rule has the name', async () => {
    assert.equal(await pageOf('no-such-rule'), words.explanation.unknown('no-such-rule'));
  });

  it('opens for the finding under the cursor', async () => {
    const document = await open('explain/latest.yaml', deployment());
    const { range } = await problemOf(document, 'cpin/disallow-latest');
    const editor = await window.showTextDocument(document, { selection: range });
    assert.ok(editor.selection.active.isEqual(range.end));
    await run('cpin.explainRule');
    await until('the page is in front', () => /disallow-latest/.test(tab()));
  });

  it('opens for a rule that is named', async () => {
    await run('cpin.explainRule', 'cpin/require-probes');
    await until('the page is in front', () => /require-probes/.test(tab()));
  });
});
