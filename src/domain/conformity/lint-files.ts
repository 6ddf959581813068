/** What an engine is given: texts by path, and every path of the folder, read or not. */
export interface LintFiles {
  readonly texts: ReadonlyMap<string, string>;
  readonly paths: readonly string[];
}

/** How far a long check is. */
export interface LintProgress {
  readonly done: number;
  readonly total: number;
}
