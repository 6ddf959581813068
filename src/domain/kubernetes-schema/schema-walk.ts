import type { Entry, Mapping, Place, Scalar, Sequence, Step, Value } from '../manifests/value';
import type { FieldType, Model, ScalarLetter } from './field-table';
import { isPlaceholder, scalarFault, typeNameOf, typeOfScalar } from './scalar-types';
import type { SchemaFault, TypeName } from './schema-fault';
import { suggestionFor } from './suggestion';

/** As many faults as an object is told: a text full of aliases could have a hundred thousand. */
const most = 500;

/** Keys of strategic merge patches, https://github.com/kubernetes/design-proposals-archive/blob/main/cli/preserve-order-in-strategic-merge-patch.md */
const directive = /^\$(?:patch|retainKeys|setElementOrder\/.+|deleteFromPrimitiveList\/.+)$/;

/** Walks through one object along its model, and gathers what is wrong. */
export class SchemaWalk {
  readonly faults: SchemaFault[] = [];
  /** Where the walk is, from the object's root. */
  private readonly path: Step[] = [];

  constructor(private readonly options: { readonly patch: boolean; readonly custom: boolean }) {}

  /**
   * @param anchor what to underline when something is missing from the mapping
   */
  object(mapping: Mapping, model: Model, anchor: Place): void {
    this.duplicates(mapping);
    const meant: (string | undefined)[] = [];
    for (const [name, entry] of mapping.entries) {
      const field = model.fields.get(name);
      if (field === undefined) meant.push(this.unknown(name, entry, model));
      else if (isNothing(entry.value)) {
        if (field.required && !this.options.patch) this.missing([...this.path, name], entry.key);
      } else {
        this.path.push(name);
        this.value(entry.value, field.type, entry.key);
        this.path.pop();
      }
    }
    if (this.options.patch) return;
    for (const name of model.required) {
      // A misspelt field is one fault, not two.
      if (!mapping.entries.has(name) && !meant.includes(name)) this.missing([...this.path, name], anchor);
    }
  }

  missing(path: readonly Step[], place: Place): void {
    this.add({ kind: 'missing-field', path, place, field: String(path.at(-1)) });
  }

  /** @param key the key that leads to the value, or what stands for it in a list */
  private value(value: Value, type: FieldType, key: Place): void {
    switch (type.kind) {
      case 'anything':
        this.free(value);
        break;
      case 'model':
        this.modelled(value, type.table.model(type.name), key);
        break;
      case 'map':
        if (value.kind === 'mapping') this.map(value, type.value);
        else this.wrong(value, 'mapping', key);
        break;
      case 'list':
        if (value.kind === 'sequence') this.list(value, type.item, key);
        else this.wrong(value, 'list', key);
        break;
      case 'one-of':
        if (value.kind === 'scalar') this.oneOf(value, type.allowed, key);
        else this.wrong(value, 'text', key);
        break;
      case 'scalar':
        if (value.kind === 'scalar') this.scalar(value, type.letter, key);
        else this.wrong(value, typeNameOf(type.letter), key);
    }
  }

  private modelled(value: Value, model: Model | undefined, key: Place): void {
    if (value.kind !== 'mapping') this.wrong(value, 'mapping', key);
    else if (model !== undefined) this.object(value, model, key);
  }

  private map(mapping: Mapping, type: FieldType): void {
    this.duplicates(mapping);
    for (const [name, { key, value }] of mapping.entries) {
      // Go reads nothing as an empty text, or as an object without fields.
      if (isNothing(value) || (this.options.patch && directive.test(name))) continue;
      this.path.push(name);
      this.value(value, type, key);
      this.path.pop();
    }
  }

  private list(sequence: Sequence, type: FieldType, key: Place): void {
    for (const [index, item] of sequence.items.entries()) {
      if (isNothing(item)) continue;
      this.path.push(index);
      this.value(item, type, anchorOf(item) ?? key);
      this.path.pop();
    }
  }

  private scalar(value: Scalar, letter: ScalarLetter, key: Place): void {
    const fault = scalarFault(value, letter);
    if (fault === undefined || (typeof value.value === 'string' && isPlaceholder(value.value))) return;
    if (fault.kind === 'wrong-type') this.wrong(value, fault.expected, key);
    else this.wrongValue(value, { expected: fault.expected, allowed: [] }, key);
  }

  private oneOf(value: Scalar, allowed: readonly string[], key: Place): void {
    const actual = typeOfScalar(value);
    if (actual !== 'text' || typeof value.value !== 'string') this.wrong(value, 'text', key);
    else if (!allowed.includes(value.value) && value.value !== '' && !isPlaceholder(value.value)) {
      this.wrongValue(value, { expected: 'one-of', allowed }, key);
    }
  }

  private wrongValue(
    value: Scalar,
    {
      expected,
      allowed,
    }: { expected: 'quantity' | 'date' | 'base64' | 'one-of'; allowed: readonly string[] },
    key: Place,
  ): void {
    const text = String(value.value);
    const suggestion = suggestionFor(text, allowed);
    this.add({
      kind: 'wrong-value',
      custom: this.options.custom,
      ...this.here(placeOfValue(value, key)),
      value: expected === 'base64' ? '' : text,
      expected,
      allowed,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }

  private wrong(value: Value, expected: TypeName, key: Place): void {
    if (value.kind === 'scalar' && typeof value.value === 'string' && isPlaceholder(value.value)) return;
    const actual =
      value.kind === 'scalar' ? typeOfScalar(value) : value.kind === 'sequence' ? 'list' : 'mapping';
    this.add({
      kind: 'wrong-type',
      ...this.here(placeOfValue(value, key)),
      expected,
      actual,
      ...(value.kind === 'scalar' && expected !== 'base64' ? { value: String(value.value) } : {}),
    });
  }

  /** Tells an unknown field, and returns the one that was probably meant. */
  private unknown(name: string, { key, value }: Entry, model: Model): string | undefined {
    if (this.faults.length >= most || (directive.test(name) && this.options.patch)) return undefined;
    // What SOPS adds to a file that it encrypts goes away when it is decrypted.
    if (name === 'sops' && this.path.length === 0 && value.kind === 'mapping') return undefined;
    const suggestion = suggestionFor(name, model.fields.keys());
    this.add({
      kind: 'unknown-field',
      path: [...this.path, name],
      place: key,
      field: name,
      custom: this.options.custom,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    return suggestion;
  }

  /** A part that may hold anything, but no key twice. */
  private free(value: Value): void {
    if (value.kind === 'scalar') return;
    const children =
      value.kind === 'sequence'
        ? value.items.entries()
        : [...value.entries].map(([name, entry]): [Step, Value] => [name, entry.value]);
    if (value.kind === 'mapping') this.duplicates(value);
    for (const [step, child] of children) {
      if (child.kind === 'scalar') continue;
      this.path.push(step);
      this.free(child);
      this.path.pop();
    }
  }

  private duplicates({ duplicates }: Mapping): void {
    for (const { name, key, first } of duplicates ?? []) {
      this.add({ kind: 'duplicate-key', path: [...this.path, name], place: key, field: name, first });
    }
  }

  private here(place: Place): { path: readonly Step[]; place: Place; field: string } {
    const field = this.path.findLast((step) => typeof step === 'string') ?? '';
    return { path: [...this.path], place, field: String(field) };
  }

  private add(fault: SchemaFault): void {
    if (this.faults.length < most) this.faults.push(fault);
  }
}

function isNothing(value: Value): boolean {
  return value.kind === 'scalar' && value.value === null;
}

/** What stands for an item of a list: its `name` key, else its first key, else the item when it is a plain value. */
function anchorOf(item: Value): Place | undefined {
  if (item.kind === 'scalar') return item.place;
  if (item.kind === 'sequence') return undefined;
  return (item.entries.get('name') ?? item.entries.values().next().value)?.key;
}

/** What to underline for a value: the value when it is short, the key when it is a block. */
function placeOfValue(value: Value, key: Place): Place {
  const { place } = value;
  const inline = value.kind === 'scalar' && !value.block && !String(value.value).includes('\n');
  return inline && place.end > place.start ? place : key;
}
