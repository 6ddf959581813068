import { folderOf, nameOf, textsAt } from '../manifests/plain';
import { isYaml, readManifests } from '../manifests/read-manifests';
import type { Check, Reason } from './check';
import { conclude, reasonAt } from './conclude';

const environmentNames = ['dev', 'preprod', 'prod'] as const;

interface Settings {
  readonly folder: string;
  readonly files: readonly string[];
  readonly missing: readonly string[];
}

/** Each environment has its own settings, next to what they share. */
export const environments: Check = {
  id: 'environments',
  version: 1,
  concerns: isYaml,
  async run(view, texts) {
    const said = texts.environments;
    const manifests = await readManifests(view);
    const found = [...overlaysOf(view.paths), ...valuesOf(view.paths)].sort(
      (a, b) => a.missing.length - b.missing.length,
    );
    const [best] = found;
    const wrong: Reason[] = best === undefined ? [said.nothing] : [];
    if (best !== undefined && best.missing.length > 0) wrong.push(said.missing(best.missing));
    for (const each of manifests.kustomizations.filter(({ path }) => best?.files.includes(path))) {
      const taken = ['resources', 'bases', 'components'].flatMap((list) => textsAt(each.value, list));
      if (taken.length === 0) wrong.push(reasonAt(each, ['resources'], said.empty));
    }
    const words = (): string => said.passed(best?.folder ?? '');
    return conclude({ wrong, missing: [], manifests, words, files: best?.files ?? [] }, texts);
  },
};

function overlaysOf(paths: readonly string[]): readonly Settings[] {
  const folders = new Set(
    paths.flatMap((path) => {
      const match = /^((?:.*\/)?overlays)\/(?:dev|preprod|prod)\/kustomization\.ya?ml$/.exec(path);
      return match?.[1] === undefined ? [] : [match[1]];
    }),
  );
  return [...folders].map((folder) =>
    settingsOf(
      folder,
      environmentNames.map((each) => [
        `${folder}/${each}/kustomization.yaml`,
        `${folder}/${each}/kustomization.yml`,
      ]),
      paths,
    ),
  );
}

function valuesOf(paths: readonly string[]): readonly Settings[] {
  return paths
    .filter((path) => nameOf(path) === 'Chart.yaml')
    .map((chart) => {
      const folder = folderOf(chart);
      const inside = folder === '' ? '' : `${folder}/`;
      const settings = settingsOf(
        folder,
        environmentNames.map((each) =>
          [`values-${each}.yaml`, `values/${each}.yaml`, `values/${each}/values.yaml`].map(
            (name) => inside + name,
          ),
        ),
        paths,
      );
      return { ...settings, files: [chart, ...settings.files] };
    });
}

/** Of each group of possible names, the file that is there, or the first name when none is. */
function settingsOf(
  folder: string,
  groups: readonly (readonly string[])[],
  paths: readonly string[],
): Settings {
  const there = groups.map((names) => names.find((name) => paths.includes(name)));
  return {
    folder,
    files: there.filter((each) => each !== undefined),
    missing: groups.flatMap((names, index) => (there[index] === undefined ? names.slice(0, 1) : [])),
  };
}
