/** A program and its words, to run as they stand, without a shell. */
export interface ProgramCommand<Program extends string = string> {
  readonly program: Program;
  readonly arguments: readonly string[];
}

/** What became of a program that was run. */
export type ProgramOutcome =
  | { readonly kind: 'done'; readonly stdout: string }
  | { readonly kind: 'too-long'; readonly seconds: number }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'failed'; readonly exitCode: number | undefined; readonly stderr: string };

/** A command as a person would type it. */
export function typedCommand(program: string, words: readonly string[]): string {
  return [program, ...words]
    .map((word) => (/^[\w./=:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`))
    .join(' ');
}
