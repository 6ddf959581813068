import { manifestCorpus } from '../test/support/corpus/corpus';
import { judgeRatio, timesOf } from './support/compare';
import { bytesOf, checkAll, parseAll, parseAllNext, rulesAlone, rulesWithSchema } from './support/subjects';

/** Applications of the corpus; each has about eight documents. */
const applications = 400;
const rounds = 7;

const files = manifestCorpus({ seed: 2026, applications });
const documents = parseAll(files);
const findings = checkAll(files, rulesAlone).length;
console.log(
  `${files.length} files, ${documents} documents, ${(bytesOf(files) / 1e6).toFixed(2)} MB, ` +
    `${rulesAlone.length} rules, ${findings} findings; medians of ${rounds} rounds.`,
);

const times = timesOf(
  [
    { name: 'parse', run: () => void parseAll(files) },
    { name: 'parse, next version', run: () => void parseAllNext(files) },
    { name: 'rules', run: () => void checkAll(files, rulesAlone) },
    { name: 'rules and schema', run: () => void checkAll(files, rulesWithSchema) },
  ],
  rounds,
);
for (const [name, time] of times) {
  console.log(
    `${name}: ${time.toFixed(0)} ms, ${((documents / time) * 1000).toFixed(0)} documents per second`,
  );
}
const parse = times.get('parse') ?? Number.NaN;
judgeRatio('rules ÷ parse', (times.get('rules') ?? Number.NaN) / parse, 1.1);
judgeRatio('rules and schema ÷ parse', (times.get('rules and schema') ?? Number.NaN) / parse, 1.3);
const next = times.get('parse, next version') ?? Number.NaN;
console.log(
  `rules ÷ parse by the next version, which reads for us: ${((times.get('rules') ?? Number.NaN) / next).toFixed(3)}`,
);
