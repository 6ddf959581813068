import assert from 'node:assert/strict';
import fc from 'fast-check';
import { figuresOf, windows } from '../../src/domain/delivery-metrics/figures';
import {
  readHistory,
  type Commit,
  type GitHistory,
  type Tag,
} from '../../src/domain/delivery-metrics/git-history';
import { deliveryNote } from '../../src/domain/delivery-metrics/note';
import { deliveriesOf, familiesOf } from '../../src/domain/delivery-metrics/releases';
import { deliveryMetricsTexts } from '../../src/texts/delivery-metrics';

const now = 1_790_000_000;
const id = (number: number): string => number.toString(16).padStart(40, '0');
/** Dates that clocks give: some years ago, the moment, ahead of it. */
const date = fc.oneof(fc.integer({ min: now - 5e7, max: now + 1e6 }), fc.constantFrom(0, now, now + 1));

const tags = fc.array(
  fc.record<Tag>({
    name: fc.oneof(
      fc.tuple(fc.nat(3), fc.nat(9), fc.nat(9)).map((version) => version.join('.')),
      fc.constantFrom('v1.0', 'api-1.0.0', '1.0.0-rc.1', 'latest', '`|`1.0.0'),
      fc.string(),
    ),
    commit: fc.nat(40).map(id),
    at: date,
    annotated: fc.boolean(),
  }),
  { maxLength: 30 },
);
/** Parents anywhere, circles and strangers included: what was read may be damaged. */
const commits = fc.uniqueArray(
  fc.record<Commit>({
    id: fc.nat(40).map(id),
    parents: fc.array(fc.nat(45).map(id), { maxLength: 3 }),
    authored: date,
    subject: fc.oneof(fc.constantFrom('fix: it', 'Revert "it"', 'feat: it'), fc.string()),
  }),
  { maxLength: 40, selector: (each) => each.id },
);
const histories = fc.record<GitHistory>({
  head: fc.constant(id(1)),
  shallow: fc.boolean(),
  tags,
  commits,
  cut: fc.record({ tags: fc.boolean(), commits: fc.boolean() }),
});

function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

describe('Delivery metrics, whatever the history', () => {
  it('are finite and never negative, rates at most 1', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const { family } of familiesOf(history.tags)) {
          const deliveries = deliveriesOf(history, family, now);
          for (const days of windows) {
            const figures = figuresOf(deliveries, days, now);
            for (const number of numbersOf(figures)) assert.ok(Number.isFinite(number) && number >= 0);
            for (const { kind, ...rest } of [figures.changeFailure, figures.rework]) {
              if (kind === 'figure' && 'value' in rest) assert.ok(rest.value.rate <= 1);
            }
          }
        }
      }),
    );
  });

  it('do not depend on the order in which tags and commits were read', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (history, seeds) => {
        // Tags of one name do not exist twice in a repository.
        const names = new Set<string>();
        const unique = history.tags.filter(({ name }) => !names.has(name) && names.add(name));
        const shuffled = <T>(all: readonly T[]): readonly T[] =>
          all
            .map((each) => [seeds.next().value, each] as const)
            .sort(([one], [other]) => one - other)
            .map(([, each]) => each);
        const given = { ...history, tags: unique };
        const other = { ...history, tags: shuffled(unique), commits: shuffled(history.commits) };
        for (const { family } of familiesOf(unique)) {
          for (const days of windows) {
            assert.deepEqual(
              figuresOf(deliveriesOf(other, family, now), days, now),
              figuresOf(deliveriesOf(given, family, now), days, now),
            );
          }
        }
      }),
    );
  });

  it('are said without NaN and without a broken table, in both languages', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const { family } of familiesOf(history.tags)) {
          for (const texts of Object.values(deliveryMetricsTexts)) {
            const note = deliveryNote({ name: 'demo', history, family, now, texts });
            assert.doesNotMatch(note, /NaN|undefined|Infinity|\[object/);
            for (const line of note.match(/^\|.*$/gm) ?? [])
              assert.ok([4, 6].includes(line.split('|').length - 1));
          }
        }
      }),
    );
  });

  it('are read from anything that is printed', () => {
    const printed = fc.oneof(
      fc.string(),
      fc
        .array(fc.oneof(fc.constantFrom('\0', '\n', id(1), 'tag', '1700000000'), fc.string()))
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(printed, printed, printed, (head, tagLines, commitFields) => {
        const history = readHistory({ head, tags: tagLines, commits: commitFields });
        for (const { family } of familiesOf(history.tags)) deliveriesOf(history, family, now);
      }),
    );
  });
});
