import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import type { RenderOutcome } from '../../../src/domain/rendering/render-failure';
import { programsOnPath } from '../../../src/domain/programs/programs-on-path';
import { renderTools } from '../../../src/domain/rendering/render-job';
import { installedTools, runTool } from '../../../src/editor/conformity/run-tool';
import { fakeTools, type FakeTools } from '../../support/fake-tools';

describe('a tool that is run', () => {
  let fakes: FakeTools | undefined;
  afterEach(() => fakes?.remove());

  function run(
    script: string,
    words: readonly string[] = [],
    signal = new AbortController().signal,
  ): Promise<RenderOutcome> {
    fakes = fakeTools({ helm: script });
    const command = { tool: 'helm', arguments: words, folder: '' } as const;
    return runTool(command, { tools: installedTools(), root: fakes.folder, signal });
  }

  it('gets its words as they stand, in its folder', async () => {
    const words = ['template', 'api', '$(touch x); `y` && "z"'];
    const outcome = await run('console.log(JSON.stringify({ args, cwd }));', words);
    assert.deepEqual(outcome.kind === 'rendered' ? JSON.parse(outcome.text) : outcome, {
      args: words,
      cwd: realpathSync(fakes?.folder ?? ''),
    });
  });

  it('tells how it failed', async () => {
    assert.deepEqual(await run('console.error("Error: no"); process.exit(3);'), {
      kind: 'failed',
      exitCode: 3,
      stderr: 'Error: no\n',
    });
  });

  it('is stopped when it says too much, or on demand', async () => {
    const outcome = await run("process.stdout.write('x'.repeat(40 * 1024 * 1024));");
    assert.equal(outcome.kind, 'too-large');
    fakes?.remove();
    const stop = new AbortController();
    const stopped = run('setInterval(() => {}, 1000);', [], stop.signal);
    stop.abort();
    assert.equal((await stopped).kind, 'failed');
  });

  it('is missing where it is not on the path', async () => {
    fakes = fakeTools({});
    assert.deepEqual([...installedTools().keys()], []);
    const command = { tool: 'helm', arguments: [], folder: '' } as const;
    const outcome = await runTool(command, {
      tools: new Map(),
      root: '/',
      signal: new AbortController().signal,
    });
    assert.deepEqual(outcome, { kind: 'no-tool', tools: ['helm'] });
  });
});

describe('the tools on the path', () => {
  it('are found in its absolute folders only, the first one wins', () => {
    const there = new Set(['/usr/bin/helm', '/opt/bin/helm', './helm', 'bin/helm', '/opt/bin/kubectl']);
    const isProgram = (file: string): boolean => there.has(file);
    assert.deepEqual(
      [...programsOnPath(renderTools, { path: '.:bin::/opt/bin/:/usr/bin', windows: false, isProgram })],
      [
        ['kubectl', '/opt/bin/kubectl'],
        ['helm', '/opt/bin/helm'],
      ],
    );
  });

  it('are executables of Windows there', () => {
    const isProgram = (file: string): boolean => file === 'C:\\tools\\helm.exe';
    const path = '.;C:\\Windows;C:\\tools\\';
    assert.deepEqual(
      [...programsOnPath(renderTools, { path, windows: true, isProgram })],
      [['helm', 'C:\\tools\\helm.exe']],
    );
  });
});
