import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import {
  Alias as QuickAlias,
  parseAllDocuments as parseQuickly,
  Scalar as QuickScalar,
  YAMLMap as QuickMap,
  YAMLSeq as QuickSequence,
} from 'yaml-3';
import type { Place, Value } from './value';
import { Lines, NodeReader, type ParsedDocument, type ParserNodes, type Reading } from './yaml-nodes';

/** One document of a YAML file; `broken` is where its first syntax error is, the rest being read as far as it goes. */
export interface YamlDocument {
  readonly root: Value;
  readonly broken?: Place;
}

/**
 * Every document of a YAML text, with the place of each value. Never throws: syntax errors are marked and read
 * around, aliases are shared and bounded, and a text that exhausts the parser is one broken document.
 *
 * @param before what comes before the text in its file, where it is a part of one
 */
export function readDocuments(
  path: string,
  text: string,
  before: Before = nothingBefore,
): readonly YamlDocument[] {
  try {
    return readQuickly(path, text, before) ?? readSurely(path, text, before);
  } catch {
    // The parser recurses: a text nested thousands of levels deep overflows the stack.
    const { offset } = before;
    const place: Place = { path, line: before.lines + 1, start: offset, end: offset };
    return [{ root: { kind: 'scalar', value: null, block: false, place }, broken: place }];
  }
}

/**
 * The ends of lines that are none in YAML: the lexer of version 3.0.0-2 never ends on some texts that hold one. And byte
 * order marks, which the two versions read differently where there are two.
 */
const unsure = /\r(?!\n)|[\u2028\u2029\uFEFF]/;

/**
 * The documents of a text without a fault, read by the next version of the parser in half the time; undefined for any
 * other text: it is not released yet, and keeps only the last of two entries with the same key (docs/decisions/007).
 *
 * @throws RangeError for a text nested too deep
 */
export function readQuickly(
  path: string,
  text: string,
  before: Before = nothingBefore,
): readonly YamlDocument[] | undefined {
  if (unsure.test(text)) return undefined;
  const documents = parseQuickly(text, { logLevel: 'silent', stringKeys: true });
  if ([...documents].some(({ errors }) => errors.length > 0)) return undefined;
  const reading = readingOf(path, text, before);
  return [...documents].map(({ value, range }) =>
    read({ contents: value, start: range?.[0] ?? 0, error: undefined }, quickNodes, reading),
  );
}

/**
 * The documents of any text. The parser's own search for repeated keys is quadratic: we look for them ourselves.
 *
 * @throws RangeError for a text nested too deep
 */
export function readSurely(
  path: string,
  text: string,
  before: Before = nothingBefore,
): readonly YamlDocument[] {
  const reading = readingOf(path, text, before);
  const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
  return [...documents].map(({ contents, range, errors }) =>
    read({ contents, start: range?.[0] ?? 0, error: errors[0]?.pos }, releasedNodes, reading),
  );
}

function read(document: ParsedDocument, nodes: ParserNodes, reading: Reading): YamlDocument {
  return new NodeReader(nodes, reading).document(document);
}

const quickNodes: ParserNodes = {
  isAlias: (node) => node instanceof QuickAlias,
  isScalar: (node) => node instanceof QuickScalar,
  isSequence: (node) => node instanceof QuickSequence,
  isMapping: (node) => node instanceof QuickMap,
  pairs: (node) => (node instanceof QuickMap ? node.values.values() : []),
  items: (node) => (node instanceof QuickSequence ? node : []),
};

const releasedNodes: ParserNodes = {
  isAlias,
  isScalar,
  isSequence: isSeq,
  isMapping: isMap,
  pairs: (node) => (isMap(node) ? node.items : []),
  items: (node) => (isSeq(node) ? node.items : []),
};

/** How much of a file comes before a part of it. */
interface Before {
  readonly offset: number;
  readonly lines: number;
}

const nothingBefore: Before = { offset: 0, lines: 0 };

function readingOf(path: string, text: string, before: Before): Reading {
  return { path, before, lines: new Lines(text), length: text.trimEnd().length };
}
