import type { Component } from '../checks/component';
import type { Finding } from '../conformity/finding';
import { isKustomization } from '../kustomize/kustomization';
import { isInside } from '../manifests/folder-path';
import { isYaml, type ManifestTexts } from '../manifests/manifest-texts';
import type { Judging } from '../conformity/judge';
import { inPlaceOf, judgeRender } from './judge-render';
import { failureOf, type RenderFailure, type Rendering } from './render-failure';
import type { RenderJob } from './render-job';

/** A render that was judged, with the texts that it was made from. */
export interface JudgedRender {
  readonly job: RenderJob;
  readonly failure: RenderFailure | undefined;
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
    const findings =
      outcome.kind === 'rendered'
        ? judgeRender(outcome.text, { job, judging, sources: { texts, component } })
        : [];
    return { job, failure: failureOf(rendering, (path) => texts.text(path)), findings, sources };
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
  if (render === undefined || render.failure !== undefined) return undefined;
  if (![...render.sources].every(([path, before]) => isSame(before, text(path)))) return undefined;
  return inPlaceOf(read, render.findings);
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
