import { scHostNamespacesTexts } from '../../../texts/rules/sc-host-namespaces';
import { booleanAt } from '../../manifests/security-context';
import { itemsAt, textAt, type Mapping } from '../../manifests/value';
import type { Container, Workload } from '../../manifests/workload';
import { inOrder, ownEntry } from '../edit-sets';
import { removeKey } from '../edits';
import type { Fix, Said, TextEdit } from '../finding';
import { speaker, type ObjectProblem, type WorkloadRule } from '../rule';
import { pssRestricted } from '../security-sources';
import { always } from '../severity';

const say = speaker(scHostNamespacesTexts);

const namespaces = ['hostNetwork', 'hostPID', 'hostIPC'] as const;

/** Refused by SCC restricted-v2 and by the baseline profile alike. */
export const scHostNamespaces: WorkloadRule = {
  id: 'cpin/sc-host-namespaces',
  theme: 'security',
  sources: [pssRestricted],
  gate: 'L3',
  severity: always('error'),
  texts: scHostNamespacesTexts,
  reads: 'workload',
  check: (workload) => [
    ...ofPod(workload),
    ...[...workload.containers, ...workload.ephemeral].flatMap(ofContainer),
  ],
};

function ofPod({ podPath, podSpec }: Workload): readonly ObjectProblem[] {
  const shared = namespaces.filter((field) => booleanAt(podSpec, field) === true);
  const [first] = shared;
  if (first === undefined || podSpec?.kind !== 'mapping') return [];
  return [
    {
      path: [...podPath, 'spec', first],
      onKey: true,
      message: say((texts) => texts.namespaces(shared.join(', '))),
      ...removing(
        shared.map((field) => ({ mapping: podSpec, field })),
        say((texts) => texts.fixNamespaces),
      ),
    },
  ];
}

function ofContainer({ name, path, value }: Container): readonly ObjectProblem[] {
  const open = itemsAt(value, 'ports').flatMap((port, index) => {
    const number = textAt(port, 'hostPort') ?? '0';
    return number === '0' || port.kind !== 'mapping' ? [] : [{ port, index, number }];
  });
  const [first] = open;
  if (first === undefined) return [];
  const numbers = open.map(({ number }) => number).join(', ');
  return [
    {
      path: [...path, 'ports', first.index, 'hostPort'],
      onKey: true,
      container: name,
      message: say((texts) => texts.port(name, numbers)),
      ...removing(
        open.map(({ port }) => ({ mapping: port, field: 'hostPort' })),
        say((texts) => texts.fixPort),
      ),
    },
  ];
}

/** No fix where an alias, a merge key or another file supplies a field. */
function removing(
  fields: readonly { readonly mapping: Mapping; readonly field: string }[],
  title: Said,
): { readonly fix?: Fix } {
  const [first] = fields;
  if (first === undefined || !fields.every(({ mapping, field }) => ownEntry(mapping, field))) return {};
  const edits = (text: string): readonly TextEdit[] =>
    inOrder(fields.flatMap(({ mapping, field }) => removeKey(text, mapping, field) ?? []));
  return { fix: { title, path: first.mapping.place.path, certain: false, edits } };
}
