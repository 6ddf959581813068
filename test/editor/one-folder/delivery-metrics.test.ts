import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { deliveryMetricsTexts } from '../../../src/texts/delivery-metrics';
import { writingDeliveryMetricsTexts } from '../../../src/texts/writing-delivery-metrics';
import { littleRepository } from '../../support/little-repository';
import {
  exists,
  folder,
  forgetProgress,
  language,
  openParcours,
  read,
  remove,
  run,
  write,
} from '../support/parcours';
import { attended, escape, pick, press } from '../support/person';

const words = writingDeliveryMetricsTexts[language];
const { table } = deliveryMetricsTexts[language];
const path = 'docs/operations/delivery-metrics.md';
const measure = () => run('cpin.writeDeliveryMetrics');

const repository = [
  { tag: '1.0.0', daysAgo: 70, subjects: ['feat: first'] },
  { tag: '1.1.0', daysAgo: 50, subjects: ['feat: second', 'feat: third'] },
  { tag: '1.2.0', daysAgo: 30, subjects: ['feat: fourth', 'feat: fifth'] },
  { tag: '1.2.1', daysAgo: 28, subjects: ['fix: mends', 'docs: explain'] },
];

describe('the note of delivery metrics', () => {
  let made: ReturnType<typeof littleRepository>;
  before(async () => {
    await openParcours();
    await forgetProgress();
    made = littleRepository(repository);
  });
  after(async () => {
    delete process.env['GIT_DIR'];
    made.remove();
    await remove('docs/operations');
    await forgetProgress();
  });

  it('runs nothing before the person agrees to the commands that are shown', async () => {
    const { messages } = await attended([escape], measure);
    assert.equal(messages.length, 1);
    assert.match(messages[0] ?? '', /\ngit rev-parse HEAD --is-shallow-repository\n/);
    assert.match(messages[0] ?? '', /\ngit log -z --max-count=20000 /);
  });

  it('says what to do where there is no repository', async () => {
    const { messages } = await attended([press(words.ask.accept)], measure);
    assert.match(messages.at(-1) ?? '', /not a git repository/);
    assert.equal(await exists(path), false);
  });

  it('is shown before it is written, and not written when the answer is no', async () => {
    // The workspace of the suites is no repository: git is told where one is, as a person’s environment may.
    process.env['GIT_DIR'] = join(made.folder, '.git');
    const { lists, messages } = await attended([pick(words.cancel)], measure);
    assert.deepEqual(lists, [[words.write(path), words.cancel]]);
    assert.deepEqual(messages, []);
    assert.equal(await exists(path), false);
  });

  it('is written, with the figures of the repository', async () => {
    const { messages } = await attended([pick(words.write(path))], measure);
    assert.deepEqual(messages, [words.done(path)]);
    const note = (await read(path)) ?? '';
    const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: made.folder, encoding: 'utf8' });
    assert.ok(note.startsWith(`# ${deliveryMetricsTexts[language].title(folder().name)}\n`));
    assert.ok(note.includes(head.slice(0, 12)));
    const cell = deliveryMetricsTexts[language].leadTime(86_400, 86_400, 6);
    assert.ok(note.includes(`| ${table.leadTime} | ${cell} | ${cell} |`), note);
    assert.match(note, /^\| `1\.2\.1` \| .* \| (?:oui|yes) \|$/m);
  });

  it('has nothing to do when nothing changed', async () => {
    const { messages } = await attended([], measure);
    assert.deepEqual(messages, [words.same(path)]);
  });

  it('replaces what a person wrote there only when told so', async () => {
    await write(path, '# À nous\n');
    const kept = await attended([pick(words.cancel)], measure);
    assert.deepEqual(kept.lists, [[words.replace(path), words.cancel]]);
    assert.equal(await read(path), '# À nous\n');
    await attended([pick(words.replace(path))], measure);
    assert.match((await read(path)) ?? '', /1\.2\.1/);
  });

  it('says that there is nothing to measure without a version', async () => {
    const bare = littleRepository([{ tag: 'latest', daysAgo: 2, subjects: ['feat: first'] }]);
    process.env['GIT_DIR'] = join(bare.folder, '.git');
    const { messages } = await attended([], measure);
    assert.deepEqual(messages, [words.noRelease]);
    bare.remove();
  });
});
