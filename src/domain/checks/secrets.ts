import type { ChecksTexts } from '../../texts/checks';
import { listAt, textAt } from '../manifests/plain';
import { isYaml, readManifests } from '../manifests/read-manifests';
import { workloadsOf, type Workload } from '../manifests/workloads';
import type { Check, Reason } from './check';
import { clearSecrets } from './clear-secrets';
import { conclude, reasonAt } from './conclude';

type Texts = ChecksTexts['secrets'];

const tokens: readonly [what: Parameters<Texts['token']>[0], form: RegExp][] = [
  ['private-key', /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/],
  ['age', /AGE-SECRET-KEY-1[0-9A-Z]{20}/],
  ['gitlab', /\bglpat-[\w-]{16}/],
  ['github', /\bghp_[A-Za-z0-9]{30}/],
];
const credentialName =
  /(?:^|[_.-])(?:pass(?:word|wd|phrase)?|pwd|secret|token|(?:api|private|secret|access|encryption)[-_]?key|credentials?)$/i;

/** No secret that anyone who reads the repository could use. */
export const secrets: Check = {
  id: 'secrets',
  version: 1,
  concerns: isYaml,
  async run(view, texts) {
    const said = texts.secrets;
    const manifests = await readManifests(view);
    const { objects, kustomizations } = manifests;
    const wrong = [
      ...clearSecrets(manifests, texts),
      ...[...manifests.texts].flatMap(([path, text]) => tokensIn(path, text, said)),
      ...workloadsOf(objects).flatMap((each) => literalsOf(each, said)),
    ];
    return conclude(
      {
        wrong,
        missing: objects.length === 0 ? [said.nothing] : [],
        manifests,
        words: () => said.passed(manifests.texts.size),
        files: [...objects, ...kustomizations].map(({ path }) => path),
      },
      texts,
    );
  },
};

function tokensIn(path: string, text: string, said: Texts): readonly Reason[] {
  // Most files have none: their lines are looked at only when one has.
  const present = tokens.filter(([, form]) => form.test(text));
  if (present.length === 0) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      present
        .filter(([, form]) => form.test(line))
        .map(([what]) => ({ path, line: index + 1, ...said.token(what) })),
    );
}

function literalsOf({ manifest, containers }: Workload, said: Texts): readonly Reason[] {
  return containers.flatMap((container) =>
    listAt(container.value, 'env').flatMap((each, index): Reason[] => {
      const name = textAt(each, 'name') ?? '';
      const value = textAt(each, 'value') ?? '';
      if (!credentialName.test(name) || !looksSecret(value)) return [];
      return [reasonAt(manifest, [...container.at, 'env', index, 'value'], said.literal(name))];
    }),
  );
}

/** Not a reference to another variable, nor the path of a mounted file. */
function looksSecret(value: string): boolean {
  return value.trim() !== '' && !/^(?:\$\(|<|\/|true$|false$)/.test(value.trim());
}
