import { coreTable } from './core-table';
import { customTable } from './custom-table';
import { FieldTable, type Model } from './field-table';
import { suggestionFor } from './suggestion';

let core: FieldTable | undefined;
let custom: FieldTable | undefined;

/** The kinds of Kubernetes itself; read when first asked for. */
function coreFields(): FieldTable {
  return (core ??= new FieldTable(coreTable));
}

/** The custom resources; read when an object of a group that may be theirs is first met. */
function customFields(): FieldTable {
  return (custom ??= new FieldTable(customTable, coreFields()));
}

/** What is known of an object's type: its fields, a correction, or nothing. */
export type KnownKind =
  | { readonly kind: 'known'; readonly model: Model; readonly custom: boolean }
  | { readonly kind: 'other-version'; readonly suggestion: string }
  | { readonly kind: 'other-kind'; readonly suggestion: string }
  | { readonly kind: 'unknown' };

const unknown: KnownKind = { kind: 'unknown' };

/** Looks an object's type up. Types that are none of our tables' business are unknown, and nothing is said of them. */
export function lookUp(apiVersion: string, kind: string): KnownKind {
  const kubernetes = coreFields();
  const found = modelOf(kubernetes, apiVersion, kind);
  if (found !== undefined) return { kind: 'known', model: found, custom: false };
  const group = groupOf(apiVersion);
  const ours = isKubernetesGroup(group, kubernetes);
  if (ours) return correction(kubernetes, apiVersion, kind);
  // A group of custom resources is a domain name: `app/v1` is nobody's.
  if (group.includes('.')) return lookUpCustom(apiVersion, kind);
  const versions = versionsOf(kubernetes, kind);
  return versions.length === 0 ? unknown : otherVersion(apiVersion, versions);
}

function lookUpCustom(apiVersion: string, kind: string): KnownKind {
  const table = customFields();
  const model = modelOf(table, apiVersion, kind);
  if (model !== undefined) return { kind: 'known', model, custom: true };
  // A version that the table lacks may be served by another release of the operator.
  return unknown;
}

/** What a kind that a group of Kubernetes does not have under a version was meant to be. */
function correction(table: FieldTable, apiVersion: string, kind: string): KnownKind {
  const versions = versionsOf(table, kind);
  if (versions.length > 0) return otherVersion(apiVersion, versions);
  if (table.otherKinds.has(kind)) return unknown;
  const suggestion = suggestionFor(kind, table.kinds.get(apiVersion)?.keys() ?? []);
  return suggestion === undefined ? unknown : { kind: 'other-kind', suggestion };
}

/** The version to write instead: of the same group if it can be, and the newest of them. */
function otherVersion(apiVersion: string, versions: readonly string[]): KnownKind {
  const same = versions.filter((version) => groupOf(version) === groupOf(apiVersion));
  return { kind: 'other-version', suggestion: same.at(-1) ?? versions.at(-1) ?? '' };
}

function modelOf(table: FieldTable, apiVersion: string, kind: string): Model | undefined {
  const name = table.kinds.get(apiVersion)?.get(kind);
  return name === undefined ? undefined : table.model(name);
}

function versionsOf(table: FieldTable, kind: string): readonly string[] {
  return [...table.kinds].filter(([, kinds]) => kinds.has(kind)).map(([apiVersion]) => apiVersion);
}

function isKubernetesGroup(group: string, table: FieldTable): boolean {
  return [...table.kinds.keys()].some((apiVersion) => groupOf(apiVersion) === group);
}

/** The group of an API version: `apps` of `apps/v1`, nothing for `v1`. */
function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}
