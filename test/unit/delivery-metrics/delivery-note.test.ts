import assert from 'node:assert/strict';
import { deliveryNote } from '../../../src/domain/delivery-metrics/note';
import { defaultNotePath, notePathBeside } from '../../../src/domain/delivery-metrics/note-place';
import type { GitHistory } from '../../../src/domain/delivery-metrics/git-history';
import type { Language } from '../../../src/domain/language';
import type { ScaffoldRecord } from '../../../src/domain/scaffold/record';
import { deliveryMetricsTexts } from '../../../src/texts/delivery-metrics';
import { writingDeliveryMetricsTexts } from '../../../src/texts/writing-delivery-metrics';
import { assertFrenchTypography } from '../../support/french-typography';
import { shippedScaffold } from '../../support/shipped-scaffolds';
import { commit, day, history, now, sample, tag } from './histories';

const note = (language: Language, given: GitHistory = sample()): string =>
  deliveryNote({ name: 'portail', history: given, family: '', now, texts: deliveryMetricsTexts[language] });
const section = (text: string, title: string): readonly string[] =>
  text.split(`## ${title}\n\n`)[1]?.split('\n\n## ')[0]?.split('\n') ?? [];

describe('the note of delivery metrics', () => {
  it('gives the figures of a sample, in English', () => {
    assert.deepEqual(note('en').split('\n').slice(0, 12), [
      '# Delivery metrics: portail',
      '',
      'Note of 2026-11-25, drawn from the Git history of the whole repository, at commit `000000000000`. These are the five DORA metrics, as far as tags and commits can tell them. They serve a team to compare itself with itself from one quarter to the next, not to compare teams.',
      '',
      '| Metric | Last 90 days | Last 12 months |',
      '| --- | --- | --- |',
      '| Deployment frequency | 6, that is 0.6 a week; median gap 14 days | 6, that is 0.6 a week; median gap 14 days |',
      '| Change lead time | median 24 h, 90% below 3 days (10 commits) | median 24 h, 90% below 3 days (10 commits) |',
      '| Change fail rate (estimate) | 20% (1 of 5) | 20% (1 of 5) |',
      '| Failed deployment recovery time (estimate) | too few data (1, it takes 3) | too few data (1, it takes 3) |',
      '| Deployment rework rate (estimate) | 20% (1 of 5) | 20% (1 of 5) |',
      '',
    ]);
  });

  it('gives them in French, with its own decimals', () => {
    assert.equal(
      note('fr').split('\n')[6],
      '| Fréquence des mises en production | 6, soit 0,6 par semaine\u202f; écart médian de 14\u00a0jours | 6, soit 0,6 par semaine\u202f; écart médian de 14\u00a0jours |',
    );
  });

  it('lists the latest deployments, the last one first', () => {
    assert.deepEqual(section(note('en'), 'The latest deployments').slice(2), [
      '| `1.4.0` | 2026-11-21 | 2 | 24 h | no |',
      '| `1.3.1` | 2026-10-26 | 2 | 24 h | yes |',
      '| `1.3.0` | 2026-10-24 | 2 | 24 h | no |',
      '| `1.2.0` | 2026-10-10 | 2 | 24 h | no |',
      '| `1.1.0` | 2026-09-26 | 2 | 24 h | no |',
      '| `1.0.0` | 2026-09-12 | unknown | - | unknown |',
    ]);
  });

  it('says what is not known, and how it was read', () => {
    const given = sample();
    const poor = history(
      [
        ...given.tags.map((each) => ({ ...each, annotated: false })),
        tag('latest', 12, day),
        tag('9.0.0', 12, -day),
      ],
      given.commits.map((each) => (each.id === given.commits[11]?.id ? { ...each, authored: now } : each)),
      { shallow: true, cut: { tags: true, commits: false } },
    );
    assert.deepEqual(section(note('en', poor), 'What is not known').slice(3), [
      '- 6 lightweight tags have the date of their commit, not that of the deployment: the lead time is then a lower bound. Prefer `git tag -a`.',
      '- 1 version is left out of the lead times: its commits cannot all be known (the very first one, or beyond what was read).',
      '- 1 commit, dated after its version (a clock was wrong), counts as no delay.',
      '- 1 version tag, dated in the future, is left out.',
      '- 1 other tag names no version of this family, and does not count.',
      '- The repository is a shallow clone (`--depth`): what came before is missing. `git fetch --unshallow`, then write the note again.',
      '- The history is long: reading stopped at the latest 2,000 tags and 20,000 commits.',
    ]);
    assert.match(
      note('en'),
      /```sh\ngit rev-parse HEAD --is-shallow-repository\ngit for-each-ref [^]*\n```\n$/,
    );
  });

  it('says so where there is too little', () => {
    const little = history([tag('1.0.0', 1, 40 * day)], [commit(1, 41 * day)]);
    const figures = note('en', little).split('\n').slice(6, 11);
    for (const line of figures) assert.match(line, /\| too few data \(\d, it takes \d\) \| too few data/);
  });

  it('has French typography in French', () => {
    const bare = note('fr').replaceAll(/^```[^]*?^```|^\| ---.*$/gm, '');
    for (const line of bare.split('\n')) assertFrenchTypography(line, 'note');
    const { ask, count, ...texts } = writingDeliveryMetricsTexts.fr;
    for (const text of [ask.title, ask.detail(['git log']), ask.accept, count(2), ...Object.values(texts)]) {
      assertFrenchTypography(typeof text === 'function' ? text('x', 2 as never) : text, 'dialogs');
    }
    assert.deepEqual(
      Object.keys(writingDeliveryMetricsTexts.en),
      Object.keys(writingDeliveryMetricsTexts.fr),
    );
  });
});

describe('the place of the note', () => {
  const { definition } = shippedScaffold('production-operations');
  const record = (app: string, folder = '.', scaffold: ScaffoldRecord['scaffold'] = definition.id) => ({
    schema: 1 as const,
    scaffold,
    version: 1,
    at: '2026-11-25T19:00:00Z',
    folder,
    answers: { app },
    files: {},
  });

  it('is beside the documents of operations', () => {
    const path = 'docs/operations/portail/delivery-metrics.md';
    assert.equal(notePathBeside(record('portail'), definition), path);
    assert.equal(notePathBeside(record('portail', 'api'), definition), `api/${path}`);
    assert.ok(definition.files.some(({ to }) => to === 'docs/operations/<% app %>/runbook.md'));
    assert.equal(defaultNotePath, 'docs/operations/delivery-metrics.md');
  });

  it('is not told by another scaffold, nor by a name that would lead elsewhere', () => {
    assert.equal(notePathBeside(record('portail', '.', 'hello-world'), definition), undefined);
    assert.equal(notePathBeside(record('../..'), definition), undefined);
  });
});
