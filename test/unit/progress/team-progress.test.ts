import assert from 'node:assert/strict';
import type { Outcome } from '../../../src/domain/checks/check';
import { TeamProgress, type Verifier } from '../../../src/domain/progress/team-progress';
import { achievement } from '../../support/achievements';
import { memoryEntryFiles } from '../../support/memory-entry-files';

const proved = achievement('proved', { checks: ['rootless'] });
const said = achievement('said');

/** A folder of one file, whose text decides the check. */
function folder(): { text: string; outcome: Outcome | undefined; verifier: Verifier } {
  const state = { text: 'USER 10001', outcome: undefined as Outcome | undefined };
  const verifier: Verifier = {
    view: () =>
      Promise.resolve({ paths: ['Dockerfile'], truncated: false, read: () => Promise.resolve(state.text) }),
    run: () =>
      Promise.resolve(
        state.outcome ??
          (state.text.includes('USER')
            ? { kind: 'passed', words: 'USER vu.', files: ['Dockerfile'] }
            : {
                kind: 'failed',
                reasons: [{ path: 'Dockerfile', line: 1, message: 'pas de USER', remedy: 'ajoutez-le' }],
              }),
      ),
    version: () => 3,
    hash: (text) => Promise.resolve(Buffer.from(text.padEnd(32).slice(0, 32)).toString('hex')),
    commit: () => Promise.resolve({ id: '4f2a', changed: true }),
  };
  return Object.assign(state, { verifier });
}

async function team(
  files = memoryEntryFiles(),
): Promise<{ progress: TeamProgress; files: typeof files; folder: ReturnType<typeof folder> }> {
  const open = folder();
  const progress = new TeamProgress({
    achievements: [said, proved],
    files,
    verifier: open.verifier,
    now: () => Date.parse('2026-11-24T00:00:00Z'),
  });
  await progress.load();
  return { progress, files, folder: open };
}

describe('TeamProgress', () => {
  it('records a verification with its evidence, its check and its commit', async () => {
    const { progress, files } = await team();
    assert.deepEqual(await progress.verify(proved, 'Ana'), {
      kind: 'passed',
      words: 'USER vu.',
      files: ['Dockerfile'],
    });
    assert.equal(progress.standings().get('proved')?.state, 'verified');
    const text = files.texts.get('proved') ?? '';
    for (const part of [
      'id: rootless',
      'version: 3',
      'file: Dockerfile',
      'sha256:',
      'id: 4f2a',
      'changed: true',
    ]) {
      assert.ok(text.includes(part), part);
    }
  });

  it('turns stale when the files no longer prove it, without writing', async () => {
    const { progress, files, folder: open } = await team();
    await progress.verify(proved, 'Ana');
    const before = files.texts.get('proved');
    open.text = 'FROM scratch';
    await progress.recheck(() => true);
    const standing = progress.standings().get('proved');
    assert.ok(standing?.state === 'stale' && standing.why.kind === 'failed');
    assert.equal(files.texts.get('proved'), before);
    open.text = 'USER 10001';
    await progress.recheck(() => true);
    assert.equal(progress.standings().get('proved')?.state, 'verified');
  });

  it('says which evidence changed and still passes', async () => {
    const { progress, folder: open } = await team();
    await progress.verify(proved, 'Ana');
    open.text = 'USER 10002';
    await progress.recheck(() => true);
    const standing = progress.standings().get('proved');
    assert.deepEqual(standing?.state === 'verified' && standing.changed, ['Dockerfile']);
  });

  it('does not record what fails or cannot be checked', async () => {
    const { progress, files, folder: open } = await team();
    open.text = '';
    assert.equal((await progress.verify(proved, 'Ana')).kind, 'failed');
    open.outcome = { kind: 'unavailable', why: 'chart' };
    assert.equal((await progress.verify(proved, 'Ana')).kind, 'unavailable');
    assert.equal((await progress.verify(said, 'Ana')).kind, 'no-check');
    assert.equal(files.texts.size, 0);
  });

  it('leaves an unreadable file alone, and says so', async () => {
    const damaged = '<<<<<<< HEAD\nschema: 1\n';
    const { progress, files } = await team(memoryEntryFiles({ said: damaged }));
    assert.equal(progress.standings().get('said')?.state, 'unreadable');
    assert.equal((await progress.declare('said', { at: '2026-10-02', by: 'Ana' })).kind, 'refused');
    assert.equal(files.texts.get('said'), damaged);
  });

  it('lists entries of achievements that no longer exist', async () => {
    const { progress } = await team(memoryEntryFiles({ ancient: 'schema: 1\n' }));
    assert.deepEqual(progress.orphans(), ['ancient']);
  });

  it('keeps what was read last when two readings cross', async () => {
    const files = memoryEntryFiles();
    const answers: ((texts: ReadonlyMap<string, string>) => void)[] = [];
    const slow = {
      ...files,
      readAll: () => new Promise<ReadonlyMap<string, string>>((give) => answers.push(give)),
    };
    const progress = new TeamProgress({
      achievements: [said],
      files: slow,
      verifier: undefined,
      now: () => 0,
    });
    const readings = [progress.load(), progress.load()];
    answers[1]?.(new Map([['said', 'schema: 1\ndeclared:\n  at: 2026-10-02\n  by: Ana\n']]));
    answers[0]?.(new Map());
    await Promise.all(readings);
    assert.equal(progress.standings().get('said')?.state, 'declared');
  });

  it('forgets what it saw of a verification when another one takes its place', async () => {
    const { progress, files } = await team();
    await progress.verify(proved, 'Ana');
    assert.equal(progress.currentOf('proved')?.kind, 'passed');
    await progress.load();
    assert.equal(progress.currentOf('proved')?.kind, 'passed');
    files.texts.set('proved', (files.texts.get('proved') ?? '').replace('by: Ana', 'by: Dominique'));
    await progress.load();
    assert.equal(progress.currentOf('proved'), undefined);
  });

  it('reads entries as they are at the moment of a change, not as they were loaded', async () => {
    const { progress, files } = await team();
    files.texts.set('said', 'schema: 1\nteam: x\n');
    await progress.declare('said', { at: '2026-10-02', by: 'Ana' });
    assert.ok(files.texts.get('said')?.includes('team: x'));
  });
});
