import { sopsEncryptedTexts } from '../../../texts/rules/sops-encrypted';
import { isEncrypted } from '../../manifests/credential';
import { nameOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { at, isSet, itemsAt, textAt, type Step, type Value } from '../../manifests/value';
import { speaker, type ObjectProblem, type ObjectRule } from '../rule';
import { secretSources } from '../security-sources';
import { always, risingAt } from '../severity';

const say = speaker(sopsEncryptedTexts);

/** What is committed is what sops wrote: its block with a recipient and a mac, and no value in clear. */
export const sopsEncrypted: ObjectRule = {
  id: 'cpin/sops-encrypted',
  theme: 'secrets',
  sources: secretSources,
  gate: undefined,
  severity: risingAt('L4'),
  texts: sopsEncryptedTexts,
  reads: 'object',
  kinds: ['SopsSecret'],
  check: (object) => {
    const version = object.apiVersion;
    const other: ObjectProblem = {
      path: ['apiVersion'],
      severity: always('warning'),
      message: say((texts) => texts.version(version)),
    };
    return [...(version === 'isindir.github.com/v1alpha3' ? [] : [other]), ...judged(object)];
  },
};

function judged(object: KubernetesObject): readonly ObjectProblem[] {
  const { root } = object;
  const name = nameOf(object);
  const [clear] = clearIn(at(root, 'spec', 'secretTemplates'), ['spec', 'secretTemplates']);
  if (!isSet(root, 'sops')) {
    return [{ path: ['spec', 'secretTemplates'], onKey: true, message: say((texts) => texts.clear(name)) }];
  }
  const partly: readonly ObjectProblem[] =
    clear === undefined || isSet(root, 'sops', 'encrypted_regex')
      ? []
      : [{ path: clear, severity: always('warning'), message: say((texts) => texts.partly(name)) }];
  return [...ofBlock(object), ...partly];
}

/** The keys of other services than age are admitted by sops; the platform's clusters have an age key. */
const recipients = ['age', 'pgp', 'kms', 'gcp_kms', 'azure_kv', 'hc_vault', 'key_groups'];

function ofBlock(object: KubernetesObject): readonly ObjectProblem[] {
  const block = at(object.root, 'sops');
  const lacking = [
    ...(isSet(block, 'mac') ? [] : ['mac']),
    ...(recipients.some((each) => itemsAt(block, each).length > 0) ? [] : ['age']),
  ];
  const odd = itemsAt(block, 'age').flatMap((each, index): readonly ObjectProblem[] => {
    const recipient = textAt(each, 'recipient') ?? '';
    if (recipient.startsWith('age1')) return [];
    const path = ['sops', 'age', index, 'recipient'];
    return [{ path, message: say((texts) => texts.recipient(recipient)) }];
  });
  if (lacking.length === 0) return odd;
  const name = nameOf(object);
  const fields = lacking.join(', ');
  return [{ path: ['sops'], onKey: true, message: say((texts) => texts.malformed(name, fields)) }, ...odd];
}

/** The paths of the values in clear; sops leaves what is empty as it is. */
function clearIn(value: Value | undefined, path: readonly Step[]): readonly (readonly Step[])[] {
  if (value === undefined) return [];
  if (value.kind === 'sequence') return value.items.flatMap((item, index) => clearIn(item, [...path, index]));
  if (value.kind === 'mapping') {
    return [...value.entries].flatMap(([key, entry]) => clearIn(entry.value, [...path, key]));
  }
  return value.value === null || value.value === '' || isEncrypted(value) ? [] : [path];
}
