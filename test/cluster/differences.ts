import type { JsonObject } from '../support/corpus/application';
import type { Remark } from './field-verdicts';

/** A documented disagreement between our rule and the API server: a paragraph of docs/decisions/008. */
export interface Difference {
  readonly title: string;
  /** Who objects. */
  readonly by: 'server' | 'us';
  readonly concerns: (
    remark: Remark,
    given: { readonly kind: string; readonly object: JsonObject },
  ) => boolean;
  seen(): void;
}

interface Row {
  readonly title: string;
  readonly by: 'server' | 'us';
  readonly kind?: RegExp;
  readonly field?: RegExp;
  readonly what?: RegExp;
  /** It comes with definitions that `CPIN_CRDS` gives. */
  readonly withMoreDefinitions?: true;
}

/* The first that fits explains a remark: from the precise to the general. */
const rows: readonly Row[] = [
  {
    title: 'A selector that selects nothing, or not the pods',
    by: 'server',
    what: /`selector` does not match|empty selector|invalid label selector/,
  },
  {
    title: 'A selector that selects nothing, or not the pods',
    by: 'us',
    field: /^spec\.selector$/,
    what: /^missing-field$/,
  },
  {
    title: 'A volume that is mounted and not declared',
    by: 'server',
    field: /\.volumeMounts\[\d+\]\.name$/,
    what: /^FieldValueNotFound/,
  },
  {
    title: 'The volume that a claim template stands for',
    by: 'server',
    kind: /^StatefulSet$/,
    field: /\.volumes\[\d+\]\.(?:name|persistentVolumeClaim\.claimName)$/,
    what: /^FieldValueRequired/,
  },
  {
    title: 'A request above its limit',
    by: 'server',
    what: /must be less than or equal to \S+ limit|is greater than default limit value/,
  },
  { title: 'The text of a label', by: 'server', field: /labels$/, what: /a valid label must be/ },
  { title: 'A container without an image', by: 'server', field: /\.image$/, what: /^FieldValueRequired/ },
  {
    title: 'An empty list or mapping',
    by: 'server',
    field: /\.(?:containers|capacity|requests\[storage\]|options\[\d+\])$/,
    what: /^FieldValue(?:Required|NotSupported)/,
  },
  {
    title: 'What other fields make necessary',
    by: 'server',
    field: /\.(?:ports|ports\[\d+\]\.name|values|apiVersion)$/,
    what: /^FieldValue(?:Required|Invalid)/,
  },
  {
    title: 'One of several fields',
    by: 'server',
    what: /must (?:specify|populate|set either|supply)|must be specified$|is required$|at least one clusterRoleSelector/,
  },
  {
    title: 'The path of a projected source',
    by: 'server',
    field: /\.projected\.path$/,
    what: /^FieldValueRequired/,
  },
  { title: 'The path of a projected source', by: 'us', field: /\.projected\.sources\[\d+\]\.\w+\.path$/ },
  {
    title: 'What SOPS and Helm read',
    by: 'server',
    field: /^sops\b|\.valuesObject$/,
    withMoreDefinitions: true,
  },
  { title: 'A status', by: 'server', field: /^status\b/ },
  {
    title: 'The form and the bounds of a value',
    by: 'server',
    what: /^FieldValue(?:Duplicate|Forbidden|Invalid|NotSupported|TooLong)/,
  },
  { title: 'A list for base64', by: 'us', field: /^(?:binaryData|data)\./, what: /^wrong-type$/ },
  { title: 'A source of data that is dropped', by: 'us', field: /^spec\.dataSource\./ },
  { title: 'A source of data that is dropped', by: 'server', field: /^spec\.dataSourceRef\./ },
  { title: 'A LimitRange without a name', by: 'us', kind: /^LimitRange$/, field: /^metadata\.name$/ },
  { title: 'A reference without a name', by: 'us', kind: /^Database$/, field: /^spec\.cluster\.name$/ },
];

/** The documented differences, and how often each came. */
export function documentedDifferences(): {
  readonly differences: readonly Difference[];
  readonly counts: ReadonlyMap<string, number>;
} {
  const expected = rows.filter(({ withMoreDefinitions }) => withMoreDefinitions !== true);
  const counts = new Map(expected.map(({ title, by }) => [`${title} (${by})`, 0]));
  const differences = rows.map(({ title, by, kind = /^/, field = /^/, what = /^/ }): Difference => ({
    title,
    by,
    concerns: (remark, given) => kind.test(given.kind) && field.test(remark.field) && what.test(remark.what),
    seen: () => counts.set(`${title} (${by})`, (counts.get(`${title} (${by})`) ?? 0) + 1),
  }));
  return { differences, counts };
}
