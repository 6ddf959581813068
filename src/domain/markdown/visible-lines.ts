/** A line of a Markdown text as it is shown: comments left out. */
export interface VisibleLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Whether it lies in a fenced block, where nothing is a heading, a table or a comment. */
  readonly code: boolean;
}

/** The lines of a Markdown text without its HTML comments; `openComment` is where one starts that never ends. */
export function visibleLines(text: string): {
  readonly lines: readonly VisibleLine[];
  readonly openComment: number | undefined;
} {
  const lines: VisibleLine[] = [];
  let fence: string | undefined;
  let comment: number | undefined;
  for (const [index, whole] of text.split(/\r\n|\r|\n/).entries()) {
    const number = index + 1;
    if (fence !== undefined) {
      if (closes(whole, fence)) fence = undefined;
      else lines.push({ number, text: whole, code: true });
      continue;
    }
    const shown = withoutComments(whole, comment !== undefined);
    comment = shown.open ? (shown.opened ? number : comment) : undefined;
    fence = shown.open ? undefined : fenceOf(shown.text);
    if (fence === undefined) lines.push({ number, text: shown.text, code: false });
  }
  return { lines, openComment: comment };
}

interface Shown {
  readonly text: string;
  /** Whether a comment goes on after this line, and whether it is one that started here. */
  readonly open: boolean;
  readonly opened: boolean;
}

function withoutComments(line: string, inside: boolean): Shown {
  let text = '';
  let at = 0;
  let open = inside;
  let opened = false;
  for (;;) {
    const next = line.indexOf(open ? '-->' : '<!--', at);
    if (!open) text += line.slice(at, next < 0 ? undefined : next);
    if (next < 0) return { text, open, opened };
    at = next + (open ? 3 : 4);
    open = !open;
    opened = open;
  }
}

function fenceOf(line: string): string | undefined {
  return /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
}

function closes(line: string, fence: string): boolean {
  const [, end = ''] = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line) ?? [];
  return end.startsWith(fence);
}
