import { noCommittedKeyTexts } from '../../../texts/rules/no-committed-key';
import { accessToken, privateKeyMark } from '../../manifests/credential';
import { baseNameOf } from '../../manifests/folder-path';
import { speaker, type PlacedProblem, type SourceFile, type TextRule } from '../rule';
import { secretSources } from '../security-sources';
import { always } from '../severity';

const say = speaker(noCommittedKeyTexts);

/** Keys and tokens, in any text, at any level: they open doors today. */
export const noCommittedKey: TextRule = {
  id: 'cpin/no-committed-key',
  theme: 'secrets',
  sources: [
    ...secretSources,
    { page: 'cct-cloud-native:cct-exigences.md', requirement: 'EXI-ARCH-7 (P)', date: '2024-06-23' },
  ],
  gate: undefined,
  severity: always('error'),
  texts: noCommittedKeyTexts,
  reads: 'text',
  concerns: (path) =>
    !/\.(?:png|jpe?g|gif|webp|ico|pdf|woff2?|ttf|zip|gz|tgz|jar|class|wasm|map|lock|sum)$|[.-]min\.js$|-lock\.(?:json|yaml)$/i.test(
      baseNameOf(path),
    ),
  check: (file) => kinds.flatMap(({ message, hint, pattern }) => found(file, { message, hint, pattern })),
};

/** A key's mark alone is a key only where its content follows: documentation names the mark. */
const pem = new RegExp(`(?:${privateKeyMark.source})`, 'g');
const contentFollows = /^(?:\\[rn]|[\s"',+])*(?:Proc-Type:|Version:|Comment:|[A-Za-z\d+/]{4})/;

interface KeyKind {
  readonly message: 'privateKey' | 'token' | 'registry';
  /** What a text must contain for the pattern to be tried: nearly none does. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
}

const kinds: readonly KeyKind[] = [
  { message: 'privateKey', hint: /PRIVATE KEY|AGE-SECRET-KEY-1/, pattern: pem },
  {
    message: 'token',
    hint: /glpat-|gh[pousr]_|github_pat_/,
    pattern: new RegExp(accessToken.source, 'g'),
  },
  {
    message: 'registry',
    hint: /dockerconfigjson|"auths"/,
    pattern:
      /\.dockerconfigjson["']?[ \t]*:[ \t]*["']?[A-Za-z\d+/]{20,}={0,2}|"auth"\s*:\s*"[A-Za-z\d+/]{8,}={0,2}"/g,
  },
];

function found({ path, text }: SourceFile, { message, hint, pattern }: KeyKind): readonly PlacedProblem[] {
  if (!hint.test(text)) return [];
  const lines = lineCounter(text);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const mark = match[0].startsWith('-----');
    if (mark && !contentFollows.test(text.slice(end, end + 200))) return [];
    return [{ place: { path, line: lines(start), start, end }, message: say((texts) => texts[message]) }];
  });
}

/** Tells the line of offsets that are asked for in order, reading the text once. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
