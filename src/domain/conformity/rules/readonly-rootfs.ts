import { readonlyRootfsTexts } from '../../../texts/rules/readonly-rootfs';
import { booleanAt } from '../../manifests/security-context';
import { at, isSet, itemsAt, textAt, type Mapping } from '../../manifests/value';
import type { Container, Workload } from '../../manifests/workload';
import { inOrder, listing, ownMapping, type EditsOf } from '../edit-sets';
import { addKeys, replaceScalar, type Lines } from '../edits';
import type { Fix } from '../finding';
import { speaker, type ObjectProblem, type WorkloadRule } from '../rule';
import { always, byTarget } from '../severity';

const say = speaker(readonlyRootfsTexts);

/** EXI-ARCH-26 does not name this field: the sources agree on it. */
export const readonlyRootfs: WorkloadRule = {
  id: 'cpin/readonly-rootfs',
  theme: 'security',
  sources: [
    { page: 'cct-cloud-native:cct-exigences.md', requirement: 'EXI-ARCH-18 (P)', date: '2024-06-23' },
    { page: 'documentation:docs/platform/compatibility.md', date: '2024-03' },
  ],
  gate: 'L4',
  severity: byTarget({
    'cpin-openshift': 'warning',
    'cpin-kubernetes': 'warning',
    byoc: 'warning',
    sandbox: 'information',
  }),
  texts: readonlyRootfsTexts,
  reads: 'workload',
  check: (workload) => workload.containers.flatMap((container) => judged(container, workload)),
};

const field = ['securityContext', 'readOnlyRootFilesystem'] as const;

function judged(container: Container, workload: Workload): readonly ObjectProblem[] {
  const { name, path, value, role } = container;
  if (booleanAt(value, ...field) !== true) {
    return [
      {
        path: [...path, ...field],
        container: name,
        message: say((texts) => texts.writable(name)),
        ...fixOf(container, workload),
      },
    ];
  }
  // What runs once before the others seldom needs it.
  if (role === 'init' || mountsTemporary(container)) return [];
  return [
    {
      path: [...path, ...field],
      onKey: true,
      container: name,
      message: say((texts) => texts.noTemporary(name)),
      severity: always('information'),
    },
  ];
}

function mountsTemporary({ value }: Container): boolean {
  return itemsAt(value, 'volumeMounts').some(
    (mount) => /^\/tmp\/?$/.test(textAt(mount, 'mountPath') ?? '') && booleanAt(mount, 'readOnly') !== true,
  );
}

const mount: Lines = { name: 'tmp', mountPath: '/tmp' };
const volume: Lines = { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } };

/** A start: where the application writes besides `/tmp`, the team knows. */
function fixOf(container: Container, { podSpec }: Workload): { readonly fix?: Fix } {
  const { value } = container;
  if (value.kind !== 'mapping' || podSpec?.kind !== 'mapping' || value.place.path !== podSpec.place.path)
    return {};
  const readOnly = readOnlyIn(value);
  const mounted = mountsTemporary(container) ? [] : mountingIn(value, podSpec);
  if (readOnly === undefined || mounted === undefined) return {};
  return {
    fix: {
      title: say((texts) => texts.fix),
      path: value.place.path,
      certain: false,
      edits: (text) => inOrder([readOnly, ...mounted].flatMap((edits) => edits(text))),
    },
  };
}

function readOnlyIn(container: Mapping): EditsOf | undefined {
  const flag: Lines = { readOnlyRootFilesystem: 'true' };
  if (at(container, 'securityContext') === undefined) {
    return (text) => [addKeys(text, container, { securityContext: flag })];
  }
  const context = ownMapping(container, 'securityContext');
  if (context === undefined) return undefined;
  const found = at(context, 'readOnlyRootFilesystem');
  if (found === undefined) return (text) => [addKeys(text, context, flag)];
  return found.kind === 'scalar' && found.value !== null ? () => [replaceScalar(found, 'true')] : undefined;
}

/** A mount in the container, and its volume in the pod; undefined where a volume of another type bears its name. */
function mountingIn(container: Mapping, podSpec: Mapping): readonly EditsOf[] | undefined {
  const mounting = listing(container, 'volumeMounts', mount);
  const same = itemsAt(podSpec, 'volumes').find((each) => textAt(each, 'name') === 'tmp');
  if (mounting === undefined) return undefined;
  if (same !== undefined) return isSet(same, 'emptyDir') ? [mounting] : undefined;
  const volumes = listing(podSpec, 'volumes', volume);
  return volumes === undefined ? undefined : [mounting, volumes];
}
