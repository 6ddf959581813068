import { mixedRepository } from '../test/support/corpus/corpus';
import { isTimedAlone, judgeTimes, tellTimes, timesOf } from './support/compare';
import { bytesOf, checkAll, parseAll, rulesAlone, rulesWithSchema } from './support/subjects';

const applications = 200;

const files = mixedRepository({ seed: 2026, applications });
const documents = isTimedAlone() ? 0 : tellRepository();

const parse = 'parse of all the YAML';
const times = timesOf([
  { name: parse, run: () => void parseAll(files) },
  { name: 'whole-workspace check', run: () => void checkAll(files, rulesAlone) },
  { name: 'whole-workspace check with schema', run: () => void checkAll(files, rulesWithSchema) },
]);
tellTimes(times, documents);
judgeTimes(times, ['whole-workspace check', parse], 1);
judgeTimes(times, ['whole-workspace check with schema', parse], 1);

function tellRepository(): number {
  const count = parseAll(files);
  console.log(
    `${files.length} files, ${(bytesOf(files) / 1e6).toFixed(2)} MB, ${count} YAML documents, ` +
      `${checkAll(files, rulesAlone).length} findings.`,
  );
  return count;
}
