import { languageTexts } from '../../../texts/rules/language';
import { parseImage } from '../../manifests/image-reference';
import { speaker, type DockerfileRule } from '../rule';
import { always } from '../severity';
import { cct } from '../sources';

const say = speaker(languageTexts);

/** EXI-ARCH-1 recommends Java with OpenJDK: Oracle's own images come under a licence. */
export const language: DockerfileRule = {
  id: 'cpin/language',
  theme: 'images',
  sources: [cct('EXI-ARCH-1 (I)')],
  gate: undefined,
  severity: always('warning'),
  texts: languageTexts,
  reads: 'dockerfile',
  check: ({ stages }) =>
    stages.flatMap(({ from: { text, place } }) =>
      isOracleJdk(parseImage(text).name) ? [{ place, message: say((texts) => texts.oracle(text)) }] : [],
    ),
};

function isOracleJdk(name: string): boolean {
  return /^container-registry\.oracle\.com\/java\/|(?:^|\/)store\/oracle\/(?:jdk|serverjre)$|(?:^|\/)oracle(?:-?jdk|\/(?:jdk|serverjre))$/.test(
    name,
  );
}
