import { consoleNamesTexts } from '../../../texts/rules/console-names';
import { environmentNameFault } from '../../console-names';
import { baseNameOf } from '../../manifests/folder-path';
import { anchor } from '../anchor';
import { speaker, type ValuesRule } from '../rule';
import { always } from '../severity';

const say = speaker(consoleNamesTexts);

/** A values file is found by the name of its environment, as the console writes it in place of `<env>`. */
export const consoleNames: ValuesRule = {
  id: 'cpin/console-names',
  theme: 'repository',
  sources: [{ page: 'console: schemas of projects and environments', date: '2026-04' }],
  gate: 'L3',
  severity: always('information'),
  texts: consoleNamesTexts,
  reads: 'values',
  check: ({ path, root }) => {
    const name = environmentPart(path);
    if (name === undefined || environmentNameFault(name) === undefined) return [];
    return [{ place: anchor(root, []), message: say((texts) => texts.environment(name)) }];
  },
};

/** `values-prod.yaml`, `values.prod.yaml`, `values/prod/values.yaml`: what stands for the environment. */
function environmentPart(path: string): string | undefined {
  const [, file] = /^values[-.](.+)\.ya?ml$/.exec(baseNameOf(path)) ?? [];
  const [, folder] = /(?:^|\/)values\/([^/]+)\/values\.ya?ml$/.exec(path) ?? [];
  // What follows a dot says how the file is written: `values-prod.enc.yaml`.
  return file?.split('.')[0] ?? folder;
}
