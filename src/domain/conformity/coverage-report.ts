/** The share of lines that tests run, in percent, as a report of a known format tells; undefined for any other text. */
export function coverageIn(path: string, text: string): number | undefined {
  if (/(?:^|\/)lcov\.info$/.test(path)) return ofLcov(text);
  if (/(?:^|\/)jacoco[\w.-]*\.xml$/.test(path)) return ofJacoco(text);
  return /(?:^|\/)(?:coverage|cobertura[\w.-]*)\.xml$/.test(path) ? ofCobertura(text) : undefined;
}

/** Lines found (`LF`) and hit (`LH`) of each file. */
function ofLcov(text: string): number | undefined {
  return percent(sum(text, /^LH:(\d+)/gm), sum(text, /^LF:(\d+)/gm));
}

/** The last counter of lines is that of the whole report. */
function ofJacoco(text: string): number | undefined {
  const last = [...text.matchAll(/<counter type="LINE" missed="(\d+)" covered="(\d+)"/g)].at(-1);
  if (last === undefined) return undefined;
  const covered = Number(last[2]);
  return percent(covered, covered + Number(last[1]));
}

function ofCobertura(text: string): number | undefined {
  const rate = /<coverage\b[^>]*\bline-rate="([\d.]+)"/.exec(text)?.[1];
  return rate === undefined ? undefined : percent(Number(rate), 1);
}

function sum(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((total, [, count]) => total + Number(count), 0);
}

/** Rounded down: 99.9 % is not 100 %. */
function percent(part: number, whole: number): number | undefined {
  return whole > 0 && part <= whole ? Math.floor((part / whole) * 100) : undefined;
}
