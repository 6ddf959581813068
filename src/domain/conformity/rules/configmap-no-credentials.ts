import { configmapNoCredentialsTexts } from '../../../texts/rules/configmap-no-credentials';
import {
  isCredentialVariable,
  isPlaceholder,
  mentionsCredential,
  refusedKeys,
  secretLook,
} from '../../manifests/credential';
import { entriesAt, textAt, type Value } from '../../manifests/value';
import { speaker, type ObjectProblem, type ObjectRule } from '../rule';
import { always, audited } from '../severity';

const say = speaker(configmapNoCredentialsTexts);

/**
 * Row `cm-no-credentials`: the policy refuses 39 keys of `data` spelt exactly, whatever their value. Other names and
 * values that give a secret away escape it: warnings.
 */
export const configmapNoCredentials: ObjectRule = {
  id: 'cpin/configmap-no-credentials',
  theme: 'secrets',
  sources: [
    { page: 'documentation:docs/agreement/kyverno.md', requirement: 'cm-no-credentials', date: '2025-07-24' },
    {
      page: 'cpin-external-cluster:charts-socle/kyverno/templates',
      requirement: 'check-configmap-credentials',
      date: '2024-11-07',
    },
  ],
  gate: 'L3',
  severity: audited,
  texts: configmapNoCredentialsTexts,
  reads: 'object',
  kinds: ['ConfigMap'],
  check: ({ root }) =>
    ['data', 'binaryData'].flatMap((field) =>
      [...entriesAt(root, field)].flatMap(([key, { value }]) => judged(field, key, value)),
    ),
};

function judged(field: string, key: string, value: Value): readonly ObjectProblem[] {
  const path = [field, key];
  const text = textAt(value) ?? '';
  if (field === 'data' && refusedKeys.has(key)) {
    return [{ path, onKey: true, message: say((texts) => texts.refused(key)) }];
  }
  const severity = always('warning');
  if (isPlaceholder(text)) return [];
  if (isCredentialVariable(key) || (mentionsCredential(key) && !isHarmless(text))) {
    return [{ path, onKey: true, severity, message: say((texts) => texts.named(key)) }];
  }
  const look = field === 'data' ? secretLook(text) : undefined;
  if (look === undefined) return [];
  return [{ path, onKey: true, severity, message: say((texts) => texts.looks(key, look)) }];
}

/** What a name may say of a credential without giving it: a length, a duration, a switch, an address, a path. */
function isHarmless(text: string): boolean {
  if (/^(?:true|false|\d+(?:\.\d+)?\s?[a-z]{0,2}|\/[\w./-]*)$/i.test(text.trim())) return true;
  return /^https?:\/\/\S+$/.test(text.trim()) && secretLook(text) === undefined;
}
