import type { ChecksTexts } from '../../texts/checks';
import { at, listAt, plainAt } from '../manifests/plain';
import type { Manifests } from '../manifests/read-manifests';
import type { Reason } from './check';
import { reasonAt } from './conclude';

/** Objects that hold a secret anyone can read: Secrets with values, unencrypted SopsSecrets, generators. */
export function clearSecrets({ objects, kustomizations }: Manifests, texts: ChecksTexts): readonly Reason[] {
  const said = texts.secrets;
  const written = objects.flatMap((each): Reason[] => {
    if (at(each.value, 'sops') !== undefined) return [];
    if (each.kind === 'SopsSecret') return [reasonAt(each, [], said.notEncrypted(each.name))];
    if (each.kind !== 'Secret') return [];
    const part = ['data', 'stringData'].find((name) =>
      Object.values(plainAt(each.value, name)).some(isLiteral),
    );
    return part === undefined ? [] : [reasonAt(each, [part], said.clear(each.name))];
  });
  const generated = kustomizations.flatMap((each) =>
    listAt(each.value, 'secretGenerator').flatMap((generator, index): Reason[] =>
      listAt(generator, 'literals').length === 0
        ? []
        : [reasonAt(each, ['secretGenerator', index, 'literals'], said.generated)],
    ),
  );
  return [...written, ...generated];
}

/** Whether a value is there to be read: neither empty, nor a mark that a tool replaces, such as `<path:…>`. */
function isLiteral(value: unknown): boolean {
  if (typeof value !== 'string') return value !== null && value !== undefined;
  return value.trim() !== '' && !/^<[^<>]+>$/.test(value.trim());
}
