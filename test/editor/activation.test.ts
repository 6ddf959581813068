import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { commandIds } from '../../src/editor/command-ids';

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
