import type { Achievement } from '../content';
import type { Language } from '../language';
import type { Reason } from '../checks/check';
import type { Verified } from '../progress/entry';
import type { Current, Standing } from '../progress/standing';
import type { ParcoursTexts } from '../../texts/parcours';

/** What the evidence of an achievement is told from. */
export interface EvidenceSource {
  readonly achievement: Achievement;
  readonly standing: Standing;
  readonly current: Current | undefined;
  /** Where the entry is recorded, relative to the folder. */
  readonly path: string;
  readonly language: Language;
  readonly texts: ParcoursTexts;
  /** Shows a moment to a person. */
  readonly day: (at: string) => string;
}

/** The evidence of an achievement as Markdown, for a third party to read. */
export function evidenceMarkdown(source: EvidenceSource): string {
  const { achievement, standing, language, texts, path, current } = source;
  const words = texts.evidence;
  const lines = [
    `# ${words.title(achievement.title[language])}`,
    achievement.question[language],
    `**${words.state}** : ${texts.state[standing.state]}`,
  ];
  if (standing.state === 'to-do' && current === undefined) lines.push(words.nothing);
  if (standing.state === 'unreadable') {
    lines.push(
      `${texts.unreadable[standing.why.kind]}, ${texts.tree.line(standing.why.line)}. ${escape(standing.why.detail)}`,
    );
  }
  if (standing.state === 'stale') lines.push(`## ${words.stale}`, ...staleLines(source, standing));
  else if (current?.kind === 'failed')
    lines.push(`## ${words.failed}`, ...reasonLines(current.reasons, texts));
  lines.push(...declaredLines(source, standing));
  if ((standing.state === 'verified' || standing.state === 'stale') && standing.verified !== undefined) {
    lines.push(
      ...verifiedLines(
        source,
        standing.verified,
        standing.state === 'verified' ? standing.changed : undefined,
      ),
    );
  }
  lines.push(`## ${words.byHand}`, achievement.byHand[language]);
  if (standing.state !== 'to-do') lines.push(`${words.recordedIn} \`${path}\`.`);
  return `${colons(lines.join('\n\n'), language)}\n`;
}

function staleLines(
  { texts }: EvidenceSource,
  { why }: Extract<Standing, { state: 'stale' }>,
): readonly string[] {
  return why.kind === 'expired' ? [`${texts.tree.expired(why.months)}.`] : reasonLines(why.reasons, texts);
}

function reasonLines(reasons: readonly Reason[], texts: ParcoursTexts): readonly string[] {
  return [
    reasons
      .map(({ path, line, message, remedy }) => {
        const place = path === undefined ? '' : `${texts.evidence.place(path, line ?? 1)} : `;
        return `- ${place}${escape(message)} ${escape(remedy)}`;
      })
      .join('\n'),
  ];
}

function declaredLines({ texts, day }: EvidenceSource, standing: Standing): readonly string[] {
  if (standing.state === 'to-do' || standing.state === 'unreadable' || standing.declared === undefined)
    return [];
  const { at, by, note, links = [] } = standing.declared;
  const words = texts.evidence;
  const facts = [`- ${words.date} : ${day(at)}`, `- ${words.by} : ${escape(by)}`];
  if (note !== undefined) facts.push(`- ${words.note} : ${escape(note)}`);
  facts.push(...links.map((link) => `- <${link}>`));
  return [`## ${words.declared}`, facts.join('\n')];
}

function verifiedLines(
  { texts, day }: EvidenceSource,
  verified: Verified,
  changed: readonly string[] | undefined,
): readonly string[] {
  const words = texts.evidence;
  const facts = [
    `- ${words.date} : ${day(verified.at)} (${verified.at})`,
    `- ${words.by} : ${escape(verified.by)}`,
    `- ${words.result} : ${escape(verified.result)}`,
    `- ${words.checks} : ${verified.checks.map(({ id, version }) => words.checkVersion(id, version)).join(', ')}`,
  ];
  if (verified.commit !== undefined) {
    const mark = verified.commit.changed ? `, ${words.workTreeChanged}` : '';
    facts.push(`- ${words.commit} : \`${verified.commit.id}\`${mark}`);
  }
  const files = verified.evidence.flatMap((each) => {
    if (typeof each['file'] !== 'string' || typeof each['sha256'] !== 'string') return [];
    const now =
      changed === undefined ? words.unknown : changed.includes(each['file']) ? words.different : words.same;
    return [`| \`${each['file']}\` | \`${each['sha256']}\` | ${now} |`];
  });
  const table = [`| ${words.file} | SHA-256 | ${words.now} |`, '|---|---|---|', ...files].join('\n');
  return [
    `## ${words.verified}`,
    facts.join('\n'),
    ...(files.length === 0 ? [] : [`### ${words.files}`, table]),
  ];
}

/** What people typed is text, not Markdown. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

/** French has a non-breaking space before a colon, English none. */
function colons(text: string, language: Language): string {
  return text.replaceAll(' : ', language === 'fr' ? '\u00a0: ' : ': ');
}
