import type { Finding } from './finding';
import type { Judging } from './judge';
import { Linter } from './linter';
import type { SourceFile } from './rule';

/** Every finding of some files, at once: the whole folder in one call. */
export function lint(files: readonly SourceFile[], judging: Judging): readonly Finding[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return lintAll(new Linter(judging, { texts, paths: [...texts.keys()].sort() }));
}

/** Every finding of what a linter holds, without a pause. */
export function lintAll(linter: Linter): readonly Finding[] {
  const steps = linter.workspace();
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
