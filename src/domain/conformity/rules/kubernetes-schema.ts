import { kubernetesSchemaTexts } from '../../../texts/rules/kubernetes-schema';
import { schemaSentence, schemaTexts } from '../../../texts/schema';
import type { SchemaFault, UnknownField, WrongType } from '../../kubernetes-schema/schema-fault';
import { validateObject } from '../../kubernetes-schema/validate-object';
import { at, type Value } from '../../manifests/value';
import type { Fix } from '../finding';
import { speaker, type ObjectRule, type SeverityIn } from '../rule';
import { always } from '../severity';

const say = speaker(kubernetesSchemaTexts);

/**
 * What the API server would refuse, or drop without a word: unknown fields, wrong types, missing fields, versions that it
 * no longer serves. The fields come with the extension: nothing is asked of a cluster or of the network.
 */
export const kubernetesSchema: ObjectRule = {
  id: 'cpin/kubernetes-schema',
  theme: 'validity',
  sources: [{ page: 'kubernetes.io: Kubernetes API, 1.34', date: '2025-08' }],
  gate: undefined,
  severity: always('error'),
  texts: kubernetesSchemaTexts,
  reads: 'object',
  check: ({ root }) =>
    validateObject(root).map((fault) => ({
      path: fault.path,
      place: fault.place,
      severity: severityOf(fault),
      message: (language) => schemaSentence(fault, schemaTexts[language]),
      ...fixOf(root, fault),
    })),
};

/** A field that is dropped silently does less harm than an object that is refused; a custom resource may be newer than we know. */
function severityOf(fault: SchemaFault): SeverityIn {
  if (fault.kind === 'wrong-value') return always(fault.custom ? 'warning' : 'error');
  return always(['unknown-field', 'unknown-kind'].includes(fault.kind) ? 'warning' : 'error');
}

function fixOf(root: Value, fault: SchemaFault): { readonly fix?: Fix } {
  if (fault.kind === 'unknown-field') return renaming(root, fault);
  return fault.kind === 'wrong-type' ? quoting(root, fault) : {};
}

/** Another case is a slip of the keyboard; another spelling is for the person to judge. */
function renaming(root: Value, { path, place, field, suggestion }: UnknownField): { readonly fix?: Fix } {
  const parent = at(root, ...path.slice(0, -1));
  if (suggestion === undefined || parent?.kind !== 'mapping' || parent.entries.has(suggestion)) return {};
  return {
    fix: {
      title: say((texts) => texts.rename(suggestion)),
      path: place.path,
      certain: suggestion.toLowerCase() === field.toLowerCase(),
      edits: () => [{ start: place.start, end: place.end, text: suggestion }],
    },
  };
}

/** A number or a boolean where a text is wanted, as in labels and environment variables. */
function quoting(root: Value, { path, expected, actual, value }: WrongType): { readonly fix?: Fix } {
  const scalar = at(root, ...path);
  const quotable = expected === 'text' && ['integer', 'number', 'boolean'].includes(actual);
  if (!quotable || scalar?.kind !== 'scalar' || value === undefined) return {};
  const { place } = scalar;
  return {
    fix: {
      title: say((texts) => texts.quote),
      path: place.path,
      certain: true,
      edits: (text) => [
        { start: place.start, end: place.end, text: `"${text.slice(place.start, place.end)}"` },
      ],
    },
  };
}
