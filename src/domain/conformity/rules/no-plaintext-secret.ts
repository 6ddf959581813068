import { noPlaintextSecretTexts } from '../../../texts/rules/no-plaintext-secret';
import {
  hasPasswordInUrl,
  isClearSecret,
  isCredentialVariable,
  isPlaceholder,
} from '../../manifests/credential';
import { nameOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { entriesAt, itemsAt, textAt } from '../../manifests/value';
import { workloadKinds, workloadsOf, type Container } from '../../manifests/workload';
import { speaker, type ObjectProblem, type ObjectRule } from '../rule';
import { secretSources } from '../security-sources';
import { risingAt } from '../severity';

const say = speaker(noPlaintextSecretTexts);

/** Secrets with values, and variables that give one: a warning before level 4, an error from there on. */
export const noPlaintextSecret: ObjectRule = {
  id: 'cpin/no-plaintext-secret',
  theme: 'secrets',
  sources: secretSources,
  gate: undefined,
  severity: risingAt('L4'),
  texts: noPlaintextSecretTexts,
  reads: 'object',
  kinds: ['Secret', ...workloadKinds],
  check: (object) =>
    object.kind === 'Secret'
      ? ofSecret(object)
      : workloadsOf([object]).flatMap(({ containers, ephemeral }) =>
          [...containers, ...ephemeral].flatMap(ofContainer),
        ),
};

function ofSecret(object: KubernetesObject): readonly ObjectProblem[] {
  if (!isClearSecret(object)) return [];
  const field = entriesAt(object.root, 'stringData').size > 0 ? 'stringData' : 'data';
  return [{ path: [field], onKey: true, message: say((texts) => texts.secret(nameOf(object))) }];
}

function ofContainer({ name, path, value }: Container): readonly ObjectProblem[] {
  return itemsAt(value, 'env').flatMap((variable, index) => {
    const named = textAt(variable, 'name') ?? '';
    const text = textAt(variable, 'value') ?? '';
    if (isPlaceholder(text)) return [];
    const clear = isCredentialVariable(named);
    if (!clear && !hasPasswordInUrl(text)) return [];
    return [
      {
        path: [...path, 'env', index, 'value'],
        container: name,
        message: say((texts) => (clear ? texts.variable(name, named) : texts.address(name, named))),
      },
    ];
  });
}
