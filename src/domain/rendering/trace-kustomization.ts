import type { Component } from '../checks/component';
import { kustomizationOf } from '../checks/component';
import { kustomizationsOf, resourcesOf, type Kustomization } from '../kustomize/kustomization';
import { isNamed, labelsOf, nameOf, objectsOf, type KubernetesObject } from '../manifests/kubernetes-object';
import type { ManifestTexts } from '../manifests/manifest-texts';
import { at, itemsAt, textAt, type Place } from '../manifests/value';
import { readDocuments } from '../manifests/yaml-documents';
import { graft, nowhere, originIn } from './graft';

/**
 * The objects that Kustomize rendered, with the places that our static reading of the same overlay knows. What it does
 * not know (a remote base, a chart, a program's output) is shown where the kustomization names it.
 */
export function tracedOverlay(
  rendered: string,
  component: Component,
  texts: ManifestTexts,
): readonly KubernetesObject[] {
  const file = kustomizationOf(component) ?? '';
  const foreign = foreignNames(component, kustomizationsOf(texts));
  const first = kustomizationsOf(texts).get(component.folder)?.root;
  const start = first === undefined ? undefined : [...first.entries.values()][0]?.key;
  return readDocuments(file, rendered)
    .flatMap(({ root }) => objectsOf(root))
    .map((object) => {
      const known = twinOf(object, component.objects);
      const elsewhere = start ?? { path: file, line: 1, start: 0, end: 0 };
      const origin =
        known === undefined
          ? nowhere(placeOfForeign(object, foreign) ?? elsewhere)
          : originIn(known.root, headOf(known));
      const root = graft(object.root, origin);
      return root.kind === 'mapping' ? { ...object, root, place: known?.place ?? origin.place } : object;
    });
}

/** The object of a static reading that a rendered one is, known by its kind and its name. */
function twinOf(object: KubernetesObject, all: readonly KubernetesObject[]): KubernetesObject | undefined {
  const name = nameOf(object);
  // Kustomize ends the names of what it generates with ten characters of a hash.
  const unhashed = ['ConfigMap', 'Secret'].includes(object.kind) ? name.replace(/-[a-z0-9]{10}$/, '') : name;
  const ofKind = all.filter(({ kind }) => kind === object.kind);
  const exact = ofKind.filter((each) => nameOf(each) === name);
  const namespace = textAt(object.root, 'metadata', 'namespace');
  return (
    exact.find(({ root }) => textAt(root, 'metadata', 'namespace') === namespace) ??
    exact[0] ??
    ofKind.find((each) => nameOf(each) === unhashed) ??
    ofKind.find((each) => isNamed(each, name))
  );
}

interface Foreign {
  readonly place: Place;
  readonly chart: boolean;
}

/** What the kustomizations behind an overlay take from elsewhere: remote bases, charts, generators that are programs. */
function foreignNames(
  { folder, bases }: Component,
  kustomizations: ReadonlyMap<string, Kustomization>,
): readonly Foreign[] {
  return [folder, ...bases].flatMap((each) => {
    const kustomization = kustomizations.get(each);
    if (kustomization === undefined) return [];
    const { root } = kustomization;
    const remote = resourcesOf(kustomization)
      .filter(({ path }) => path === undefined)
      .map(({ place }) => ({ place, chart: false }));
    const charts = ['helmCharts', 'helmChartInflationGenerator'].flatMap((list) =>
      itemsAt(root, list).map((item) => ({
        place: (at(item, 'name') ?? at(item, 'chartName') ?? item).place,
        chart: true,
      })),
    );
    const programs = itemsAt(root, 'generators').map(({ place }) => ({ place, chart: false }));
    return [...remote, ...charts, ...programs];
  });
}

/** The only one that it can be; undefined when there are several, or none. */
function placeOfForeign(object: KubernetesObject, foreign: readonly Foreign[]): Place | undefined {
  const fromChart = labelsOf(object).has('helm.sh/chart');
  const candidates =
    fromChart && foreign.some(({ chart }) => chart) ? foreign.filter(({ chart }) => chart) : foreign;
  return candidates.length === 1 ? candidates[0]?.place : undefined;
}

function headOf({ root, place }: KubernetesObject): Place {
  const kind = at(root, 'kind')?.place;
  return kind ?? { ...place, end: Math.min(place.start + 1, place.end) };
}
