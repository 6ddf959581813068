import type { ChecksTexts } from '../../texts/checks';
import { readDocument, type Section, type WrittenDocument } from '../markdown/sections';
import { baseNameOf, folderOf } from '../manifests/folder-path';
import type { Check, Reason, WorkspaceView } from './check';
import { because, type Told } from './judge';

/** The two documents, by the names that the lessons and the scaffold give them. */
const names = { note: /^(?:note-sponsor|sponsor-note)\.md$/i, file: /^prequalification\.md$/i } as const;
type DocumentKind = keyof typeof names;

/**
 * What the headings of each document must speak of, accents left out: the sub-criteria of level 1 for the note, the
 * four themes of embarquement-autoformation:checklist.md (step 1, 2023) for the prequalification file.
 */
const topics = {
  note: {
    value: /\b(?:chang|apport|gain|valeur|benefi|value|bring)/,
    costs: /\b(?:cout|budget|demande|cost|ask)/,
    risks: /\b(?:risque|risk)/,
    request: /\b(?:ressource|moyens|decision|demande|resource|means|request|ask)/,
  },
  file: {
    context: /\b(?:contexte|context)/,
    organisation: /\b(?:organisation|cadre|equipe|team|frame)/,
    offer: /\b(?:offre|offer)/,
    support: /\b(?:accompagnement|support)/,
  },
} as const;

/**
 * The sponsor note, and the prequalification file beside it when there is one: no marker left, text in every section,
 * and the sections that the programme asks about (level 1 of the maturity matrix). That the arguments are good, a
 * person says.
 */
export const sponsorDocuments: Check = {
  id: 'sponsor-documents',
  version: 1,
  concerns: (path) => kindOf(path) !== undefined,
  run: async (view, texts) => {
    const notes = view.paths.filter((path) => kindOf(path) === 'note');
    let closest: readonly Reason[] = [texts.sponsorDocuments.nothing];
    for (const [index, note] of notes.entries()) {
      const beside = view.paths.filter(
        (path) => kindOf(path) === 'file' && folderOf(path) === folderOf(note),
      );
      const files = [note, ...beside];
      const reasons: Reason[] = [];
      for (const path of files) reasons.push(...(await reasonsOf(path, view, texts)));
      if (reasons.length === 0) return { kind: 'passed', words: texts.sponsorDocuments.passed(files), files };
      if (index === 0 || reasons.length < closest.length) closest = reasons;
    }
    return { kind: 'failed', reasons: view.truncated ? [...closest, texts.shared.truncated] : closest };
  },
};

function kindOf(path: string): DocumentKind | undefined {
  const name = baseNameOf(path);
  return names.note.test(name) ? 'note' : names.file.test(name) ? 'file' : undefined;
}

async function reasonsOf(path: string, view: WorkspaceView, texts: ChecksTexts): Promise<readonly Reason[]> {
  const words = texts.sponsorDocuments;
  const text = await view.read(path);
  if (text === undefined) return [{ path, ...words.unread }];
  const document = readDocument(text);
  const open = document.openComment;
  return [
    ...(open === undefined ? [] : [because({ path, line: open }, words.openComment)]),
    ...document.sections.flatMap((section) => lackOf(section, path, texts)),
    ...untold(document, kindOf(path) ?? 'note', texts).map((told) => because({ path, line: 1 }, told)),
  ];
}

function lackOf(
  { title, lack }: Section,
  path: string,
  { sponsorDocuments: words }: ChecksTexts,
): readonly Reason[] {
  switch (lack?.kind) {
    case undefined:
      return [];
    case 'marker':
      return [because({ path, line: lack.line }, words.marker(title, lack.marker))];
    case 'empty':
      return [because({ path, line: lack.line }, words.empty(title))];
    case 'cell':
      return [because({ path, line: lack.line }, words.cell(title))];
  }
}

/** The themes that no heading names: a document that was cut down to nothing is not filled in. */
function untold(
  { sections }: WrittenDocument,
  kind: DocumentKind,
  { sponsorDocuments: words }: ChecksTexts,
): readonly Told[] {
  const headings = sections.map(({ title }) =>
    title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase(),
  );
  const missing = (patterns: Readonly<Record<string, RegExp>>): readonly string[] =>
    Object.entries(patterns).flatMap(([topic, pattern]) =>
      headings.some((heading) => pattern.test(heading)) ? [] : [topic],
    );
  const told: Readonly<Record<string, string>> = words.topics;
  return missing(topics[kind]).map((topic) => words.untold(told[topic] ?? topic));
}
