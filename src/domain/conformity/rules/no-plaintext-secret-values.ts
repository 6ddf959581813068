import { noPlaintextSecretValuesTexts } from '../../../texts/rules/no-plaintext-secret-values';
import {
  hasPasswordInUrl,
  isCredentialVariable,
  isEncrypted,
  isPlaceholder,
} from '../../manifests/credential';
import { textAt, type Place, type Scalar, type Value } from '../../manifests/value';
import { speaker, type PlacedProblem, type ValuesRule } from '../rule';
import { secretSources } from '../security-sources';
import { risingAt } from '../severity';

const say = speaker(noPlaintextSecretValuesTexts);

/** The values of a chart, where a template's Secret gets its own from. */
export const noPlaintextSecretValues: ValuesRule = {
  id: 'cpin/no-plaintext-secret-values',
  theme: 'secrets',
  sources: secretSources,
  gate: undefined,
  severity: risingAt('L4'),
  texts: noPlaintextSecretValuesTexts,
  reads: 'values',
  check: ({ root }) =>
    [...new Map(leavesOf(root, '').map((leaf) => [leaf.scalar, leaf])).values()].flatMap(judged),
};

interface Leaf {
  readonly name: string;
  readonly key: Place;
  readonly scalar: Scalar;
}

/** Every scalar with the name that it goes by: its key, or the `name` beside it for `{name: DB_PASSWORD, value: …}`. */
function leavesOf(value: Value, name: string): readonly Leaf[] {
  if (value.kind === 'sequence') return value.items.flatMap((item) => leavesOf(item, name));
  if (value.kind === 'scalar') return [{ name, key: value.place, scalar: value }];
  const beside = textAt(value, 'name') ?? '';
  return [...value.entries].flatMap(([key, entry]) =>
    leavesOf(entry.value, key === 'value' && beside !== '' ? beside : key).map((leaf) =>
      leaf.scalar === entry.value ? { ...leaf, key: entry.key } : leaf,
    ),
  );
}

function judged({ name, key, scalar }: Leaf): readonly PlacedProblem[] {
  const { value, block, place } = scalar;
  if (value === null || typeof value === 'boolean') return [];
  const text = String(value);
  if (isPlaceholder(text) || isEncrypted(scalar) || isReference(text)) return [];
  const named = isCredentialVariable(name) && !namesSecret(name);
  if (!named && !hasPasswordInUrl(text)) return [];
  return [
    {
      place: block || text.includes('\n') ? key : place,
      message: say((texts) => (named ? texts.named(name) : texts.address(name))),
    },
  ];
}

/** A key whose value is the name of a Secret, not its content: `existingSecret`, `pullSecret`, `tlsSecret`. */
function namesSecret(name: string): boolean {
  return /(?:existing|pull|tls|cert|certificate|auth|password|credentials?|tokens?|name)[-_]?secrets?$/i.test(
    name,
  );
}

/** What a tool fetches from a vault at deployment. */
function isReference(text: string): boolean {
  return /^(?:ref\+|vault:|secretref\+)/.test(text);
}
