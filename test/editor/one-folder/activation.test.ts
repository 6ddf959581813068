import assert from 'node:assert/strict';
import { commands, extensions, Uri, workspace } from 'vscode';
import { commandIds } from '../../../src/editor/command-ids';

const id = 'cloud-pi-native.parcours';

describe('the extension', () => {
  it('is found and activates', async () => {
    const extension = extensions.getExtension(id);
    assert.ok(extension);
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('registers every command that it declares', async () => {
    const registered = new Set(await commands.getCommands(true));
    assert.deepEqual(
      commandIds.filter((each) => !registered.has(each)),
      [],
    );
  });
});

describe('the manifest in this display language', () => {
  const french = process.env['CPIN_TEST_LANGUAGE'] === 'fr';

  it('is French or English throughout', () => {
    const { packageJSON } = extensions.getExtension(id) ?? assert.fail('not found');
    const [first] = packageJSON.contributes.walkthroughs;
    assert.match(first.title, french ? /^Niveau 1/ : /^Level 1/);
    assert.match(first.steps[0].media.markdown, french ? /opening\.fr\.md$/ : /opening\.en\.md$/);
    assert.match(
      packageJSON.contributes.configuration.properties['cpin.profile'].markdownDescription,
      french ? /Profil/ : /Profile/,
    );
  });
});

describe('the evidence of an achievement', () => {
  it('is a page in the language of the parcours', async () => {
    await extensions.getExtension(id)?.activate();
    await commands.executeCommand('cpin.showEvidence', 'awareness-case');
    const uri = Uri.parse('cpin-evidence:/awareness-case.md');
    const text = (await workspace.openTextDocument(uri)).getText();
    assert.match(text, process.env['CPIN_TEST_LANGUAGE'] === 'fr' ? /^# Preuve\u00a0: / : /^# Evidence: /);
  });
});
