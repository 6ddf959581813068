import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Document,
  type Node,
} from 'yaml';
import type { Path } from './plain';

/** One document of a YAML text. Lines start at 1. */
export interface YamlDocument {
  readonly value: unknown;
  /** The line of the deepest thing that exists on the path. */
  lineOf(path: Path): number;
}

export interface YamlText {
  readonly documents: readonly YamlDocument[];
  /** Lines of the documents that could not be read. */
  readonly broken: readonly number[];
}

/** Reads every document of a text, as the tools of Kubernetes do; what cannot be read is left out. */
export function readDocuments(text: string): YamlText {
  const lines = new LineCounter();
  const line = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const documents: YamlDocument[] = [];
  const broken: number[] = [];
  try {
    const parsed = parseAllDocuments(text, {
      lineCounter: lines,
      uniqueKeys: false,
      merge: true,
      logLevel: 'silent',
    });
    for (const document of Array.isArray(parsed) ? parsed : []) {
      const [error] = document.errors;
      if (error !== undefined) broken.push(line(error.pos[0]));
      else {
        try {
          const value: unknown = document.toJS({ maxAliasCount: 100 });
          documents.push({ value, lineOf: (path) => line(offsetOf(document, path)) });
        } catch {
          // Aliases without anchor, or that explode.
          broken.push(line(document.range[0]));
        }
      }
    }
  } catch {
    broken.push(1);
  }
  return { documents, broken };
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      offset = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      node = node.items[step];
      offset = startOf(node);
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}
