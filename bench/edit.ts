import { manifestCorpus, type CorpusFile } from '../test/support/corpus/corpus';
import { judgeRatio } from './support/compare';
import { median } from './support/median';
import { linterOf, rulesWithSchema } from './support/subjects';

/** What one keystroke may cost, in milliseconds: a frame of the screen. */
const target = 16;
const edits = 60;
const path = 'apps/all.yaml';

/** A file of at least 2,000 lines, beside the rest of a repository. */
function longFile(corpus: readonly CorpusFile[]): string {
  let text = '';
  for (const file of corpus) {
    if (text.split('\n').length > 2000) break;
    text += `---\n${file.text.replace(/^---\n/, '')}${file.text.endsWith('\n') ? '' : '\n'}`;
  }
  return text;
}

const corpus = manifestCorpus({ seed: 2026, applications: 60 });
const others = manifestCorpus({ seed: 2027, applications: 100 });
const text = longFile(corpus.filter((file) => !/^(?:%|kind: List)/m.test(file.text)));
const documents = text.split(/^---$/m);
const linter = linterOf([...others, { path, text }], rulesWithSchema);
linter.file(path);

/** The time of a change and of the check that follows it. */
function recheck(changed: string): number {
  const start = performance.now();
  linter.update(path, changed);
  linter.file(path);
  return performance.now() - start;
}

const one: number[] = [];
const whole: number[] = [];
for (let edit = 0; edit < edits; edit += 1) {
  const rank = 1 + (edit % (documents.length - 1));
  const typed = `# edit ${edit}\n`;
  one.push(recheck(documents.map((each, index) => (index === rank ? `${each}${typed}` : each)).join('---')));
  whole.push(recheck(documents.map((each) => `${each}${typed}`).join('---')));
}
console.log(
  `A file of ${text.split('\n').length} lines and ${documents.length - 1} documents, among ${others.length} others; ` +
    `medians of ${edits} edits.`,
);
console.log(`one document changed: ${median(one).toFixed(2)} ms, slowest ${Math.max(...one).toFixed(2)} ms`);
console.log(`every document changed: ${median(whole).toFixed(2)} ms`);
console.log(`ratio: ${(median(one) / median(whole)).toFixed(3)}`);
judgeRatio('re-check of one edited document, in milliseconds', median(one), target);
