import { kustomizationOf, type Component } from '../checks/component';
import type { DeployedPart } from '../conformity/deployed-parts';
import type { Finding } from '../conformity/finding';
import { isKustomization } from '../kustomize/kustomization';
import { isInside } from '../manifests/folder-path';
import type { KubernetesObject } from '../manifests/kubernetes-object';
import { isYaml, type ManifestTexts } from '../manifests/manifest-texts';
import { workloadsOf } from '../manifests/workload';
import type { Judging } from '../conformity/judge';
import type { SituationSource } from '../conformity/situation-source';
import { inPlaceOf, judgeRender, tracedObjects } from './judge-render';
import { failureOf, type RenderFailure, type Rendering } from './render-failure';
import type { RenderJob } from './render-job';

/** A render that was judged, with the texts that it was made from. */
export interface JudgedRender {
  readonly job: RenderJob;
  readonly failure: RenderFailure | undefined;
  /** What it yielded, each value with the place of its source; none where it failed. */
  readonly objects: readonly KubernetesObject[];
  /** What the rules of objects and workloads say of them. */
  readonly findings: readonly Finding[];
  readonly sources: ReadonlyMap<string, string>;
}

/** What renders are judged with. */
export interface RenderJudging {
  readonly judging: Judging;
  readonly texts: ManifestTexts;
  readonly overlays: readonly Component[];
}

/** Judges what tools rendered, or says why they could not. */
export function judgeRenderings(
  renderings: readonly Rendering[],
  { judging, texts, overlays }: RenderJudging,
): readonly JudgedRender[] {
  return renderings.map((rendering) => {
    const { job, outcome } = rendering;
    const component = job.kind === 'chart' ? undefined : overlays.find(({ folder }) => folder === job.folder);
    const sources = new Map(
      sourcesOf(job, component, texts).flatMap((path) => {
        const text = texts.text(path);
        return text === undefined ? [] : [[path, text] as const];
      }),
    );
    const objects = outcome.kind === 'rendered' ? tracedObjects(outcome.text, job, { texts, component }) : [];
    const findings = judgeRender(objects, { job, judging, texts });
    return { job, failure: failureOf(rendering, (path) => texts.text(path)), objects, findings, sources };
  });
}

function sourcesOf(
  job: RenderJob,
  component: Component | undefined,
  texts: ManifestTexts,
): readonly string[] {
  if (component !== undefined) {
    return [...new Set([...component.support, ...component.objects.map(({ place }) => place.path)])];
  }
  return texts.paths.filter(
    (path) => isInside(path, job.folder) && (isYaml(path) || isKustomization(path) || path.endsWith('.tpl')),
  );
}

/**
 * What an overlay's render says in place of our own reading of it: undefined when it was not rendered, when that failed,
 * or when something of it changed since.
 */
export function overlayFindings(
  renders: readonly JudgedRender[],
  {
    folder,
    read,
    text,
  }: { readonly folder: string; readonly read: readonly Finding[]; readonly text: TextNow },
): readonly Finding[] | undefined {
  const render = renders.find(({ job }) => job.kind === 'kustomization' && job.folder === folder);
  return render !== undefined && isFresh(render, text) ? inPlaceOf(read, render.findings) : undefined;
}

/** What is deployed together, renders counted: components, and what charts yield in each of their environments. */
export interface DeployedTogether {
  readonly components: readonly Component[];
  readonly charts: readonly DeployedPart[];
  /** Whether there are charts whose templates deploy what is not known. */
  readonly hasUnknownCharts: boolean;
}

/**
 * Components with what renders tell of them: an overlay that our own reading had to leave something out of is what its
 * tool yielded, charts are deployed too, and once all of them are known, so is what stands beside them. What changed
 * since it was rendered is not counted.
 */
export function deployedTogether(
  components: readonly Component[],
  renders: readonly JudgedRender[],
  {
    source,
    text,
    chartFolders,
  }: {
    readonly source: SituationSource;
    readonly text: TextNow;
    readonly chartFolders: readonly string[];
  },
): DeployedTogether {
  const fresh = renders.filter((render) => isFresh(render, text));
  const charts = fresh.filter(({ job }) => job.kind === 'chart');
  const allKnown = chartFolders.every((folder) => charts.some(({ job }) => isInside(folder, job.folder)));
  const known = (component: Component): Component => {
    if (!component.partial) return component;
    if (kustomizationOf(component) === undefined) return { ...component, partial: !allKnown };
    const render = fresh.find(({ job }) => job.kind === 'kustomization' && job.folder === component.folder);
    if (render === undefined) return component;
    const { objects } = render;
    return { ...component, objects, workloads: workloadsOf(objects), partial: false };
  };
  return {
    components: components.map(known),
    charts: charts.map(({ job, objects }) => ({
      component: componentOfChart(job, objects),
      environment: job.environment ?? source.find({ path: job.file }),
    })),
    hasUnknownCharts: !allKnown,
  };
}

function componentOfChart(
  { folder, environment }: RenderJob,
  objects: readonly KubernetesObject[],
): Component {
  return {
    folder,
    environment: environment?.environment,
    family: folder,
    objects,
    workloads: workloadsOf(objects),
    problems: [],
    support: [],
    bases: [],
    partial: false,
  };
}

function isFresh({ failure, sources }: JudgedRender, text: TextNow): boolean {
  return failure === undefined && [...sources].every(([path, before]) => isSame(before, text(path)));
}

/** What the charts' renders say, but in the files that changed since. */
export function chartFindings(renders: readonly JudgedRender[], text: TextNow): readonly Finding[] {
  return renders.flatMap(({ job, findings, sources }) =>
    job.kind === 'chart'
      ? findings.filter(({ place: { path } }) => isSame(sources.get(path), text(path)))
      : [],
  );
}

/** Whether a render may change with a file. */
export function isMadeFrom({ job, sources }: JudgedRender, path: string): boolean {
  return sources.has(path) || isInside(path, job.folder);
}

/** The text of a file as it is now; undefined when it was not read, and so did not change in this window. */
type TextNow = (path: string) => string | undefined;

function isSame(before: string | undefined, now: string | undefined): boolean {
  return now === undefined || now === before;
}
