/** What the command line has around it: passed in, so that it is tested without a process. */
export interface Outside {
  /** The folder where it runs. */
  readonly folder: string;
  readonly version: string;
  /** Whether colours may be written. */
  readonly colour: boolean;
  /** The text of a file that ships with the tool, such as a rule's page; undefined when it is not there. */
  shipped(path: string): string | undefined;
  /** All of standard input. */
  input(): string;
  print(text: string): void;
  complain(text: string): void;
}
