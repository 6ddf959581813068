import {
  createScanner,
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  type Node,
  type ParseError,
} from 'jsonc-parser';

/** Where a file lists its entries, and what tells one from another. */
export interface EntryList {
  readonly list: 'tasks' | 'configurations' | 'packageRules';
  readonly name: 'label' | 'name' | 'matchFileNames';
}

/** A list of entries of a JSON file with comments. */
export interface ReadEntries {
  readonly root: Node;
  /** Absent where the file does not have the list yet. */
  readonly list?: Node;
  readonly entries: readonly Node[];
}

/** The list that a file holds; undefined when the file is broken, or has something else in its place. */
export function readEntries(text: string, { list }: EntryList): ReadEntries | undefined {
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text, errors, { allowTrailingComma: true });
  } catch {
    // The parser recurses: a text nested thousands of levels deep overflows the stack.
    return undefined;
  }
  if (root?.type !== 'object' || errors.length > 0) return undefined;
  const found = findNodeAtLocation(root, [list]);
  if (found === undefined) return { root, entries: [] };
  return found.type === 'array' ? { root, list: found, entries: found.children ?? [] } : undefined;
}

/** What an entry is called; undefined when it has no name. */
export function nameOf(entry: Node, { name }: EntryList): string | undefined {
  const value: unknown = valueOf(entry, [name]);
  return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a node says, or one that is under it. */
export function valueOf(node: Node, path: readonly string[] = []): unknown {
  const found = findNodeAtLocation(node, [...path]);
  return found === undefined ? undefined : getNodeValue(found);
}

/** Where a node ends. */
export function endOf({ offset, length }: Node): number {
  return offset + length;
}

/** Where the comma after an offset is, comments and blanks aside; undefined when something else comes. */
export function commaAfter(text: string, offset: number): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  scanner.scan();
  const at = scanner.getTokenOffset();
  return text[at] === ',' ? at : undefined;
}
