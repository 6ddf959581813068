import { manifestCorpus } from '../test/support/corpus/corpus';
import { isTimedAlone, judgeTimes, tellTimes, timesOf } from './support/compare';
import { bytesOf, checkAll, parseAll, parseAllNext, rulesAlone, rulesWithSchema } from './support/subjects';

/** Applications of the corpus; each has about eight documents. */
const applications = 400;

const files = manifestCorpus({ seed: 2026, applications });
const documents = isTimedAlone() ? 0 : tellCorpus();

const times = timesOf([
  { name: 'parse', run: () => void parseAll(files) },
  { name: 'parse, next version', run: () => void parseAllNext(files) },
  { name: 'rules', run: () => void checkAll(files, rulesAlone) },
  { name: 'rules and schema', run: () => void checkAll(files, rulesWithSchema) },
]);
tellTimes(times, documents);
judgeTimes(times, ['rules', 'parse'], 1.1);
judgeTimes(times, ['rules and schema', 'parse'], 1.3);
const next =
  (times.get('rules')?.warm ?? Number.NaN) / (times.get('parse, next version')?.warm ?? Number.NaN);
console.log(`rules ÷ parse by the next version, which reads for us, warm: ${next.toFixed(3)}`);

function tellCorpus(): number {
  const count = parseAll(files);
  const findings = checkAll(files, rulesAlone).length;
  console.log(
    `${files.length} files, ${count} documents, ${(bytesOf(files) / 1e6).toFixed(2)} MB, ` +
      `${rulesAlone.length} rules, ${findings} findings.`,
  );
  return count;
}
