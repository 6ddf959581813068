import { listAt, plainAt, textAt, type Path } from '../manifests/plain';
import { isYaml, readManifests, type Manifest, type Manifests } from '../manifests/read-manifests';
import { workloadsOf, type Container } from '../manifests/workloads';
import type { ChecksTexts } from '../../texts/checks';
import type { Check, Reason } from './check';
import { clearSecrets } from './clear-secrets';
import { conclude, reasonAt } from './conclude';

/** The keys that the platform's policy refuses in a ConfigMap, spelled exactly so. */
const snake = 'password passwd secret_key pwd secret credentials encryption_key private_key api_secret'
  .concat(' user_pass passphrase key admin_password')
  .split(' ');
const mixed = 'Password Passwd Secret_Key Pwd Secret Credentials EncryptionKey PrivateKey ApiSecret'
  .concat(' UserPass Passphrase Key AdminPassword')
  .split(' ');
const refusedKeys = new Set([...snake, ...snake.map((key) => key.toUpperCase()), ...mixed]);

/** Settings are outside the image, in a ConfigMap that an application reads, and secrets are not among them. */
export const configuration: Check = {
  id: 'configuration',
  version: 1,
  concerns: isYaml,
  async run(view, texts) {
    const said = texts.configuration;
    const manifests = await readManifests(view);
    const maps = mapsOf(manifests);
    const uses = workloadsOf(manifests.objects).flatMap(({ manifest, containers }) =>
      containers.flatMap((each) => usesOf(each).map((use) => ({ ...use, manifest }))),
    );
    const used = uses.find(({ map }) => maps.has(map));
    const wrong: Reason[] = [...credentials(manifests, texts), ...clearSecrets(manifests, texts)];
    const [dangling] = uses;
    // The map may come from a template, like the rest of what is not seen.
    const absent = used === undefined && dangling !== undefined && manifests.templates.length === 0;
    if (absent) wrong.unshift(reasonAt(dangling.manifest, dangling.at, said.missingMap(dangling.map)));
    return conclude(
      {
        wrong,
        missing: used === undefined && !absent ? [said.notUsed] : [],
        manifests,
        words: () => said.passed(used?.manifest.name ?? '', used?.map ?? ''),
        files: used === undefined ? [] : [used.manifest.path, maps.get(used.map) ?? used.manifest.path],
      },
      texts,
    );
  },
};

const isMap = ({ kind }: Manifest): boolean => kind === 'ConfigMap';

/** The ConfigMaps by name, with the file that makes them. */
function mapsOf({ objects, kustomizations }: Manifests): ReadonlyMap<string, string> {
  const generated = kustomizations.flatMap(({ path, value }) =>
    listAt(value, 'configMapGenerator').map((each): [string, string] => [textAt(each, 'name') ?? '', path]),
  );
  return new Map([
    ...generated.reverse(),
    ...objects.filter(isMap).map(({ name, path }): [string, string] => [name, path]),
  ]);
}

function usesOf({ value, at: place }: Container): readonly { map: string; at: Path }[] {
  const uses = (list: string, ...path: readonly string[]): { map: string; at: Path }[] =>
    listAt(value, list).flatMap((each, index) => {
      const map = textAt(each, ...path, 'name');
      return map === undefined ? [] : [{ map, at: [...place, list, index, ...path, 'name'] }];
    });
  return [...uses('envFrom', 'configMapRef'), ...uses('env', 'valueFrom', 'configMapKeyRef')];
}

function credentials({ objects, kustomizations }: Manifests, texts: ChecksTexts): readonly Reason[] {
  const said = texts.configuration;
  const written = objects.filter(isMap).flatMap((each) =>
    Object.keys(plainAt(each.value, 'data'))
      .filter((key) => refusedKeys.has(key))
      .map((key) => reasonAt(each, ['data', key], said.credential(key, each.name))),
  );
  const generated = kustomizations.flatMap((each) =>
    listAt(each.value, 'configMapGenerator').flatMap((generator, index) =>
      listAt(generator, 'literals').flatMap((literal, place): Reason[] => {
        const [key = ''] = typeof literal === 'string' ? literal.split('=') : [];
        if (!refusedKeys.has(key)) return [];
        const at = ['configMapGenerator', index, 'literals', place];
        return [reasonAt(each, at, said.credential(key, textAt(generator, 'name') ?? ''))];
      }),
    ),
  );
  return [...written, ...generated];
}
