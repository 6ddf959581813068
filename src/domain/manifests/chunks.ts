/** How much of a file comes before a part of it. */
export interface Before {
  /** The offset of its first character in the whole text. */
  readonly offset: number;
  /** How many lines come before it. */
  readonly lines: number;
}

/** A part of a YAML stream: one document with the `---` before it, and where it starts. */
export interface Chunk extends Before {
  readonly text: string;
}

/**
 * The documents of a YAML stream as texts, cut at the `---` that start a line. The cut gives the documents that the
 * parser gives (engine-facts.md, 2.7); a stream with directives stays whole, since they may hold for what follows.
 */
export function chunksOf(text: string): readonly Chunk[] {
  if (/^%/m.test(text)) return [{ text, offset: 0, lines: 0 }];
  const starts = [0];
  for (const match of text.matchAll(/^---(?=[\s]|$)/gm)) if (match.index > 0) starts.push(match.index);
  const chunks: Chunk[] = [];
  let lines = 0;
  for (const [index, offset] of starts.entries()) {
    const part = text.slice(offset, starts[index + 1] ?? text.length);
    chunks.push({ text: part, offset, lines });
    lines += countLines(part);
  }
  return chunks;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/**
 * What of a document is worth parsing: of a CustomResourceDefinition, what comes before its `spec`. These run to a
 * megabyte of schema, and no rule reads more of them than their kind and name.
 */
export function headOf(document: string): string {
  if (!document.includes('CustomResourceDefinition')) return document;
  const spec = /^spec[ \t]*:/m.exec(document);
  if (spec === null) return document;
  const head = document.slice(0, spec.index);
  return /^kind[ \t]*:[ \t]*["']?CustomResourceDefinition\b/m.test(head) && /^apiVersion[ \t]*:/m.test(head)
    ? head
    : document;
}
