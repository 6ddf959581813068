import { imageSignatureTexts } from '../../../texts/rules/image-signature';
import { isPipeline } from '../../checks/pipeline';
import { baseNameOf } from '../../manifests/folder-path';
import { parseImage } from '../../manifests/image-reference';
import { speaker, type PlacedProblem, type SourceFile, type TextRule } from '../rule';
import { always } from '../severity';
import { placer } from '../text-place';

const say = speaker(imageSignatureTexts);

/** Advice: a signature holds for a digest, with a key that the platform keeps. Not to sign is admitted. */
export const imageSignature: TextRule = {
  id: 'cpin/image-signature',
  theme: 'images',
  sources: [{ page: 'documentation: images-sign.md', date: '2024-11' }],
  gate: 'L5',
  severity: always('information'),
  texts: imageSignatureTexts,
  reads: 'text',
  concerns: (path) =>
    isPipeline(path) ||
    /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|\.(?:sh|bash|mk)$|^(?:GNUm|M|m)akefile$/.test(path) ||
    baseNameOf(path) === 'Makefile',
  check: (file) => signatures(file).flatMap((words) => problemsOf(file, words)),
};

interface Word {
  readonly text: string;
  readonly start: number;
}

/** The words of each `cosign sign`, up to the end of its command. */
function signatures({ text }: SourceFile): readonly (readonly Word[])[] {
  const command = /(?<![\w./-])cosign[ \t]+sign(?=[ \t\\])((?:\\\r?\n|[^\n&|;])*)/dg;
  return [...text.matchAll(command)].map(({ 1: rest = '', indices }) => {
    const from = indices?.[1]?.[0] ?? 0;
    return [...rest.matchAll(/[^\s"'\\]+/g)].map(({ 0: word, index }) => ({
      text: word,
      start: from + index,
    }));
  });
}

/** Options that are followed by a value; all others stand alone or hold it after `=`. */
const valued =
  /^(?:-a|--(?:annotations|key|certificate|certificate-chain|output-signature|oidc-\w+|rekor-url))$/;

function problemsOf(file: SourceFile, words: readonly Word[]): readonly PlacedProblem[] {
  const place = placer(file);
  const shown = ({ text, start }: Word): PlacedProblem['place'] => place(start, start + text.length);
  const image = words.findLast(
    ({ text }, index) => !text.startsWith('-') && !valued.test(words[index - 1]?.text ?? ''),
  );
  const key = words.flatMap((word, index) => {
    if (words[index - 1]?.text === '--key') return [word];
    return word.text.startsWith('--key=') ? [{ text: word.text.slice(6), start: word.start + 6 }] : [];
  })[0];
  return [
    ...(key !== undefined && !/^(?:\$|[a-z]+:\/\/)/.test(key.text)
      ? [
          {
            place: shown(key),
            message: say((texts) => texts.key(key.text)),
            remedy: say((texts) => texts.keyRemedy),
          },
        ]
      : []),
    ...(image !== undefined && isTagged(image.text)
      ? [{ place: shown(image), message: say((texts) => texts.tag(image.text)) }]
      : []),
  ];
}

/** Whether a name follows a tag; a variable alone may hold a digest. */
function isTagged(image: string): boolean {
  if (image.includes('@') || /digest/i.test(image)) return false;
  const { tag } = parseImage(image.replace(/\$\{[^}]*\}/g, '$V'));
  return tag !== undefined || !image.includes('$');
}
