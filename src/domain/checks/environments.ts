import type { ChecksTexts } from '../../texts/checks';
import { baseNameOf, folderOf } from '../manifests/folder-path';
import type { Check, Outcome } from './check';
import { kustomizationOf, type Component } from './component';
import { folderOfView, type Folder } from './folder';
import { because, failed, isManifest, problemsOf } from './judge';

/** The three environments that the achievement asks for. */
const wanted = ['dev', 'preprod', 'prod'] as const;

/**
 * One application, three environments: Kustomize overlays dev, preprod and prod on one base, or a Helm chart with a
 * values file for each (EXI-ARCH-5, EXI-ARCH-22; documentation, deployment-with-argo.md, 2026-01).
 */
export const environments: Check = {
  id: 'environments',
  version: 1,
  concerns: isManifest,
  run: async (view, texts) => {
    const folder = await folderOfView(view);
    const outcomes = [
      ...families(folder.components).map((family) => overlaysOutcome(family, folder, texts)),
      ...folder.charts.map((chart) => chartOutcome(chart, folder, texts)),
    ];
    return (
      outcomes.find((outcome) => outcome.kind === 'passed') ??
      outcomes[0] ??
      failed([texts.environments.nothing], folder, texts)
    );
  },
};

/** The overlays of each application, those with the most environments first. */
function families(components: readonly Component[]): readonly (readonly Component[])[] {
  const groups = new Map<string, Component[]>();
  for (const component of components) {
    const isOverlay = kustomizationOf(component) !== undefined;
    if (!isOverlay || !wanted.some((name) => baseNameOf(component.folder) === name)) continue;
    groups.set(component.family, [...(groups.get(component.family) ?? []), component]);
  }
  return [...groups.values()].sort((one, other) => other.length - one.length);
}

function overlaysOutcome(family: readonly Component[], folder: Folder, texts: ChecksTexts): Outcome {
  const overlays = wanted.map((name) => family.find((each) => baseNameOf(each.folder) === name));
  const [first] = family;
  const missing = wanted.filter((_, index) => overlays[index] === undefined);
  const path = first === undefined ? '' : (kustomizationOf(first) ?? '');
  if (missing.length > 0) {
    return failed([because({ path, line: 1 }, texts.environments.missingOverlays(missing))], folder, texts);
  }
  const present = overlays.filter((overlay) => overlay !== undefined);
  const shared = first?.bases.some((base) => present.every((each) => each.bases.includes(base))) ?? false;
  const reasons = [
    ...present.flatMap((each) => problemsOf(each, texts)),
    ...(shared ? [] : [because({ path, line: 1 }, texts.environments.noBase)]),
  ];
  if (reasons.length > 0) return failed(reasons, folder, texts);
  return {
    kind: 'passed',
    words: texts.environments.passed(first?.family ?? ''),
    files: [...new Set(present.flatMap((each) => each.support))].sort(),
  };
}

function chartOutcome(chart: string, folder: Folder, texts: ChecksTexts): Outcome {
  const inside = folderOf(chart) === '' ? '' : `${folderOf(chart)}/`;
  const found = wanted.map((name) =>
    [`values-${name}`, `values.${name}`, `values/${name}/values`, `values/${name}`, `values/values-${name}`]
      .flatMap((file) => [`${inside}${file}.yaml`, `${inside}${file}.yml`])
      .find((path) => folder.paths.includes(path)),
  );
  const missing = wanted.filter((_, index) => found[index] === undefined);
  if (missing.length > 0) {
    const told = texts.environments.missingValues(fileNames(missing));
    return failed([because({ path: chart, line: 1 }, told)], folder, texts);
  }
  return {
    kind: 'passed',
    words: texts.environments.passed(folderOf(chart)),
    files: [chart, ...found.filter((path) => path !== undefined)].sort(),
  };
}

function fileNames(names: readonly string[]): readonly string[] {
  return names.map((name) => `values-${name}.yaml`);
}
