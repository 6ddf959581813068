import type { SchemaFault } from '../../src/domain/kubernetes-schema/schema-fault';
import { validateObject } from '../../src/domain/kubernetes-schema/validate-object';
import { objectsOf } from '../../src/domain/manifests/kubernetes-object';
import { readDocuments } from '../../src/domain/manifests/yaml-documents';
import type { JsonObject } from '../support/corpus/application';
import type { Verdict } from './cluster';
import type { Difference } from './differences';

/** Something that one side says of a field: `spec.ports[0].port`. */
export interface Remark {
  readonly field: string;
  /** A kind of fault of ours, or the reason and the message of the server. */
  readonly what: string;
}

/** What both say of one object. */
export interface Judged {
  readonly object: JsonObject;
  readonly ours: readonly Remark[];
  readonly verdict: Verdict;
}

/** What our rule says of an object. */
export function ourRemarks(object: JsonObject): readonly Remark[] {
  return readDocuments('object.yaml', JSON.stringify(object))
    .flatMap(({ root }) => objectsOf(root))
    .flatMap(({ root }) => validateObject(root))
    .map((fault) => ({ field: fieldOf(fault.path), what: fault.kind }));
}

function fieldOf(path: SchemaFault['path']): string {
  return path.reduce<string>(
    (field, step) =>
      typeof step === 'number' ? `${field}[${step}]` : `${field}${field === '' ? '' : '.'}${step}`,
    '',
  );
}

/** What the server says: the fields that it does not know, or each cause, or the one reason that it stopped at. */
export function serverRemarks(verdict: Verdict): readonly Remark[] {
  if (verdict.kind !== 'refused') return [];
  const unknown = [...verdict.message.matchAll(/unknown field "([^"]+)"/g)];
  if (unknown.length > 0) return unknown.map(([, field = '']) => ({ field, what: 'unknown-field' }));
  if (verdict.causes.length > 0) {
    return verdict.causes
      .filter(({ message }) => !echoes.test(message))
      .map(({ field, reason, message }) => ({
        // It leaves a step out there.
        field: field.replace(/resources\[storage\]$/, 'resources.requests[storage]'),
        what: `${reason}: ${message}`,
      }));
  }
  return [{ field: stoppedAt(verdict.message), what: verdict.message }];
}

/** What the rules of a custom resource say once more when a field of it has the wrong type. */
const echoes = /some validation rules were not checked|accessor error|must validate at least one schema/;

/** The field at which Go stopped reading, without the places in lists, where it names one. */
function stoppedAt(message: string): string {
  const [, struct = '', field = ''] = /into Go struct field (\w+)\.(\S+) of type/.exec(message) ?? [];
  return struct === 'ObjectMeta' && !field.includes('.') ? `metadata.${field}` : field;
}

/** What one said and the other did not, each as a sentence, less what the differences explain; those count themselves. */
export function unexplained(judged: Judged, differences: readonly Difference[]): readonly string[] {
  const { object, ours, verdict } = judged;
  const theirs = serverRemarks(verdict);
  const stopped = verdict.kind === 'refused' && verdict.causes.length === 0;
  const left = [
    ...theirs
      .filter((remark) => !ours.some((each) => isSame(each, remark)))
      .map((remark) => ({ by: 'server', remark }) as const),
    // A server that stopped at the first fault has not said the rest.
    ...ours
      .filter((remark) => !theirs.some((each) => isSame(remark, each)))
      .filter(
        ({ what }) => !stopped || (what === 'unknown-field' && theirs.some((each) => each.what === what)),
      )
      .map((remark) => ({ by: 'us', remark }) as const),
  ];
  return left.flatMap(({ by, remark }) => {
    const kind = String(object.kind);
    const known = differences.find((each) => each.by === by && each.concerns(remark, { kind, object }));
    if (known === undefined) return [`only ${by}: ${kind} ${remark.field}: ${remark.what}`];
    known.seen();
    return [];
  });
}

/** Whether both are about one field; where a whole is missing, the server tells the parts that it asks for. */
function isSame(our: Remark, their: Remark): boolean {
  if (their.what === 'unknown-field') {
    // Below a value of the wrong type, the server does not know its parts.
    return our.what === 'unknown-field'
      ? our.field === their.field
      : our.what === 'wrong-type' && isWithin(their.field, our.field);
  }
  if (our.what === 'unknown-field') return isSibling(our.field, their);
  if (our.what === 'missing-label') return their.what.includes('`selector` does not match');
  if (their.field === '') return our.what !== 'missing-field';
  const ourField = their.what.startsWith('FieldValue') ? our.field : our.field.replaceAll(/\[\d+\]/g, '');
  return isWithin(their.field, ourField) || isWithin(ourField, their.field);
}

/** A misspelt field is one fault to us, told with the name that was meant; a custom resource misses that name too. */
function isSibling(field: string, their: Remark): boolean {
  const parent = field.replace(/\.?[^.]+$/, '');
  return their.what.startsWith('FieldValueRequired') && their.field.replace(/\.?[^.]+$/, '') === parent;
}

function isWithin(field: string, whole: string): boolean {
  return field === whole || (field.startsWith(whole) && /^[.[]/.test(field.slice(whole.length)));
}
