import { booleanAt, type SecurityContext } from '../manifests/security-context';
import { at, isSet, itemsAt, textAt, type Mapping } from '../manifests/value';
import { inOrder, ownMapping, type EditsOf } from './edit-sets';
import { addKeys, replaceScalar, type Lines } from './edits';

/** The four fields by which a container states that it needs no privilege, as the restricted profile asks for them. */
export const hardening = [
  'allowPrivilegeEscalation',
  'runAsNonRoot',
  'capabilities.drop',
  'seccompProfile',
] as const;
export type Hardening = (typeof hardening)[number];

/** How each field is written where it hardens. */
export const hardeningWords: Readonly<Record<Hardening, string>> = {
  allowPrivilegeEscalation: 'allowPrivilegeEscalation: false',
  runAsNonRoot: 'runAsNonRoot: true',
  'capabilities.drop': 'capabilities.drop: [ALL]',
  seccompProfile: 'seccompProfile.type: RuntimeDefault',
};

/** The fields that a container says nothing of, its pod neither. One that is given a worse value is another rule's. */
export function unsaid(container: SecurityContext, pod: SecurityContext | undefined): readonly Hardening[] {
  const inherited = (field: string): boolean => isSet(container.value, field) || isSet(pod?.value, field);
  return hardening.filter((field) => {
    if (field === 'capabilities.drop') return !dropsAll(container);
    return field === 'allowPrivilegeEscalation' ? !isSet(container.value, field) : !inherited(field);
  });
}

/** Whether a container states all four. */
export function isHardened(container: SecurityContext, pod: SecurityContext | undefined): boolean {
  return (
    dropsAll(container) &&
    booleanAt(container.value, 'allowPrivilegeEscalation') === false &&
    (booleanAt(container.value, 'runAsNonRoot') ?? booleanAt(pod?.value, 'runAsNonRoot')) === true &&
    (textAt(container.value, 'seccompProfile', 'type') ?? textAt(pod?.value, 'seccompProfile', 'type')) ===
      'RuntimeDefault'
  );
}

/**
 * How a container is made to state what it leaves unsaid; undefined where that cannot be written beside what is there,
 * such as below an alias.
 */
export function hardeningOf(container: Mapping, missing: readonly Hardening[]): EditsOf | undefined {
  const lines = linesOf(missing);
  if (at(container, 'securityContext') === undefined) {
    return (text) => [addKeys(text, container, { securityContext: lines })];
  }
  const own = ownMapping(container, 'securityContext');
  // A key without value is there already: a second one would be no YAML.
  if (own === undefined || missing.some((field) => own.entries.has(field))) return undefined;
  const { capabilities, ...others } = lines;
  if (capabilities === undefined || at(own, 'capabilities') === undefined) {
    return (text) => [addKeys(text, own, lines)];
  }
  const dropping = droppingIn(own);
  if (dropping === undefined) return undefined;
  return (text) =>
    inOrder([...dropping(text), ...(Object.keys(others).length === 0 ? [] : [addKeys(text, own, others)])]);
}

function linesOf(missing: readonly Hardening[]): Lines {
  const written: Readonly<Record<Hardening, Lines>> = {
    allowPrivilegeEscalation: { allowPrivilegeEscalation: 'false' },
    runAsNonRoot: { runAsNonRoot: 'true' },
    'capabilities.drop': { capabilities: { drop: ['ALL'] } },
    seccompProfile: { seccompProfile: { type: 'RuntimeDefault' } },
  };
  return Object.assign({}, ...missing.map((field) => written[field])) as Lines;
}

/** Dropping all covers what is dropped already: the first item of the list becomes ALL. */
function droppingIn(context: Mapping): EditsOf | undefined {
  const capabilities = ownMapping(context, 'capabilities');
  if (capabilities === undefined) return undefined;
  const drop = at(capabilities, 'drop');
  if (drop === undefined) return (text) => [addKeys(text, capabilities, { drop: ['ALL'] })];
  if (drop.kind !== 'sequence' || drop.place.path !== capabilities.place.path) return undefined;
  const [first] = drop.items;
  if (first === undefined) return () => [{ start: drop.place.start, end: drop.place.end, text: '[ALL]' }];
  return first.kind === 'scalar' ? () => [replaceScalar(first, 'ALL')] : undefined;
}

function dropsAll({ value }: SecurityContext): boolean {
  return itemsAt(value, 'capabilities', 'drop').some((item) => textAt(item) === 'ALL');
}
