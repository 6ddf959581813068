import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Unchecked } from '../domain/conformity/formats/told';
import type { Linter } from '../domain/conformity/linter';
import { isInside } from '../domain/manifests/folder-path';
import {
  renderLimits,
  type RenderFailure,
  type Rendering,
  type RenderOutcome,
} from '../domain/rendering/render-failure';
import { commandOf, renderTools, toolsFor, type RenderCommand } from '../domain/rendering/render-job';
import type { Language } from '../domain/language';
import { installedPrograms } from '../programs/installed';
import { renderingTexts } from '../texts/rendering';
import type { Outside } from './outside';

/** What `--render` did. */
export interface Rendered {
  readonly failures: readonly RenderFailure[];
  /** The charts that were rendered with every one of their values. */
  readonly charts: readonly string[];
}

/**
 * Renders what a linter holds with the tools on the path, as `--render` asks for, and has it judged. Each command is
 * said on standard error before it runs.
 */
export function renderAll(linter: Linter, outside: Outside, language: Language): Rendered {
  const tools = installedPrograms(renderTools);
  const renderings = linter.renderJobs().map((job): Rendering => {
    const command = commandOf(job, [...tools.keys()]);
    const file = command === undefined ? undefined : tools.get(command.tool);
    if (command === undefined || file === undefined) {
      return { job, command, outcome: { kind: 'no-tool', tools: toolsFor(job) } };
    }
    outside.complain(renderingTexts[language].running(command));
    return { job, command, outcome: run(file, command, outside.folder) };
  });
  const renders = linter.judgeRenders(renderings);
  const failures = renders.flatMap(({ failure }) => failure ?? []);
  const charts = renderings.flatMap(({ job }) =>
    job.kind === 'chart' && !failures.some((each) => each.job.file === job.file) ? [job.folder] : [],
  );
  return { failures, charts };
}

/** What remains unchecked once all was rendered: what failed, and what no render covers. */
export function uncheckedAfter(
  before: readonly Unchecked[],
  { failures, charts }: Rendered,
  language: Language,
): readonly Unchecked[] {
  const texts = renderingTexts[language];
  const covered = ({ path, reason }: Unchecked): boolean =>
    reason === 'template' && charts.some((folder) => isInside(path, folder));
  const failed = failures.map((failure) => {
    const { path, line } = failure.place;
    const message = texts.inPlace(path, line, texts.subject(failure), texts.why(failure));
    return { path, reason: 'render' as const, message };
  });
  return [...before.filter((each) => !covered(each)), ...failed];
}

function run(file: string, { arguments: words, folder }: RenderCommand, root: string): RenderOutcome {
  const { seconds, megabytes } = renderLimits;
  const { error, status, stdout, stderr } = spawnSync(file, [...words], {
    cwd: resolve(root, folder),
    encoding: 'utf8',
    timeout: seconds * 1000,
    maxBuffer: megabytes * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const code = (error as { readonly code?: unknown } | undefined)?.code;
  if (code === 'ETIMEDOUT') return { kind: 'too-long', seconds };
  if (code === 'ENOBUFS') return { kind: 'too-large', megabytes };
  if (error === undefined && status === 0) return { kind: 'rendered', text: stdout };
  return { kind: 'failed', exitCode: status ?? undefined, stderr: error?.message ?? stderr };
}
