import type { DeliveryMetricsTexts } from '../../texts/delivery-metrics';
import { typedCommand } from '../programs/program-command';
import {
  figuresOf,
  leadTimes,
  percentile,
  repairDays,
  skewedCommits,
  windows,
  type Figure,
  type WindowFigures,
} from './figures';
import { gitCommands, mostRead, type GitHistory } from './git-history';
import { deliveriesOf, releaseOf, type Delivery } from './releases';

/** What a note is written from. */
export interface NoteSource {
  /** What the note is about: the folder, or the family of its releases. */
  readonly name: string;
  readonly history: GitHistory;
  readonly family: string;
  /** Now, in seconds since the epoch. */
  readonly now: number;
  readonly texts: DeliveryMetricsTexts;
}

/** How many of the latest deliveries are listed. */
const mostListed = 10;

/** The note of delivery metrics, as Markdown: figures, conventions, and what is not known. */
export function deliveryNote(source: NoteSource): string {
  const { history, family, now, texts, name } = source;
  const deliveries = deliveriesOf(history, family, now);
  return [
    `# ${texts.title(name)}`,
    texts.intro(dateOf(now), history.head.slice(0, 12)),
    figuresTable(
      windows.map((days) => figuresOf(deliveries, days, now)),
      texts,
    ),
    `## ${texts.conventions.title}`,
    list(texts.conventions.lines(repairDays)),
    `## ${texts.releases.title}`,
    deliveriesTable(deliveries, texts),
    `## ${texts.unknown.title}`,
    list(notKnown(source, deliveries)),
    `## ${texts.again.title}`,
    texts.again.text,
    [
      '```sh',
      ...Object.values(gitCommands).map((each) => typedCommand(each.program, each.arguments)),
      '```',
    ].join('\n'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function figuresTable(all: readonly WindowFigures[], texts: DeliveryMetricsTexts): string {
  const { table } = texts;
  const row = (label: string, cell: (figures: WindowFigures) => string): readonly string[] => [
    label,
    ...all.map(cell),
  ];
  const told = <T>(figure: Figure<T>, say: (value: T) => string): string =>
    figure.kind === 'figure' ? say(figure.value) : texts.few(figure.count, figure.needed);
  return markdownTable([
    row(table.measure, ({ days }) => table.window[days]),
    row(table.frequency, ({ frequency, releases }) =>
      told(frequency, ({ perWeek, medianGap }) => texts.frequency(releases, perWeek, medianGap)),
    ),
    row(table.leadTime, ({ leadTime }) =>
      told(leadTime, ({ median, p90, commits }) => texts.leadTime(median, p90, commits)),
    ),
    row(table.changeFailure, ({ changeFailure }) =>
      told(changeFailure, ({ failed, judged, rate }) => texts.rate(failed, judged, rate)),
    ),
    row(table.restore, ({ restore }) => told(restore, ({ median, count }) => texts.restore(median, count))),
    row(table.rework, ({ rework }) =>
      told(rework, ({ repairs, releases, rate }) => texts.rate(repairs, releases, rate)),
    ),
  ]);
}

function deliveriesTable(deliveries: readonly Delivery[], texts: DeliveryMetricsTexts): string {
  const { releases } = texts;
  const latest = deliveries.slice(-mostListed).reverse();
  return markdownTable([
    [releases.version, releases.date, releases.commits, releases.median, releases.repairs],
    ...latest.map(({ name, at, commits, repairs }) => {
      const times = commits === undefined ? [] : leadTimes(commits, at);
      return [
        `\`${name.replaceAll(/[`|]/g, '')}\``,
        dateOf(at),
        commits === undefined ? releases.unknown : String(times.length),
        times.length === 0 ? '-' : texts.duration(percentile(times, 50)),
        repairs === undefined ? releases.unknown : repairs ? releases.yes : releases.no,
      ];
    }),
  ]);
}

function notKnown(
  { history, family, now, texts: { unknown } }: NoteSource,
  deliveries: readonly Delivery[],
): readonly string[] {
  const { tags, cut, shallow } = history;
  const ours = tags.filter((tag) => releaseOf(tag)?.family === family);
  const lines = (number: number, say: (number: number) => string): readonly string[] =>
    number === 0 ? [] : [say(number)];
  return [
    ...unknown.always,
    ...lines(deliveries.filter(({ annotated }) => !annotated).length, unknown.lightweight),
    ...lines(deliveries.filter(({ commits }) => commits === undefined).length, unknown.unread),
    ...lines(skewedCommits(deliveries), unknown.skewed),
    ...lines(ours.filter(({ at }) => at > now).length, unknown.future),
    ...lines(tags.length - ours.length, unknown.others),
    ...(shallow ? [unknown.shallow] : []),
    ...(cut.tags || cut.commits ? [unknown.cut(mostRead.tags, mostRead.commits)] : []),
  ];
}

function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** A date as `2026-11-25`, the same for everyone: in Universal Time. */
function dateOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
