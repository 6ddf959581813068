import type { ChecksTexts } from '../../texts/checks';
import { generatorFilesOf, isKustomization, kustomizationsOf } from '../kustomize/kustomization';
import {
  accessToken,
  hasPasswordInUrl,
  isClearSecret,
  isCredentialName,
  isEncrypted,
  isPlaceholder,
  privateKeyMark,
} from '../manifests/credential';
import { baseNameOf } from '../manifests/folder-path';
import { nameOf, type KubernetesObject } from '../manifests/kubernetes-object';
import { isYaml } from '../manifests/manifest-texts';
import { at, entriesAt, isSet, itemsAt, textAt } from '../manifests/value';
import { workloadsOf } from '../manifests/workload';
import type { Check, Reason } from './check';
import { folderOfView, readTexts, type Folder } from './folder';
import { because, failed, isManifestOrDockerfile } from './judge';

/**
 * No secret in clear in the repository: neither in `Secret` objects, nor in variables, nor as keys or tokens in the files
 * that were read (documentation: secrets-management.md, best-practices; EXI-ARCH-5). The whole folder is judged: one leak is
 * one too many. A folder too large to be read whole proves nothing.
 */
export const secrets: Check = {
  id: 'secrets',
  version: 1,
  concerns: (path) => isManifestOrDockerfile(path) || mayHoldKey(path),
  run: async (view, texts) => {
    const folder = await folderOfView(view);
    const manifests = folder.texts.paths.filter(
      (path) => isYaml(path) && !isKustomization(path) && folder.texts.objects(path).length > 0,
    );
    const objects = manifests.flatMap((path) => folder.texts.objects(path));
    const others = await readTexts(view, folder.paths.filter(mayHoldKey));
    const read = folder.texts.paths.map((path) => [path, folder.texts.text(path) ?? ''] as const);
    const reasons = [
      ...objects.flatMap((object) => objectReasons(object, texts)),
      ...generatorReasons(folder, texts),
      ...dockerfileReasons(folder, texts),
      ...[...read, ...others].flatMap(([path, text]) => textReasons(path, text, texts)),
    ];
    if (reasons.length > 0) return failed(reasons, folder, texts);
    if (folder.truncated) return { kind: 'unavailable', why: texts.shared.truncatedWhy };
    const [chart] = folder.charts;
    if (manifests.length === 0) {
      return chart === undefined
        ? failed([texts.secrets.nothing], folder, texts)
        : { kind: 'unavailable', why: texts.shared.helm(chart) };
    }
    const encrypted = objects.filter((object) => keptKinds.has(object.kind)).length;
    return { kind: 'passed', words: texts.secrets.passed(manifests.length, encrypted), files: manifests };
  },
};

/** The kinds that hold a secret out of sight. */
const keptKinds = new Set([
  'SopsSecret',
  'VaultStaticSecret',
  'VaultDynamicSecret',
  'ExternalSecret',
  'SealedSecret',
]);

/** Files other than manifests where keys and passwords are often forgotten. */
function mayHoldKey(path: string): boolean {
  return /\.(?:pem|key|env)$|^\.env(?:\.|$)|^(?:id_rsa|id_ed25519|id_ecdsa|keys\.txt)$/.test(
    baseNameOf(path),
  );
}

function objectReasons(object: KubernetesObject, { secrets: texts }: ChecksTexts): readonly Reason[] {
  if (isClearSecret(object)) return [because(object.place, texts.clearSecret(nameOf(object)))];
  if (object.kind === 'SopsSecret') {
    return isSopsEncrypted(object) ? [] : [because(object.place, texts.sopsClear(nameOf(object)))];
  }
  if (object.kind === 'ConfigMap') {
    return [...entriesAt(object.root, 'data')]
      .filter(([, { value }]) => hasPasswordInUrl(textAt(value) ?? ''))
      .map(([key, entry]) => because(entry.key, texts.passwordInUrl(key)));
  }
  return workloadsOf([object]).flatMap(({ containers }) =>
    containers.flatMap(({ value }) =>
      itemsAt(value, 'env').flatMap((variable) => {
        const name = textAt(variable, 'name') ?? '';
        const literal = at(variable, 'value');
        const text = textAt(literal) ?? '';
        if (literal === undefined || isPlaceholder(text)) return [];
        if (isCredentialName(name)) return [because(literal.place, texts.environment(name))];
        return hasPasswordInUrl(text) ? [because(literal.place, texts.passwordInUrl(name))] : [];
      }),
    ),
  );
}

/** Whether SOPS encrypted a SopsSecret: its mark is there, and the values are `ENC[…]` unless a rule picks some of them. */
function isSopsEncrypted({ root }: KubernetesObject): boolean {
  if (!isSet(root, 'sops', 'mac')) return false;
  const values = itemsAt(root, 'spec', 'secretTemplates').flatMap((template) =>
    ['data', 'stringData'].flatMap((field) => [...entriesAt(template, field).values()]),
  );
  const partial = isSet(root, 'sops', 'encrypted_regex');
  return partial
    ? values.some(({ value }) => isEncrypted(value))
    : values.every(({ value }) => isEncrypted(value));
}

function generatorReasons(folder: Folder, { secrets: texts }: ChecksTexts): readonly Reason[] {
  return [...kustomizationsOf(folder.texts).values()].flatMap((kustomization) =>
    itemsAt(kustomization.root, 'secretGenerator')
      .filter(
        (generator) =>
          itemsAt(generator, 'literals').length > 0 ||
          generatorFilesOf(generator, kustomization).some((path) => folder.paths.includes(path)),
      )
      .map((generator) => because(generator.place, texts.generated(textAt(generator, 'name') ?? ''))),
  );
}

function dockerfileReasons(folder: Folder, { secrets: texts }: ChecksTexts): readonly Reason[] {
  return folder.dockerfiles.flatMap(({ variables }) =>
    variables.flatMap(({ keyword, name, value }) => {
      const text = value?.text ?? '';
      if (keyword !== 'ENV' || !isCredentialName(name.text)) return [];
      return isPlaceholder(text) || text.startsWith('$')
        ? []
        : [because(name.place, texts.environment(name.text))];
    }),
  );
}

function textReasons(path: string, text: string, { secrets: texts }: ChecksTexts): readonly Reason[] {
  if (!/PRIVATE KEY|AGE-SECRET-KEY-1|glpat-|gh[pousr]_|github_pat_/.test(text)) return [];
  return text.split('\n').flatMap((line, index) => {
    const place = { path, line: index + 1 };
    if (privateKeyMark.test(line)) return [because(place, texts.privateKey)];
    return accessToken.test(line) ? [because(place, texts.token)] : [];
  });
}
