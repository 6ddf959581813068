import assert from 'node:assert/strict';
import { Uri, workspace } from 'vscode';
import type { Finding } from '../../../src/domain/conformity/finding';
import { FindingsTree, type CheckState } from '../../../src/editor/conformity/findings-tree';
import { words } from '../support/conformity';

const finding: Finding = {
  rule: 'cpin/disallow-latest',
  severity: 'error',
  target: 'cpin-openshift',
  environments: ['prod'],
  message: () => 'latest',
  remedy: () => 'a version',
  place: { path: 'gone/api.yaml', line: 1, start: 0, end: 1 },
};

/** What a check found, with or without a finding in a file that is there no more. */
function stateOf(...findings: readonly Finding[]): CheckState {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return {
    findings: findings.map((each) => ({ folder, finding: each })),
    failures: [],
    checked: true,
    outdated: false,
    truncated: false,
    since: Date.now(),
  };
}

function gone(): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return Uri.joinPath(folder.uri, finding.place.path);
}

describe('a list of findings', () => {
  it('is outdated once a file of it is gone', async () => {
    const view: { message?: string } = {};
    const tree = new FindingsTree(view);
    tree.show(stateOf(finding));
    await tree.outdateBy(gone());
    assert.equal(view.message, words.view.outdated);
  });

  it('is not outdated by what a newer check has read, which ended while the change was looked at', async () => {
    const view: { message?: string } = {};
    const tree = new FindingsTree(view);
    tree.show(stateOf(finding));
    const looked = tree.outdateBy(gone());
    tree.show(stateOf());
    await looked;
    assert.equal(view.message, words.view.clean);
  });
});
