import { entriesAt, itemsAt, textAt, textsAt, type Value } from './value';

/**
 * Whether a label selector (`matchLabels`, `matchExpressions`) selects labels. An empty selector selects everything, an
 * absent one nothing. https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/
 */
export function selects(selector: Value | undefined, labels: ReadonlyMap<string, string>): boolean {
  if (selector?.kind !== 'mapping') return false;
  for (const [key, { value }] of entriesAt(selector, 'matchLabels')) {
    const text = textAt(value);
    if (text !== undefined && labels.get(key) !== text) return false;
  }
  return itemsAt(selector, 'matchExpressions').every((expression) => holds(expression, labels));
}

/** Whether an equality selector, as a Service has, selects labels: an absent or empty one selects nothing. */
export function selectsPlainly(selector: Value | undefined, labels: ReadonlyMap<string, string>): boolean {
  if (entriesAt(selector).size === 0) return false;
  return [...textsAt(selector)].every(([key, value]) => labels.get(key) === value);
}

function holds(expression: Value, labels: ReadonlyMap<string, string>): boolean {
  const actual = labels.get(textAt(expression, 'key') ?? '');
  const values = itemsAt(expression, 'values').map((value) => textAt(value));
  switch (textAt(expression, 'operator')) {
    case 'In':
      return actual !== undefined && values.includes(actual);
    case 'NotIn':
      return actual === undefined || !values.includes(actual);
    case 'Exists':
      return actual !== undefined;
    case 'DoesNotExist':
      return actual === undefined;
    default:
      return false;
  }
}
