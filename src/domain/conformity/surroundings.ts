import type { KubernetesObject } from '../manifests/kubernetes-object';

/** Objects by kind: folders hold thousands, and each rule asks for those of a few kinds. */
export class ObjectsByKind {
  private readonly byKind = new Map<string, KubernetesObject[]>();

  constructor(objects: readonly KubernetesObject[]) {
    for (const object of objects) {
      const known = this.byKind.get(object.kind);
      if (known === undefined) this.byKind.set(object.kind, [object]);
      else known.push(object);
    }
  }

  /** The objects of some kinds, kind by kind. */
  of(...kinds: readonly string[]): readonly KubernetesObject[] {
    return kinds.flatMap((kind) => this.byKind.get(kind) ?? []);
  }
}

/** What is deployed together, with what may complete it. */
export class Surroundings {
  constructor(
    private readonly own: readonly KubernetesObject[],
    private readonly completing: ObjectsByKind,
  ) {}

  /** The objects of some kinds: one's own first. */
  of(...kinds: readonly string[]): readonly KubernetesObject[] {
    return [...this.own.filter(({ kind }) => kinds.includes(kind)), ...this.completing.of(...kinds)];
  }
}
