import type { Job } from '../../checks/pipeline';
import type { TextEdit } from '../../conformity/finding';
import { addKeys, replaceInside } from '../../conformity/edits';
import { at, type Scalar } from '../../manifests/value';
import { isWithin } from './pipeline-blocks';

const variable = 'SONAR_SCANNER_EXTRA_ARGS';
const sources = '-Dsonar.sources=';
const binaries = '-Dsonar.java.binaries=';

/** The folders that a scanner's arguments list; undefined when the argument is absent. */
interface Listed {
  readonly folders: readonly string[];
  /** Where the list is, in the scalar's text. */
  readonly from: number;
  readonly to: number;
}

function listed(value: string, argument: string): Listed | undefined {
  const found = new RegExp(`(?:^|\\s)${argument.replaceAll('.', '\\.')}(\\S+)`).exec(value);
  if (found?.[1] === undefined) return undefined;
  const to = found.index + found[0].length;
  return { folders: found[1].split(','), from: to - found[1].length, to };
}

function argumentsOf(job: Job): Scalar | undefined {
  const value = at(job.value, 'variables', variable);
  return value?.kind === 'scalar' ? value : undefined;
}

/**
 * What has the scanner analyse one component more: its folder joins those that are listed, unless one of them holds it.
 * Without a list, the scanner takes the whole repository. One edit at most; ask again once it is made.
 */
export function analyseToo(text: string, theirs: Job, own: Job): TextEdit | undefined {
  const wanted = String(argumentsOf(own)?.value ?? '');
  const scalar = argumentsOf(theirs);
  for (const argument of [sources, binaries]) {
    const mine = listed(wanted, argument);
    const folder = mine?.folders[0];
    if (folder === undefined) continue;
    if (scalar === undefined) {
      if (argument === binaries) return newArguments(text, theirs, `${binaries}${folder}`);
      continue;
    }
    const value = String(scalar.value);
    // Quotes in the arguments are the shell's: not taken apart here.
    if (/['"\\]/.test(value)) return undefined;
    const known = listed(value, argument);
    if (known === undefined && argument === sources) continue;
    if (known?.folders.some((each) => overlaps(each, folder)) === true) continue;
    const put = known === undefined ? ` ${argument}${folder}` : `,${folder}`;
    const offset = known?.to ?? value.length;
    const [edit] = replaceInside(text, scalar, { from: offset, to: offset, text: put });
    if (edit !== undefined) return edit;
  }
  return undefined;
}

/** Sonar refuses a file that two of its folders hold. */
function overlaps(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

function newArguments(text: string, { value }: Job, args: string): TextEdit | undefined {
  if (value.kind !== 'mapping') return undefined;
  const variables = at(value, 'variables');
  if (variables === undefined) return addKeys(text, value, { variables: { [variable]: args } });
  return variables.kind === 'mapping' ? addKeys(text, variables, { [variable]: args }) : undefined;
}

/** What has the scanner leave a component alone, where it is not the only one. One edit at most; ask again afterwards. */
export function analyseNoMore(text: string, theirs: Job, own: Job): TextEdit | undefined {
  const scalar = argumentsOf(theirs);
  if (scalar === undefined) return undefined;
  const value = String(scalar.value);
  const mine = String(argumentsOf(own)?.value ?? '');
  for (const argument of [sources, binaries]) {
    const folder = listed(mine, argument)?.folders[0];
    const known = listed(value, argument);
    if (folder === undefined || known?.folders.includes(folder) !== true) continue;
    const others = known.folders.filter((each) => each !== folder);
    if (others.length > 0)
      return cut(text, scalar, { from: known.from, to: known.to, text: others.join(',') });
    // The scanner needs one folder at least; compiled classes go with the last component that has some.
    const last = listed(mine, sources)?.folders[0];
    if (argument === sources || listed(value, sources)?.folders.includes(last ?? '') !== false) continue;
    const before = value.slice(0, known.from - binaries.length).trimEnd().length;
    return cut(text, scalar, { from: before, to: known.to, text: '' });
  }
  return undefined;
}

function cut(
  text: string,
  scalar: Scalar,
  part: { readonly from: number; readonly to: number; readonly text: string },
): TextEdit | undefined {
  return replaceInside(text, scalar, part)[0];
}
