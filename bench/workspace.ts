import { mixedRepository } from '../test/support/corpus/corpus';
import { judgeRatio, timesOf } from './support/compare';
import { bytesOf, checkAll, parseAll, rulesAlone, rulesWithSchema } from './support/subjects';

const applications = 200;
const rounds = 7;

const files = mixedRepository({ seed: 2026, applications });
const ours = checkAll(files, rulesAlone);
console.log(
  `${files.length} files, ${(bytesOf(files) / 1e6).toFixed(2)} MB, ${parseAll(files)} YAML documents, ` +
    `${ours.length} findings; medians of ${rounds} rounds.`,
);
const times = timesOf(
  [
    { name: 'parse', run: () => void parseAll(files) },
    { name: 'check', run: () => void checkAll(files, rulesAlone) },
    { name: 'check with schema', run: () => void checkAll(files, rulesWithSchema) },
  ],
  rounds,
);
for (const [name, time] of times) console.log(`${name}: ${time.toFixed(0)} ms`);
const parse = times.get('parse') ?? Number.NaN;
judgeRatio('whole-workspace check ÷ parse of all its YAML', (times.get('check') ?? Number.NaN) / parse, 1);
judgeRatio('the same with schema', (times.get('check with schema') ?? Number.NaN) / parse, 1);
