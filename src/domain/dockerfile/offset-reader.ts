import type { Instruction } from 'dockerfile-ast';
import type { Place } from '../manifests/value';
import type { Located } from './dockerfile';

type Range = ReturnType<Instruction['getRange']>;

/** Turns the lines and columns of the parser into places of the text. */
export class OffsetReader {
  /** Where each line starts; the parser's lines end with `\n`, `\r\n` or a lone `\r`. */
  private readonly starts: readonly number[];

  constructor(
    private readonly path: string,
    private readonly text: string,
  ) {
    this.starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
  }

  place({ start, end }: Range): Place {
    const from = this.offset(start);
    return { path: this.path, line: start.line + 1, start: from, end: Math.max(from, this.offset(end)) };
  }

  /** What follows the keyword of an instruction: of the same length as written, without comments and continuations. */
  body(instruction: Instruction): Located {
    const keyword = this.place(instruction.getInstructionRange());
    const whole = this.place(instruction.getRange());
    const raw = this.text.slice(keyword.end, whole.end);
    const lead = /^[ \t]*/.exec(raw)?.[0].length ?? 0;
    const start = keyword.end + lead;
    return {
      text: raw
        .slice(lead)
        .replace(/^[ \t]*#.*$/gm, blank)
        .replace(/[\\`](?=[ \t]*\r?$)/gm, ' '),
      place: { path: this.path, line: keyword.line, start, end: Math.max(start, whole.end) },
    };
  }

  private offset({ line, character }: Range['start']): number {
    return Math.min((this.starts[line] ?? this.text.length) + character, this.text.length);
  }
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
