import { labelsOf, type KubernetesObject } from '../manifests/kubernetes-object';
import { selects, selectsPlainly } from '../manifests/label-selector';
import { at, textsAt, type Value } from '../manifests/value';
import { workloadsOf, type Workload } from '../manifests/workload';

/**
 * The objects of a whole folder, found by what names or selects them. Folders hold thousands, and each is asked about by
 * many: the indexes are made once, when first needed.
 */
export class FolderObjects {
  private services: Labelled<KubernetesObject> | undefined;
  private pods: Labelled<Workload> | undefined;
  private names: ReadonlyMap<string, readonly KubernetesObject[]> | undefined;

  constructor(readonly objects: readonly KubernetesObject[]) {}

  /** Whether a label selector selects a Service. */
  selectsService(selector: Value | undefined): boolean {
    this.services ??= new Labelled(this.allServices(), labelsOf);
    return this.services
      .among(textsAt(selector, 'matchLabels'))
      .some((each) => selects(selector, labelsOf(each)));
  }

  /** Whether a label selector selects the pods of a workload. */
  selectsPods(selector: Value | undefined): boolean {
    return this.workloads()
      .among(textsAt(selector, 'matchLabels'))
      .some(({ podLabels }) => selects(selector, podLabels));
  }

  /** The workloads behind the Services of a name. */
  behind(service: string): readonly Workload[] {
    this.names ??= byName(this.allServices());
    return (this.names.get(service) ?? []).flatMap(({ root }) => {
      const selector = at(root, 'spec', 'selector');
      return this.workloads()
        .among(textsAt(selector))
        .filter(({ podLabels }) => selectsPlainly(selector, podLabels));
    });
  }

  private workloads(): Labelled<Workload> {
    return (this.pods ??= new Labelled(workloadsOf(this.objects), ({ podLabels }) => podLabels));
  }

  private allServices(): readonly KubernetesObject[] {
    return this.objects.filter(({ kind }) => kind === 'Service');
  }
}

/** Things by each of their labels. */
class Labelled<T> {
  private readonly byLabel = new Map<string, T[]>();

  constructor(
    private readonly all: readonly T[],
    labels: (each: T) => ReadonlyMap<string, string>,
  ) {
    for (const each of all) {
      for (const [key, value] of labels(each)) {
        const known = this.byLabel.get(`${key}=${value}`);
        if (known === undefined) this.byLabel.set(`${key}=${value}`, [each]);
        else known.push(each);
      }
    }
  }

  /** Those that may bear all of some labels; all of them where none is asked for. */
  among(labels: ReadonlyMap<string, string>): readonly T[] {
    let fewest: readonly T[] = this.all;
    for (const [key, value] of labels) {
      const bearing = this.byLabel.get(`${key}=${value}`) ?? [];
      if (bearing.length < fewest.length) fewest = bearing;
    }
    return fewest;
  }
}

function byName(objects: readonly KubernetesObject[]): ReadonlyMap<string, readonly KubernetesObject[]> {
  const found = new Map<string, KubernetesObject[]>();
  for (const object of objects) {
    for (const name of object.names) found.set(name, [...(found.get(name) ?? []), object]);
  }
  return found;
}
