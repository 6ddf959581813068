import { manifestCorpus } from '../test/support/corpus/corpus';
import { bytesOf, linterOf, rulesWithSchema } from './support/subjects';

/** What a check of the whole corpus leaves in memory, beside the texts: as many bytes for each byte of text. */
const collect = globalThis.gc;
if (collect === undefined) {
  console.log('Run with --expose-gc for what is retained: node --expose-gc out/bench/memory.js');
}

const files = manifestCorpus({ seed: 2026, applications: 400 });
const bytes = bytesOf(files);
const linter = linterOf(files, rulesWithSchema);
collect?.();
const before = process.memoryUsage();
const steps = linter.workspace();
let step = steps.next();
let peak = 0;
while (step.done !== true) {
  step = steps.next();
  peak = Math.max(peak, process.memoryUsage.rss());
}
collect?.();
const after = process.memoryUsage();
const megabytes = (count: number): string => `${(count / 1e6).toFixed(1)} MB`;
console.log(`${files.length} files, ${megabytes(bytes)} of text, ${step.value.length} findings.`);
console.log(`resident at most: ${megabytes(peak)}, of which before: ${megabytes(before.rss)}`);
if (collect !== undefined) {
  const retained = after.heapUsed - before.heapUsed;
  console.log(
    `heap retained with findings: ${megabytes(retained)}, ${(retained / bytes).toFixed(1)} × the text`,
  );
}
// The linter is still in use: what it retains is what an editor would.
console.log(`${linter.file(files[0]?.path ?? '').length} findings in the first file, asked again.`);
