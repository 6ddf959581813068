import type { ChecksTexts } from '../../texts/checks';
import { isDockerfile } from '../dockerfile/dockerfile';
import { isKustomization } from '../kustomize/kustomization';
import type { KubernetesObject } from '../manifests/kubernetes-object';
import { isYaml } from '../manifests/manifest-texts';
import type { Place } from '../manifests/value';
import type { Outcome, Reason, WorkspaceView } from './check';
import type { Component } from './component';
import { folderOfView, type Folder } from './folder';

/** What is wrong and what to do, before a place is given. */
export interface Told {
  readonly message: string;
  readonly remedy: string;
}

/** What a check found in one component: reasons, or else its words and what proves them. */
export interface Verdict {
  readonly reasons: readonly Reason[];
  readonly words: string;
  readonly files: readonly string[];
}

/** A check of components. */
export interface Judgement {
  readonly view: WorkspaceView;
  readonly texts: ChecksTexts;
  /** The components that this check looks at. */
  candidates(folder: Folder): readonly Component[];
  /** The reason when there is none. */
  readonly nothing: Told;
  /** Reasons outside the components, told even when the manifests cannot be judged. */
  outside?(folder: Folder): readonly Reason[];
  judge(component: Component, folder: Folder): Verdict | Promise<Verdict>;
}

/**
 * The outcome of a check over components: passed when one of them has nothing against it; else the reasons of the one
 * that is closest. Where only Helm charts describe workloads, nothing can be told without rendering them.
 */
export async function judge(judgement: Judgement): Promise<Outcome> {
  const { view, texts } = judgement;
  const folder = await folderOfView(view);
  const outside = judgement.outside?.(folder) ?? [];
  const candidates = judgement.candidates(folder);
  const chart = folder.charts[0];
  if (chart !== undefined && candidates.every((each) => each.workloads.length === 0)) {
    return outside.length > 0
      ? failed(outside, folder, texts)
      : { kind: 'unavailable', why: texts.shared.helm(chart) };
  }
  if (candidates.length === 0) return failed([...outside, judgement.nothing], folder, texts);
  let closest: readonly Reason[] | undefined;
  for (const component of candidates) {
    const verdict = await judgement.judge(component, folder);
    const reasons = [...problemsOf(component, texts), ...verdict.reasons];
    if (reasons.length === 0) {
      const files = [...new Set([...verdict.files, ...component.support])].sort();
      return { kind: 'passed', words: verdict.words, files };
    }
    if (closest === undefined || reasons.length < closest.length) closest = reasons;
  }
  return failed(closest ?? [], folder, texts);
}

/** A failure, which says when the folder was too large to be seen whole. */
export function failed(reasons: readonly Reason[], folder: Folder, texts: ChecksTexts): Outcome {
  return { kind: 'failed', reasons: folder.truncated ? [...reasons, texts.shared.truncated] : reasons };
}

/** A reason at a place. */
export function because(place: Pick<Place, 'path' | 'line'>, told: Told): Reason {
  return { path: place.path, line: place.line, ...told };
}

/** Why a component cannot be deployed as it is written. */
export function problemsOf(component: Component, texts: ChecksTexts): readonly Reason[] {
  return component.problems.map(({ kind, place, name }) => because(place, texts.shared[kind](name)));
}

/** The files in which objects are written. */
export function filesOf(...objects: readonly KubernetesObject[]): readonly string[] {
  return objects.map((object) => object.place.path);
}

/** The components that run something. */
export function running(components: readonly Component[]): readonly Component[] {
  return components.filter((component) => component.workloads.length > 0);
}

/** Whether a path can change what manifests say. */
export function isManifest(path: string): boolean {
  return isYaml(path) || isKustomization(path) || /\.env$|\.properties$|\.json$/.test(path);
}

/** Whether a path can change what manifests and images say. */
export function isManifestOrDockerfile(path: string): boolean {
  return isManifest(path) || isDockerfile(path);
}
