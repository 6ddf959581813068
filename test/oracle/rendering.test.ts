import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { join } from 'node:path';
import { Linter } from '../../src/domain/conformity/linter';
import { situationSource } from '../../src/domain/conformity/situation-source';
import { commandOf, type RenderTool } from '../../src/domain/rendering/render-job';
import { recordingOf, renderedRepository, renderedTexts } from '../support/recorded-renders';
import { oracleTool, type Tool } from './tools';

/** The real tools: two that are built, and `kubectl` where the machine has it. */
function toolNamed(name: RenderTool): Tool {
  if (name !== 'kubectl') return oracleTool(name);
  const { error } = spawnSync('kubectl', ['version', '--client']);
  return error === undefined
    ? { kind: 'ready', path: 'kubectl', version: 'installed' }
    : { kind: 'missing', why: 'kubectl is not installed' };
}

describe('the recorded renders, beside the real tools', () => {
  const texts = renderedTexts();
  const linter = new Linter(
    { rules: [], source: situationSource({}) },
    { texts, paths: [...texts.keys()].sort() },
  );
  for (const name of ['kustomize', 'kubectl', 'helm'] as const) {
    it(`are what ${name} prints`, function () {
      const tool = toolNamed(name);
      if (tool.kind === 'missing') {
        console.log(`Skipped: ${tool.why}.`);
        this.skip();
      }
      let compared = 0;
      for (const job of linter.renderJobs()) {
        const command = commandOf(job, [name]);
        if (command === undefined) continue;
        const { status, stdout, stderr }: SpawnSyncReturns<string> = spawnSync(
          tool.path,
          [...command.arguments],
          {
            cwd: join(renderedRepository, command.folder),
            encoding: 'utf8',
          },
        );
        assert.equal(status, 0, stderr);
        assert.equal(stdout, recordingOf(job));
        compared += 1;
      }
      assert.equal(compared, 2);
    });
  }
});
