import assert from 'node:assert/strict';
import { figuresOf, percentile, skewedCommits } from '../../../src/domain/delivery-metrics/figures';
import { readHistory } from '../../../src/domain/delivery-metrics/git-history';
import { deliveriesOf, familiesOf, releaseOf } from '../../../src/domain/delivery-metrics/releases';
import { commit, day, history, hour, id, now, sample, tag } from './histories';

describe('what Git prints', () => {
  const annotated = `refs/tags/v1.0.0\0tag\0${id(99)}\0${id(1)}\0${1_700_000_000}`;
  const lightweight = `refs/tags/v0.9.0\0commit\0${id(1)}\0\0${1_699_000_000}`;
  const commits = [id(2), id(1), '1700000100', "d'après « l'essai » \t 1\n", id(1), '', '1690000000', ''];

  it('is read whole: both kinds of tags, commits with their parents', () => {
    assert.deepEqual(
      readHistory({
        head: `${id(2)}\nfalse\n`,
        tags: `${annotated}\n${lightweight}\n`,
        commits: `${commits.join('\0')}\0`,
      }),
      {
        head: id(2),
        shallow: false,
        tags: [
          { name: 'v1.0.0', commit: id(1), at: 1_700_000_000, annotated: true },
          { name: 'v0.9.0', commit: id(1), at: 1_699_000_000, annotated: false },
        ],
        commits: [
          { id: id(2), parents: [id(1)], authored: 1_700_000_100, subject: "d'après « l'essai » \t 1\n" },
          { id: id(1), parents: [], authored: 1_690_000_000, subject: '' },
        ],
        cut: { tags: false, commits: false },
      },
    );
  });

  it('is no obstacle when it is empty or damaged, and tells a shallow clone', () => {
    const empty = { head: '', shallow: false, tags: [], commits: [], cut: { tags: false, commits: false } };
    assert.deepEqual(readHistory({ head: '', tags: '', commits: '' }), empty);
    const tree = `refs/tags/v1.0.0\0tree\0${id(1)}\0\0${1_700_000_000}`;
    const damaged = `${id(1)}\0\0not a date\0subject\0${id(2)}`;
    assert.deepEqual(
      readHistory({ head: `${id(1)}\ntrue`, tags: `${tree}\nnonsense\n\0\0\0\0\n`, commits: damaged }),
      {
        ...empty,
        head: id(1),
        shallow: true,
      },
    );
  });

  it('is said to be cut where as much was read as may be', () => {
    const tags = Array.from({ length: 2000 }, (_, n) => `refs/tags/1.${n}.0\0commit\0${id(1)}\0\0${n}`);
    assert.equal(readHistory({ head: '', tags: tags.join('\n'), commits: '' }).cut.tags, true);
  });
});

describe('the tags that name a release', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['1.4.2', '|1.4.2'],
    ['v1.4.2', '|1.4.2'],
    ['v1.4', '|1.4.0'],
    ['2026.11.1', '|2026.11.1'],
    ['1.4.2+build.5', '|1.4.2'],
    ['api-v1.4.2', 'api-|1.4.2'],
    ['api/1.4.2', 'api/|1.4.2'],
    ['@acme/front@2.0.0', '@acme/front@|2.0.0'],
    ['release-1.4.2', 'release-|1.4.2'],
    ['1.4.2-rc.1', undefined],
    ['v2.0.0-beta', undefined],
    ['v1.0.0-rc-1.2', undefined],
    ['v1', undefined],
    ['latest', undefined],
    ['prod-2026', undefined],
    ['', undefined],
    [`${'a-'.repeat(5000)}1`, undefined],
  ];
  for (const [name, expected] of table) {
    it(JSON.stringify(name.slice(0, 30)), () => {
      const release = releaseOf(tag(name, 1, 0));
      assert.equal(release && `${release.family}|${release.version.join('.')}`, expected);
    });
  }

  it('are told by family, the largest first', () => {
    const names = ['1.0.0', 'api-1.0.0', 'api-1.1.0', 'web-1.0.0', 'latest'];
    assert.deepEqual(familiesOf(names.map((name) => tag(name, 1, 0))), [
      { family: 'api-', count: 2 },
      { family: '', count: 1 },
      { family: 'web-', count: 1 },
    ]);
  });
});

describe('the deliveries', () => {
  const told = (given: ReturnType<typeof history>, family = ''): readonly string[] =>
    deliveriesOf(given, family, now).map(({ name, commits, repairs }) =>
      [name, commits?.map((each) => Number.parseInt(each.id, 16)).sort((a, b) => a - b) ?? '?', repairs].join(
        ' ',
      ),
    );

  it('have the commits that none before had, the first one unknown', () => {
    assert.deepEqual(told(sample()), [
      '1.0.0 ? ',
      '1.1.0 3,4 false',
      '1.2.0 5,6 false',
      '1.3.0 7,8 false',
      '1.3.1 9,10 true',
      '1.4.0 11,12 false',
    ]);
  });

  it('of a maintenance branch take nothing from the others', () => {
    // 1 - 2 (1.0.0) - 3 - 4 (2.0.0); 2 - 5 (1.0.1, later).
    const commits = [1, 2, 3, 4].map((number) => commit(number, (50 - number) * day));
    const given = history(
      [tag('1.0.0', 2, 40 * day), tag('2.0.0', 4, 30 * day), tag('1.0.1', 5, 10 * day)],
      [...commits, commit(5, 11 * day, { parents: [id(2)], subject: 'fix: mends' })],
    );
    // A patch of an older version is no repair of 2.0.0.
    assert.deepEqual(told(given), ['1.0.0 ? ', '2.0.0 3,4 false', '1.0.1 5 false']);
  });

  it('are ordered by version when they were tagged in the same second', () => {
    const given = history(
      [tag('1.10.0', 2, day), tag('1.9.0', 1, day)],
      [commit(1, 3 * day), commit(2, 2 * day)],
    );
    assert.deepEqual(told(given), ['1.9.0 ? ', '1.10.0 2 false']);
  });

  it('whose commits were not all read are unknown, those after them are not', () => {
    const given = sample();
    const cut = { ...given, commits: given.commits.filter((each) => each.id !== id(5)) };
    assert.deepEqual(
      deliveriesOf(cut, '', now).map(({ name, commits }) => [name, commits?.length]),
      [
        ['1.0.0', undefined],
        ['1.1.0', 2],
        ['1.2.0', undefined],
        ['1.3.0', 2],
        ['1.3.1', 2],
        ['1.4.0', 2],
      ],
    );
  });

  it('leave out what is dated in the future and other families', () => {
    const given = sample();
    const more = [tag('9.0.0', 12, -day), tag('api-1.0.0', 12, day)];
    assert.deepEqual(told({ ...given, tags: [...given.tags, ...more] }), told(given));
  });

  it('mend by convention', () => {
    const table: readonly (readonly [version: string, subject: string, repairs: boolean])[] = [
      ['1.3.1', 'fix: reads', true],
      ['1.3.1', 'fix(api)!: reads', true],
      ['1.3.1', 'Fix the reading', true],
      ['1.3.1', 'Corrige la lecture', true],
      ['1.3.1', 'fixture for tests', false],
      ['1.3.1', 'feat: reads', false],
      ['1.4.0', 'fix: reads', false],
      ['1.4.0', 'Revert "feat: reads"', true],
      ['1.4.0', 'revert: reads', true],
      ['1.4.0', 'Reverts nothing', false],
      ['1.4.0', 'hotfix login', true],
      ['1.4.0', 'Merge branch hot-fix/login', true],
      ['2.0.0', 'Correctif urgent de connexion', true],
      ['1.2.9', 'fix: reads', false],
    ];
    for (const [version, subject, repairs] of table) {
      const given = history(
        [tag('1.3.0', 1, 9 * day), tag(version, 2, 8 * day)],
        [commit(1, 10 * day), commit(2, 8.5 * day, { subject })],
      );
      assert.equal(deliveriesOf(given, '', now)[1]?.repairs, repairs, `${version} ${subject}`);
    }
  });
});

describe('the figures', () => {
  it('of a sample are these, exactly', () => {
    const deliveries = deliveriesOf(sample(), '', now);
    const week = 7 * day;
    assert.deepEqual(figuresOf(deliveries, 90, now), {
      days: 90,
      releases: 6,
      frequency: { kind: 'figure', value: { perWeek: 6 / ((74 * day) / week), medianGap: 14 * day } },
      leadTime: { kind: 'figure', value: { commits: 10, median: day, p90: 3 * day } },
      // The last one is too young to be judged.
      changeFailure: { kind: 'figure', value: { failed: 1, judged: 5, rate: 0.2 } },
      restore: { kind: 'few', count: 1, needed: 3 },
      rework: { kind: 'figure', value: { repairs: 1, releases: 5, rate: 0.2 } },
    });
    assert.equal(figuresOf(deliveries, 365, now).releases, 6);
  });

  it('of nothing, and of too little, are none', () => {
    const few = (count: number, needed: number): object => ({ kind: 'few', count, needed });
    const none = {
      releases: 0,
      frequency: few(0, 3),
      leadTime: few(0, 5),
      changeFailure: few(0, 5),
      restore: few(0, 3),
      rework: few(0, 5),
    };
    assert.deepEqual(figuresOf([], 90, now), { days: 90, ...none });
    const [first] = deliveriesOf(sample(), '', now);
    assert.deepEqual(figuresOf(first === undefined ? [] : [first], 90, now), {
      days: 90,
      ...none,
      releases: 1,
      frequency: few(1, 3),
      changeFailure: few(1, 5),
    });
  });

  it('count a commit that is dated after its release as nought, and say how many there are', () => {
    const given = sample();
    const skewed = { ...given, commits: given.commits.map((each) => ({ ...each, authored: now })) };
    const deliveries = deliveriesOf(skewed, '', now);
    assert.deepEqual(figuresOf(deliveries, 90, now).leadTime, {
      kind: 'figure',
      value: { commits: 10, median: 0, p90: 0 },
    });
    assert.equal(skewedCommits(deliveries), 10);
    assert.equal(skewedCommits(deliveriesOf(given, '', now)), 0);
  });

  it('leave merges out of the lead times', () => {
    const given = sample();
    const merges = {
      ...given,
      commits: given.commits.map((each) => ({ ...each, parents: [...each.parents, id(1)] })),
    };
    assert.equal(figuresOf(deliveriesOf(merges, '', now), 90, now).leadTime.kind, 'few');
  });

  it('take a release that is mended at once for a failure, however young', () => {
    const given = sample();
    const mended = {
      ...given,
      tags: [...given.tags, tag('1.4.1', 13, 4 * day - hour)],
      commits: [...given.commits, commit(13, 4 * day - hour / 2, { subject: 'fix: at once' })],
    };
    assert.deepEqual(figuresOf(deliveriesOf(mended, '', now), 90, now).changeFailure, {
      kind: 'figure',
      value: { failed: 2, judged: 6, rate: 2 / 6 },
    });
  });

  it('have percentiles that are one of the values', () => {
    for (const [values, percent, expected] of [
      [[], 50, 0],
      [[7], 90, 7],
      [[1, 2], 50, 1],
      [[3, 1, 2], 50, 2],
      [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 90, 9],
    ] as const) {
      assert.equal(percentile(values, percent), expected, `${values.join()} ${percent}`);
    }
  });
});
