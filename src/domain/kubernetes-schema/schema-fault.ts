import type { Place, Step } from '../manifests/value';

/** What the API server expects somewhere, or what it finds there. */
export type TypeName =
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'integer-or-text'
  | 'quantity'
  | 'date'
  | 'base64'
  | 'list'
  | 'mapping'
  | 'nothing';

interface Located {
  /** From the object's root to the fault. */
  readonly path: readonly Step[];
  /** What to underline: a key or a short value, never a block. */
  readonly place: Place;
}

/** A field that the kind does not have. `custom` tells a custom resource, whose operator may be newer than our table. */
export interface UnknownField extends Located {
  readonly kind: 'unknown-field';
  readonly field: string;
  readonly custom: boolean;
  /** The known field that was probably meant. */
  readonly suggestion?: string;
}

/** A value of another type than the field's. */
export interface WrongType extends Located {
  readonly kind: 'wrong-type';
  readonly field: string;
  readonly expected: TypeName;
  readonly actual: TypeName;
  /** What is written, when it is a plain value. */
  readonly value?: string;
}

/** A text that the field's format refuses. */
export interface WrongValue extends Located {
  readonly kind: 'wrong-value';
  readonly field: string;
  /** Whether the object is a custom resource, whose operator may take more than we know. */
  readonly custom: boolean;
  /** What is written; empty for base64, which may be a secret. */
  readonly value: string;
  readonly expected: 'quantity' | 'date' | 'base64' | 'one-of';
  /** For `one-of`: the texts that are accepted. */
  readonly allowed: readonly string[];
  readonly suggestion?: string;
}

/** A required field that is absent or empty; the path ends with the field. */
export interface MissingField extends Located {
  readonly kind: 'missing-field';
  readonly field: string;
}

/** A label that a selector asks for, and that the pods do not bear with that value. */
export interface MissingLabel extends Located {
  readonly kind: 'missing-label';
  readonly label: string;
  readonly value: string;
}

/** A volume that a container mounts, and that the pod does not declare. */
export interface UndeclaredVolume extends Located {
  readonly kind: 'undeclared-volume';
  readonly name: string;
  /** The declared volume that was probably meant. */
  readonly suggestion?: string;
}

/** A key written twice in a mapping: the last one counts, silently. The place is the last one's. */
export interface DuplicateKey extends Located {
  readonly kind: 'duplicate-key';
  readonly field: string;
  readonly first: Place;
}

/** An API version that Kubernetes no longer serves. */
export interface RemovedVersion extends Located {
  readonly kind: 'removed-version';
  readonly apiVersion: string;
  readonly objectKind: string;
  /** What to write instead; undefined when nothing replaces it. */
  readonly replacement?: string;
  /** The release of Kubernetes that removed it, such as `1.25`. */
  readonly release: string;
}

/** A kind of Kubernetes under an API version that does not have it. */
export interface UnknownVersion extends Located {
  readonly kind: 'unknown-version';
  readonly apiVersion: string;
  readonly objectKind: string;
  readonly suggestion: string;
}

/** A kind that its API version does not have, and that looks like a misspelling of one that it has. */
export interface UnknownKind extends Located {
  readonly kind: 'unknown-kind';
  readonly apiVersion: string;
  readonly objectKind: string;
  readonly suggestion: string;
}

/** Something that the API server would refuse in an object, or would drop without a word. */
export type SchemaFault =
  | UnknownField
  | WrongType
  | WrongValue
  | MissingField
  | MissingLabel
  | UndeclaredVolume
  | DuplicateKey
  | RemovedVersion
  | UnknownVersion
  | UnknownKind;
