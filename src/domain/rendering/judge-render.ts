import type { Component } from '../checks/component';
import type { Finding } from '../conformity/finding';
import { judgeObject, type Judging } from '../conformity/judge';
import type { KubernetesObject } from '../manifests/kubernetes-object';
import type { ManifestTexts } from '../manifests/manifest-texts';
import type { RenderJob } from './render-job';
import { lineOf, tracedChart } from './trace-chart';
import { tracedOverlay } from './trace-kustomization';

/** What a render is traced back in. */
export interface RenderSources {
  readonly texts: ManifestTexts;
  /** Our static reading of the overlay; undefined for a chart, which has none. */
  readonly component: Component | undefined;
}

/**
 * What the rules of objects and workloads say of rendered objects, each finding at the line of the sources that caused
 * it. None carries a fix: whether the place says all that is to be changed is not known.
 *
 * @param objects as `tracedObjects` gives them
 */
export function judgeRender(
  objects: readonly KubernetesObject[],
  {
    job,
    judging,
    texts,
  }: { readonly job: RenderJob; readonly judging: Judging; readonly texts: ManifestTexts },
): readonly Finding[] {
  return objects.flatMap((object) =>
    judgeObject(object, { ...judging, environment: job.environment }).map((finding) =>
      inside(withoutFix(finding), object, texts),
    ),
  );
}

/** The objects of a rendered stream, with the places of the sources that they came from. */
export function tracedObjects(
  rendered: string,
  job: RenderJob,
  sources: RenderSources,
): readonly KubernetesObject[] {
  const { texts, component } = sources;
  return component === undefined
    ? tracedChart(rendered, job, (path) => texts.text(path))
    : tracedOverlay(rendered, component, texts);
}

/** A finding of a render: whether its place says all that is to be changed is not known. */
export function withoutFix(finding: Finding): Finding {
  const copy: { -readonly [Key in keyof Finding]: Finding[Key] } = { ...finding };
  delete copy.fix;
  return copy;
}

/** Rules that read into a long text count in the rendered one: what then leaves the source is shown at its object. */
function inside(finding: Finding, { place: own }: KubernetesObject, texts: ManifestTexts): Finding {
  const { path, end } = finding.place;
  const text = texts.text(path);
  if (text === undefined || end <= text.length) return finding;
  return { ...finding, place: own.end <= text.length ? own : lineOf(path, text) };
}

/**
 * The findings of a render in place of those of our static reading of the same overlay. Where both say the same at the
 * same place, the static one stays: its place is exact, so its fix is too.
 */
export function inPlaceOf(read: readonly Finding[], rendered: readonly Finding[]): readonly Finding[] {
  const known = new Map(read.map((finding) => [keyOf(finding), finding]));
  return rendered.map((finding) => known.get(keyOf(finding)) ?? finding);
}

function keyOf({ rule, place, object, container, environments, severity }: Finding): string {
  return [rule, place.path, place.start, place.end, object?.kind, container, severity, ...environments].join(
    '\n',
  );
}
