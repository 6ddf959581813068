import type { SourceFile } from '../conformity/rule';
import { placer } from '../conformity/text-place';
import type { Place } from '../manifests/value';

/** A key or a list item of a Helm template, as its indentation tells. */
export interface OutlineNode {
  /** The key; undefined for an item of a list and for a document. */
  readonly key: string | undefined;
  /** The key itself, or what names the item. */
  readonly near: Place;
  /** What is written after the key, or the key where nothing is. */
  readonly value: Place;
  /** The text after the key or the dash, without quotes. */
  readonly text: string;
  readonly indent: number;
  readonly children: OutlineNode[];
  /** The expressions whose lines come out inside this node, such as `{{ toYaml .Values.resources | nindent 12 }}`. */
  readonly inclusions: Inclusion[];
}

/** An expression that yields whole lines. */
export interface Inclusion {
  readonly place: Place;
  /** The path of the values that it writes out; undefined when it says something else. */
  readonly values: readonly string[] | undefined;
}

/**
 * The documents of a Helm template, read by their indentation: keys and items with where they are written, whatever the
 * conditions around them. Never throws, and never takes a template for YAML.
 */
export function outlineOf(file: SourceFile): readonly OutlineNode[] {
  const outliner = new Outliner(file);
  let offset = 0;
  for (const line of masked(file.text).split('\n')) {
    outliner.read(line.replace(/\r$/, ''), offset);
    offset += line.length + 1;
  }
  return outliner.documents;
}

/** The paths of the values that an expression reads. */
export function valuesIn(expression: string): readonly (readonly string[])[] {
  return [...expression.matchAll(/\.Values((?:\.[A-Za-z_]\w*)+)/g)].map(([, path = '']) =>
    path.slice(1).split('.'),
  );
}

/** An open block of a template. */
interface Block {
  /** The values that the dot stands for in it; `same` in blocks that leave it. */
  readonly dot: readonly string[] | 'same' | 'unknown';
  /** The values that a `range` goes over. */
  readonly over: readonly string[] | undefined;
}

class Outliner {
  readonly documents: OutlineNode[] = [];
  private readonly place: ReturnType<typeof placer>;
  private stack: OutlineNode[] = [];
  private readonly blocks: Block[] = [];

  constructor(file: SourceFile) {
    this.place = placer(file);
  }

  read(line: string, offset: number): void {
    if (/^---(?:\s|$)/.test(line)) this.stack = [];
    else if (!/^\s*(?:#|$)/.test(line) && !this.action(line, offset)) this.content(line, offset);
  }

  /** A line that is nothing but an action: it opens or closes a block, or writes lines. */
  private action(line: string, offset: number): boolean {
    const [, lead = '', inside] =
      /^(\s*)\{\{-?\s*((?:[^}]|\}(?!\}))*?)\s*-?\}\}\s*(?:#.*)?$/.exec(line) ?? [];
    if (inside === undefined) return false;
    const [word = ''] = /^\w+/.exec(inside) ?? [];
    if (word === 'end') this.blocks.pop();
    else if (['if', 'with', 'range', 'define', 'block'].includes(word))
      this.blocks.push(this.opened(word, inside));
    else if (word !== 'else' && !/^\$\w+\s*:?=/.test(inside)) {
      const start = offset + lead.length;
      const depth = Number(/\bn?indent\s+(\d+)/.exec(inside)?.[1] ?? lead.length);
      const parent = this.under(depth);
      parent?.inclusions.push({
        place: this.place(start, offset + line.trimEnd().length),
        values: this.written(inside),
      });
    }
    return true;
  }

  private content(line: string, offset: number): void {
    const [, lead = '', dashes = '', rest = ''] = /^(\s*)((?:-(?:\s+|$))*)(.*)$/.exec(line) ?? [];
    let column = lead.length;
    const keyed = /^(["']?)([\w./$-]+)\1\s*:(?=\s|$)\s*/.exec(rest);
    for (const dash of dashes.match(/-\s*/g) ?? []) {
      const start = offset + lead.length + dashes.length;
      const end = offset + line.trimEnd().length;
      const shown = this.place(
        Math.min(start, end),
        keyed === null ? end : start + keyed[0].trimEnd().length - 1,
      );
      this.add({
        key: undefined,
        near: shown,
        value: shown,
        text: keyed === null ? bare(rest) : '',
        indent: column,
      });
      column += dash.length;
    }
    if (keyed === null) {
      // `{{ $key }}: {{ $value }}` in a `range`: the keys are those of the values that it goes over.
      const over = [...this.blocks].reverse().find((each) => each.over !== undefined)?.over;
      if (over === undefined || !/^["']?\{\{[^}]*\}\}["']?\s*:/.test(rest)) return;
      const place = this.place(offset + lead.length, offset + line.trimEnd().length);
      this.under(column)?.inclusions.push({ place, values: over });
      return;
    }
    const [whole, , key = ''] = keyed;
    const start = offset + lead.length + dashes.length;
    const text = rest.slice(whole.length).trimEnd();
    const near = this.place(start, start + whole.trimEnd().replace(/\s*:$/, '').length);
    const value = text === '' ? near : this.place(start + whole.length, start + whole.length + text.length);
    const node = this.add({ key, near, value, text: bare(text), indent: column });
    const values = /\b(?:toYaml|include|tpl)\b/.test(text) ? this.written(text) : undefined;
    if (values !== undefined) node.inclusions.push({ place: value, values });
    else if (/\binclude\b/.test(text)) node.inclusions.push({ place: value, values: undefined });
  }

  private add(part: Omit<OutlineNode, 'children' | 'inclusions'>): OutlineNode {
    const node: OutlineNode = { ...part, children: [], inclusions: [] };
    this.under(part.indent, part.key === undefined)?.children.push(node);
    this.stack.push(node);
    return node;
  }

  /** The node that something at a column belongs to; items of a list may stand at the column of their key. */
  private under(indent: number, item = false): OutlineNode | undefined {
    const open = (node: OutlineNode): boolean =>
      node.indent < indent || (item && node.indent === indent && node.key !== undefined);
    while (this.stack.length > 1 && !open(this.stack.at(-1) ?? root(this.place(0, 0)))) this.stack.pop();
    if (this.stack.length === 0) {
      const document = root(this.place(0, 0));
      this.documents.push(document);
      this.stack.push(document);
    }
    return this.stack.at(-1);
  }

  private opened(word: string, inside: string): Block {
    const values = this.written(inside.slice(word.length));
    if (word === 'with') return { dot: values ?? 'unknown', over: undefined };
    if (word === 'range') return { dot: 'unknown', over: values };
    return { dot: word === 'if' ? 'same' : 'unknown', over: undefined };
  }

  /** The values that an expression writes out whole: `toYaml .Values.a.b`, or the dot of the block around. */
  private written(expression: string): readonly string[] | undefined {
    const named = valuesIn(expression);
    if (named.length > 0) return named.length === 1 ? named[0] : undefined;
    const dotted = /(?:^|\s)\.((?:[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)?)(?=\s|\)|$)/.exec(expression);
    const dot = [...this.blocks].reverse().find((each) => each.dot !== 'same')?.dot;
    if (dotted === null || dot === undefined || typeof dot === 'string') return undefined;
    const further = dotted[1] === undefined || dotted[1] === '' ? [] : dotted[1].split('.');
    return /\binclude\b/.test(expression) ? undefined : [...dot, ...further];
  }
}

function root(place: Place): OutlineNode {
  return { key: undefined, near: place, value: place, text: '', indent: -1, children: [], inclusions: [] };
}

function bare(text: string): string {
  return text.replace(/\s+#.*$/, '').replace(/^(["'])(.*)\1$/, '$2');
}

/** The text with its comments blanked, of the same length: a comment may hold anything, keys too. */
function masked(text: string): string {
  return text.replace(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, (comment) => comment.replace(/[^\n]/g, ' '));
}
