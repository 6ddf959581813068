/**
 * What a field holds. A scalar is named by its letter in the tables: `s` text, `y` base64 text, `d` date, `i` integer,
 * `n` number, `b` boolean, `x` integer or text, `q` quantity.
 */
export type FieldType =
  | { readonly kind: 'scalar'; readonly letter: ScalarLetter }
  | { readonly kind: 'one-of'; readonly allowed: readonly string[] }
  | { readonly kind: 'list'; readonly item: FieldType }
  | { readonly kind: 'map'; readonly value: FieldType }
  | { readonly kind: 'model'; readonly table: FieldTable; readonly name: string }
  | { readonly kind: 'anything' };

export type ScalarLetter = 's' | 'y' | 'd' | 'i' | 'n' | 'b' | 'x' | 'q';

export interface Field {
  readonly type: FieldType;
  readonly required: boolean;
}

/** The fields of an object. */
export interface Model {
  readonly fields: ReadonlyMap<string, Field>;
  readonly required: readonly string[];
}

interface WrittenTable {
  readonly kinds: Readonly<Record<string, string>>;
  readonly others?: string;
  readonly models: Readonly<Record<string, string>>;
}

/**
 * A table of kinds and their fields. In its text (JSON), `kinds` lists the kinds of each API version, with the model
 * where it bears another name (`Cluster=ClusterProps`), and `models` gives each model in one line: `name!type` for a
 * required field and `name:type` for another one, a type being a letter (see `FieldType`), `*` for anything, `=a|b` for
 * one of these texts, `[T` for a list, `{T` for a mapping with free keys, or a model (`~` for one of the other table).
 * A model's line is read when an object first needs it.
 */
export class FieldTable {
  /** The kinds of each API version, and the model of each. */
  readonly kinds: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Kinds that exist under some API version, though the table may lack their fields. */
  readonly otherKinds: ReadonlySet<string>;
  private readonly models = new Map<string, Model>();
  private readonly written: WrittenTable['models'];

  /**
   * @param text as written by `npm run generate`
   * @param base the table that `~` leads to
   */
  constructor(
    text: string,
    private readonly base?: FieldTable,
  ) {
    const table = JSON.parse(text) as WrittenTable;
    this.kinds = new Map(
      Object.entries(table.kinds).map(([apiVersion, line]) => [apiVersion, readKinds(line)]),
    );
    this.otherKinds = new Set(table.others?.split(' '));
    this.written = table.models;
  }

  /** A model by its name in this table. */
  model(name: string): Model | undefined {
    const known = this.models.get(name);
    if (known !== undefined) return known;
    if (!Object.hasOwn(this.written, name)) return undefined;
    const model = this.readModel(this.written[name] ?? '');
    this.models.set(name, model);
    return model;
  }

  private readModel(line: string): Model {
    const fields = new Map<string, Field>();
    const required: string[] = [];
    for (const [, name = '', mark, type = ''] of line.matchAll(/([^ !:]+)([!:])(\S+)/g)) {
      fields.set(name, { type: this.readType(type), required: mark === '!' });
      if (mark === '!') required.push(name);
    }
    return { fields, required };
  }

  private readType(notation: string): FieldType {
    const rest = notation.slice(1);
    switch (notation[0]) {
      case '*':
        return { kind: 'anything' };
      case '[':
        return { kind: 'list', item: this.readType(rest) };
      case '{':
        return { kind: 'map', value: this.readType(rest) };
      case '=':
        return { kind: 'one-of', allowed: rest.split('|') };
      case '~':
        return { kind: 'model', table: this.base ?? this, name: rest };
      default:
        return isScalarLetter(notation)
          ? { kind: 'scalar', letter: notation }
          : { kind: 'model', table: this, name: notation };
    }
  }
}

function readKinds(line: string): ReadonlyMap<string, string> {
  return new Map(
    line.split(' ').map((entry): [string, string] => {
      const [kind = '', model = kind] = entry.split('=');
      return [kind, model];
    }),
  );
}

function isScalarLetter(notation: string): notation is ScalarLetter {
  return /^[sydinbxq]$/.test(notation);
}
