import { baseNameOf, resolveIn } from '../manifests/folder-path';
import { isNamed, type KubernetesObject } from '../manifests/kubernetes-object';
import type { ManifestTexts } from '../manifests/manifest-texts';
import { at, entriesAt, itemsAt, textAt, type Entry, type Place, type Value } from '../manifests/value';
import type { Kustomization } from './kustomization';

/** Objects with those that a kustomization's `configMapGenerator` and `secretGenerator` make or complete. */
export function generated(
  objects: readonly KubernetesObject[],
  kustomization: Kustomization,
  texts: ManifestTexts,
): readonly KubernetesObject[] {
  let result = objects;
  for (const [list, kind, field] of [
    ['configMapGenerator', 'ConfigMap', 'data'],
    ['secretGenerator', 'Secret', 'stringData'],
  ] as const) {
    for (const generator of itemsAt(kustomization.root, list)) {
      const name = textAt(generator, 'name') ?? '';
      const entries = dataOf(generator, kustomization.folder, texts);
      const existing = result.find((object) => object.kind === kind && isNamed(object, name));
      if (existing === undefined) {
        result = [...result, made({ kind, name, field, entries, generator })];
        continue;
      }
      const kept = textAt(generator, 'behavior') === 'replace' ? [] : entriesAt(existing.root, field);
      const data = mapping(generator.place, new Map([...kept, ...entries]));
      const root = mapping(
        existing.root.place,
        new Map(existing.root.entries).set(field, { key: generator.place, value: data }),
      );
      result = result.map((object) => (object === existing ? { ...existing, root } : object));
    }
  }
  return result;
}

interface Made {
  readonly kind: string;
  readonly name: string;
  readonly field: string;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly generator: Value;
}

function made({ kind, name, field, entries, generator }: Made): KubernetesObject {
  const { place } = generator;
  const named = (at(generator, 'name') ?? generator).place;
  const entry = (value: Value): Entry => ({ key: value.place, value });
  const labels = at(generator, 'options', 'labels') ?? mapping(place, new Map());
  const metadata = mapping(
    place,
    new Map([
      ['name', entry(text(name, named))],
      ['labels', entry(labels)],
    ]),
  );
  const root = mapping(
    place,
    new Map([
      ['apiVersion', entry(text('v1', place))],
      ['kind', entry(text(kind, named))],
      ['metadata', entry(metadata)],
      [field, { key: named, value: mapping(place, entries) }],
    ]),
  );
  return { apiVersion: 'v1', kind, names: [name], root, place };
}

/** The keys of a generator: its literals, the lines of its `.env` files, and one key for each other file. */
function dataOf(generator: Value, folder: string, texts: ManifestTexts): ReadonlyMap<string, Entry> {
  const data = new Map<string, Entry>();
  for (const literal of itemsAt(generator, 'literals')) addLine(data, textAt(literal) ?? '', literal.place);
  for (const file of [...itemsAt(generator, 'envs'), at(generator, 'env')]) {
    const path = file === undefined ? undefined : resolveIn(folder, textAt(file) ?? '');
    if (path === undefined) continue;
    let start = 0;
    for (const [index, line] of (texts.text(path) ?? '').split('\n').entries()) {
      const end = start + line.trimEnd().length;
      if (!/^\s*(?:#|$)/.test(line)) addLine(data, line.trim(), { path, line: index + 1, start, end });
      start += line.length + 1;
    }
  }
  for (const file of itemsAt(generator, 'files')) {
    const named = textAt(file) ?? '';
    const key = named.includes('=') ? named.slice(0, named.indexOf('=')) : baseNameOf(named);
    data.set(key, { key: file.place, value: text('', file.place) });
  }
  return data;
}

function addLine(data: Map<string, Entry>, line: string, place: Place): void {
  const sign = line.indexOf('=');
  if (sign < 1) return;
  const value = line.slice(sign + 1).replace(/^(["'])(.*)\1$/, '$2');
  data.set(line.slice(0, sign), { key: place, value: text(value, place) });
}

function text(value: string, place: Place): Value {
  return { kind: 'scalar', value, block: false, place };
}

function mapping(
  place: Place,
  entries: ReadonlyMap<string, Entry>,
): {
  readonly kind: 'mapping';
  readonly place: Place;
  readonly entries: ReadonlyMap<string, Entry>;
} {
  return { kind: 'mapping', place, entries };
}
