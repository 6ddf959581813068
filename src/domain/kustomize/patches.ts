import { resolveIn } from '../manifests/folder-path';
import { isNamed, labelsOf, type KubernetesObject } from '../manifests/kubernetes-object';
import type { ManifestTexts } from '../manifests/manifest-texts';
import { at, itemsAt, textAt, type Mapping, type Place, type Scalar, type Value } from '../manifests/value';
import { readDocuments } from '../manifests/yaml-documents';
import { jsonPatch } from './json-patch';
import type { Kustomization } from './kustomization';
import { strategicMerge } from './strategic-merge';

/** A patch with what it applies to: a `target`, else the object that it names itself. */
interface Patch {
  readonly document: Value;
  readonly target: Value | undefined;
}

/** Objects with the patches of a kustomization applied, those in files and those written inline. */
export function patched(
  objects: readonly KubernetesObject[],
  kustomization: Kustomization,
  texts: ManifestTexts,
): readonly KubernetesObject[] {
  let result = objects;
  for (const patch of patchesOf(kustomization, texts)) {
    result = result.flatMap((object) => {
      if (!concerns(patch, object)) return [object];
      const root =
        patch.document.kind === 'sequence'
          ? jsonPatch(object.root, patch.document)
          : strategicMerge(object.root, patch.document);
      return root?.kind === 'mapping' ? [{ ...object, root }] : [];
    });
  }
  return result;
}

function patchesOf(kustomization: Kustomization, texts: ManifestTexts): readonly Patch[] {
  const { root } = kustomization;
  const documents = (path: string | undefined): readonly Value[] => {
    const resolved = path === undefined ? undefined : resolveIn(kustomization.folder, path);
    return resolved === undefined ? [] : texts.documents(resolved).map((document) => document.root);
  };
  const targeted = [...itemsAt(root, 'patches'), ...itemsAt(root, 'patchesJson6902')].flatMap((item) => {
    const inline = at(item, 'patch');
    const read = inline?.kind === 'scalar' ? inlineDocuments(inline, texts) : documents(textAt(item, 'path'));
    return read.map((document) => ({ document, target: at(item, 'target') }));
  });
  const plain = itemsAt(root, 'patchesStrategicMerge').flatMap((item) => {
    const inline = item.kind === 'scalar' && /\n/.test(String(item.value));
    return inline ? inlineDocuments(item, texts) : documents(textAt(item));
  });
  return [...targeted, ...plain.map((document) => ({ document, target: undefined }))];
}

/** The documents of a patch written inside the kustomization, placed where they are written in it. */
function inlineDocuments(inline: Scalar, texts: ManifestTexts): readonly Value[] {
  const text = String(inline.value ?? '');
  const place = inline.block ? placerInBlock(inline, text, texts.text(inline.place.path) ?? '') : undefined;
  // Other styles may fold their lines: the patch is shown as a whole.
  return readDocuments(inline.place.path, text).map(({ root }) => moved(root, place ?? (() => inline.place)));
}

/** Places of a literal block's content in its file: its lines are the file's, from the one after the `|` on. */
function placerInBlock(
  { place: { path, line, start } }: Scalar,
  text: string,
  file: string,
): (place: Place) => Place {
  const lines = text.split('\n');
  const first = file.indexOf('\n', start) + 1;
  const content = lines.findIndex((each) => each.trim() !== '');
  const inFile = file.slice(first).split('\n');
  const lead = (each: string | undefined): number => /^ */.exec(each ?? '')?.[0].length ?? 0;
  const indent = lead(inFile[content]) - lead(lines[content]);
  const starts = (all: readonly string[]): readonly number[] => {
    let offset = 0;
    return all.map((each) => (offset += each.length + 1) - each.length - 1);
  };
  const [inText, inSource] = [starts(lines), starts(inFile)];
  return (place) => {
    const index = Math.min(Math.max(place.line, 1), lines.length) - 1;
    const column = Math.max(place.start - (inText[index] ?? 0), 0);
    const from = first + (inSource[index] ?? 0);
    const most = from + (inFile[index]?.replace(/\r$/, '').length ?? 0);
    const begin = Math.min(from + indent + column, most);
    return {
      path,
      line: line + index + 1,
      start: begin,
      end: Math.min(begin + place.end - place.start, most),
    };
  };
}

/** A value with its places changed. Shared values are moved once each: aliases stay cheap. */
function moved(value: Value, place: (inner: Place) => Place, known = new Map<Value, Value>()): Value {
  const done = known.get(value);
  if (done !== undefined) return done;
  const here = place(value.place);
  let result: Value;
  if (value.kind === 'scalar') result = { ...value, place: here };
  else if (value.kind === 'sequence') {
    result = { ...value, place: here, items: value.items.map((item) => moved(item, place, known)) };
  } else {
    const entries = [...value.entries].map(
      ([key, entry]) => [key, { key: place(entry.key), value: moved(entry.value, place, known) }] as const,
    );
    result = { kind: 'mapping', place: here, entries: new Map(entries) } satisfies Mapping;
  }
  known.set(value, result);
  return result;
}

function concerns({ document, target }: Patch, object: KubernetesObject): boolean {
  if (target === undefined) {
    if (document.kind !== 'mapping') return false;
    return textAt(document, 'kind') === object.kind && isNamed(object, textAt(document, 'metadata', 'name'));
  }
  const kind = textAt(target, 'kind');
  const name = textAt(target, 'name');
  const group = textAt(target, 'group');
  return (
    (kind === undefined || matches(kind, object.kind)) &&
    (name === undefined || object.names.some((each) => matches(name, each))) &&
    (group === undefined || object.apiVersion.startsWith(`${group}/`)) &&
    hasLabels(object, textAt(target, 'labelSelector'))
  );
}

/** Targets are anchored expressions; of those, alternatives and `.*` are read. */
function matches(pattern: string, text: string): boolean {
  return pattern.split('|').some((alternative) => {
    const parts = alternative.split('.*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(text);
  });
}

/** Of label selectors, the equalities: `app=web,tier=frontend`. */
function hasLabels(object: KubernetesObject, selector: string | undefined): boolean {
  const labels = labelsOf(object);
  return (selector ?? '')
    .split(',')
    .filter((part) => /^[^=!]+={1,2}[^=]+$/.test(part))
    .every((part) => {
      const [key = '', value = ''] = part.split(/={1,2}/);
      return labels.get(key.trim()) === value.trim();
    });
}
