import { pullSecretTexts } from '../../../texts/rules/pull-secret';
import { at, itemsAt, textAt, type Scalar, type Value } from '../../manifests/value';
import type { Workload } from '../../manifests/workload';
import { imageOf, isPlatformImage } from '../container-image';
import { addItem, addKeys, replaceScalar } from '../edits';
import type { Fix } from '../finding';
import { speaker, type ObjectProblem, type WorkloadRule } from '../rule';
import { always, byTarget } from '../severity';
import type { RuleSettings, Situation } from '../situation';
import { isManaged } from '../target';
import { guide } from '../sources';

const say = speaker(pullSecretTexts);
const secret = 'registry-pull-secret';

/**
 * The platform creates `registry-pull-secret` in the namespace of each environment; pods whose images come from its
 * registry name it, or their service account does, which another file may say.
 */
export const pullSecret: WorkloadRule = {
  id: 'cpin/pull-secret',
  theme: 'images',
  sources: [guide('get-started', secret)],
  gate: 'L3',
  severity: byTarget({
    'cpin-openshift': 'error',
    'cpin-kubernetes': 'error',
    byoc: 'error',
    sandbox: 'information',
  }),
  texts: pullSecretTexts,
  reads: 'workload',
  check: (workload, situation) => {
    const image = firstPlatformImage(workload, situation.settings);
    if (image === undefined) return [];
    const named = itemsAt(workload.podSpec, 'imagePullSecrets');
    if (named.some((each) => textAt(each, 'name') === secret)) return [];
    return [
      named.length === 0 ? absent(workload, { image, situation }) : other(workload, { image, situation }),
    ];
  },
};

interface Judged {
  readonly image: string;
  readonly situation: Situation;
}

function firstPlatformImage({ containers }: Workload, settings: RuleSettings): string | undefined {
  const images = containers.map((container) => imageOf(container));
  return images.find((image) => image !== undefined && isPlatformImage(image.reference, settings))?.text;
}

function absent({ podPath, podSpec }: Workload, { image, situation }: Judged): ObjectProblem {
  const account = textAt(podSpec, 'serviceAccountName') ?? textAt(podSpec, 'serviceAccount') ?? 'default';
  const path = [...podPath, 'spec', 'imagePullSecrets'];
  if (account !== 'default') {
    return {
      path,
      onKey: true,
      message: say((texts) => texts.perhapsAccount(image, account)),
      severity: always('information'),
    };
  }
  return {
    path,
    onKey: true,
    message: say((texts) => texts.absent(image)),
    ...addedTo(podSpec, isManaged(situation.target)),
  };
}

function addedTo(podSpec: Value | undefined, certain: boolean): { readonly fix?: Fix } {
  const list = at(podSpec, 'imagePullSecrets');
  const item = { name: secret };
  const title = say((texts) => texts.fix);
  if (list?.kind === 'sequence') {
    return { fix: { title, path: list.place.path, certain, edits: (text) => [addItem(text, list, item)] } };
  }
  if (podSpec?.kind !== 'mapping' || list !== undefined) return {};
  return {
    fix: {
      title,
      path: podSpec.place.path,
      certain,
      edits: (text) => [addKeys(text, podSpec, { imagePullSecrets: [item] })],
    },
  };
}

/** Another name in front of the platform's registry: the trap of the certification. */
function other(workload: Workload, { image, situation: { settings } }: Judged): ObjectProblem {
  const list = at(workload.podSpec, 'imagePullSecrets');
  const [first] = itemsAt(list);
  const name = at(first, 'name');
  const written = name?.kind === 'scalar' ? String(name.value) : '';
  return {
    path: [...workload.podPath, 'spec', 'imagePullSecrets', 0, 'name'],
    message: say((texts) => (written === '' ? texts.absent(image) : texts.other(image, written))),
    ...replaced(workload, { list, name: name?.kind === 'scalar' ? name : undefined, settings }),
  };
}

interface Named {
  readonly list: Value | undefined;
  readonly name: Scalar | undefined;
  readonly settings: RuleSettings;
}

/** Where every image is the platform's, its one secret takes the right name; else the right one joins the others. */
function replaced({ containers }: Workload, { list, name, settings }: Named): { readonly fix?: Fix } {
  if (list?.kind !== 'sequence') return {};
  const onlyOurs = containers.every((container) => {
    const image = imageOf(container);
    return image !== undefined && isPlatformImage(image.reference, settings);
  });
  const title = say((texts) => texts.fix);
  if (onlyOurs && name !== undefined && list.items.length === 1) {
    const { path } = name.place;
    return { fix: { title, path, certain: false, edits: () => [replaceScalar(name, secret)] } };
  }
  const { path } = list.place;
  return {
    fix: { title, path, certain: false, edits: (text) => [addItem(text, list, { name: secret })] },
  };
}
