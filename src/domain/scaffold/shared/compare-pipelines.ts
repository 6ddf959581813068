import { jobsOf, stagesOf } from '../../checks/pipeline';
import { at, itemsAt, textAt, type Mapping, type Value } from '../../manifests/value';
import { filesOf, roleOf } from './pipeline-blocks';

/** What a merge was made from, and what it gave. */
interface Merge {
  readonly before: Mapping;
  readonly after: Mapping;
  readonly brought: Mapping;
  /** The keys at the top that were added. */
  readonly added: readonly string[];
}

/**
 * Whether a merged pipeline says all that it said, and what was added says what it is to say. A pipeline can be written
 * in more ways than insertions foresee (a text that keeps the blank lines after it, keys that are indented): what does
 * not come out right is not proposed at all.
 */
export function isUnharmed({ before, after, brought, added }: Merge): boolean {
  const told = jobsOf(before).find((job) => roleOf(before, job) === 'quality')?.name;
  const kept = [...before.entries].every(([name, { value }]) => {
    const now = at(after, name);
    if (now === undefined) return false;
    if (name === 'include') return isIncluded(value, now);
    if (name === 'stages') return isAmong(stagesOf(before), stagesOf(after));
    return name === told ? isSameAnalysis(value, now) : isSame(value, now);
  });
  const came = added.every((name) => isSame(at(brought, name), at(after, name)));
  const expected = new Set([...before.entries.keys(), ...added, 'include', 'stages']);
  const stray = [...after.entries.keys()].some((name) => !expected.has(name));
  return kept && came && !stray && after.duplicates === undefined;
}

function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** A value without the places of its parts. */
function plain(value: Value | undefined): unknown {
  if (value === undefined) return undefined;
  if (value.kind === 'scalar') return [value.value];
  if (value.kind === 'sequence') return value.items.map(plain);
  return { entries: [...value.entries].map(([key, each]) => [key, plain(each.value)]) };
}

/** Whether a list still holds the items of another, in their order. */
function isAmong(items: readonly string[], list: readonly string[]): boolean {
  let from = 0;
  return items.every((item) => {
    const index = list.indexOf(item, from);
    from = index + 1;
    return index >= 0;
  });
}

/** Whether each entry that was included still is, with the same files at least. */
function isIncluded(before: Value, after: Value): boolean {
  if (before.kind !== 'sequence') {
    return before.kind === 'mapping' ? isEntryWithin(before, after) : isSame(before, after);
  }
  return before.items.every((item, index) => isEntryWithin(item, itemsAt(after)[index]));
}

function isEntryWithin(before: Value, after: Value | undefined): boolean {
  if (before.kind !== 'mapping' || after?.kind !== 'mapping') return isSame(before, after);
  return (
    isAmong(filesOf(before), filesOf(after)) &&
    [...before.entries].every(([key, { value }]) => key === 'file' || isSame(value, at(after, key)))
  );
}

const scannerArguments = ['variables', 'SONAR_SCANNER_EXTRA_ARGS'] as const;

/** Whether a job is the same but for folders that its scanner analyses too. */
function isSameAnalysis(before: Value, after: Value): boolean {
  const told = textAt(before, ...scannerArguments) ?? '';
  const now = textAt(after, ...scannerArguments) ?? '';
  const words = told.split(/\s+/).filter((word) => word !== '');
  const keeps = words.every((word) => now.split(/\s+/).some((each) => each.startsWith(word)));
  return keeps && isSame(withoutArguments(before), withoutArguments(after));
}

function withoutArguments(job: Value): Value {
  if (job.kind !== 'mapping') return job;
  const entries = new Map(job.entries);
  const variables = entries.get('variables');
  if (variables?.value.kind === 'mapping') {
    const others = new Map(variables.value.entries);
    others.delete(scannerArguments[1]);
    if (others.size === 0) entries.delete('variables');
    else entries.set('variables', { ...variables, value: { ...variables.value, entries: others } });
  }
  return { ...job, entries };
}
