import { kustomizationOf, type Component } from '../checks/component';
import { overlayEnvironment } from '../conformity/deployed-parts';
import type { FoundEnvironment } from '../conformity/environment';
import { chartFoldersOf, isValues } from '../conformity/file-role';
import type { SituationSource } from '../conformity/situation-source';
import { typedCommand } from '../programs/program-command';
import { baseNameOf, folderOf, isInside } from '../manifests/folder-path';
import { textAt } from '../manifests/value';
import { readDocuments } from '../manifests/yaml-documents';
import { releaseNamespace } from './release-namespace';

/** Something to render: an overlay, or a chart with the values of one environment. */
export interface RenderJob {
  readonly kind: 'kustomization' | 'chart';
  /** Where the command runs, from the root of the workspace folder. */
  readonly folder: string;
  /** The `kustomization.yaml` or the `Chart.yaml`. */
  readonly file: string;
  /** The values file of the environment, which goes over the chart's own; undefined: the chart's own alone. */
  readonly values: string | undefined;
  /** What its objects are judged for; undefined where they speak for themselves. */
  readonly environment: FoundEnvironment | undefined;
  /** The name of the chart; empty for an overlay. */
  readonly name: string;
}

/** What jobs are found in. */
export interface RenderFiles {
  /** What the kustomizations that no other one uses yield. */
  readonly overlays: readonly Component[];
  readonly paths: readonly string[];
  text(path: string): string | undefined;
}

/** Every overlay that no other one uses, and every chart with each of its environments' values. */
export function renderJobs(files: RenderFiles, source: SituationSource): readonly RenderJob[] {
  const overlays = files.overlays.flatMap((component): readonly RenderJob[] => {
    const file = kustomizationOf(component);
    if (file === undefined) return [];
    const environment = overlayEnvironment(component, source);
    return [
      { kind: 'kustomization', folder: component.folder, file, values: undefined, environment, name: '' },
    ];
  });
  const charts = chartFoldersOf(files.paths);
  const own = charts.filter((folder) => !charts.some((other) => isVendored(folder, other)));
  return [...overlays, ...own.flatMap((folder) => chartJobs(folder, files, source))];
}

/** The programs that render, by the name of their executable. */
export const renderTools = ['kustomize', 'kubectl', 'helm'] as const;
export type RenderTool = (typeof renderTools)[number];

/** A command to run as it stands, without a shell. */
export interface RenderCommand {
  readonly tool: RenderTool;
  readonly arguments: readonly string[];
  /** Where it runs, from the root of the workspace folder. */
  readonly folder: string;
}

/** The tools that can do a job, the preferred one first. */
export function toolsFor({ kind }: RenderJob): readonly RenderTool[] {
  return kind === 'chart' ? ['helm'] : ['kustomize', 'kubectl'];
}

/** The command of a job with the tools that are there; undefined when none of them will do. */
export function commandOf(job: RenderJob, present: readonly RenderTool[]): RenderCommand | undefined {
  const tool = toolsFor(job).find((each) => present.includes(each));
  if (tool === undefined) return undefined;
  return { tool, arguments: argumentsOf(job, tool), folder: job.folder };
}

/** A command as a person would type it. */
export function commandLine({ tool, arguments: words }: RenderCommand): string {
  return typedCommand(tool, words);
}

function argumentsOf(job: RenderJob, tool: RenderTool): readonly string[] {
  if (tool === 'kustomize') return ['build', '.'];
  if (tool === 'kubectl') return ['kustomize', '.'];
  const values = job.values === undefined ? [] : ['--values', insideOf(job.values, job.folder)];
  return ['template', releaseOf(job.name), '.', '--namespace', releaseNamespace, ...values];
}

/** Helm asks for a name of a DNS label; a name that is none of ours to guess may hold anything. */
function releaseOf(name: string): string {
  return /^[a-z0-9]([a-z0-9-]{0,51}[a-z0-9])?$/.test(name) ? name : 'release';
}

function chartJobs(
  folder: string,
  { paths, text }: RenderFiles,
  source: SituationSource,
): readonly RenderJob[] {
  const file = paths.find((path) => folderOf(path) === folder && /^Chart\.ya?ml$/.test(baseNameOf(path)));
  const root = file === undefined ? undefined : readDocuments(file, text(file) ?? '')[0]?.root;
  // A library has no object of its own: Helm refuses to render it.
  if (file === undefined || textAt(root, 'type') === 'library') return [];
  const chart = { kind: 'chart', folder, file, name: textAt(root, 'name') ?? '' } as const;
  const told = (path: string): FoundEnvironment | undefined => {
    const found = source.find({ path });
    return found.reason === 'unknown' ? undefined : found;
  };
  const values = paths
    .filter((path) => isInside(path, folder) && isValues(path) && isOfChart(insideOf(path, folder)))
    .flatMap((path): readonly RenderJob[] => {
      const environment = told(path);
      return environment === undefined ? [] : [{ ...chart, values: path, environment }];
    });
  return values.length > 0 ? values : [{ ...chart, values: undefined, environment: told(file) }];
}

/** Whether a path of a chart may be an environment's values: not its defaults, nor what a template or a subchart holds. */
function isOfChart(inside: string): boolean {
  return !/^(?:templates|charts)\/|^values\.ya?ml$/.test(inside);
}

function isVendored(folder: string, other: string): boolean {
  return folder !== other && isInside(folder, other) && insideOf(folder, other).startsWith('charts/');
}

/** A path from the root, made relative to a folder that holds it. */
export function insideOf(path: string, folder: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}
