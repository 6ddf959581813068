/**
 * Whether a YAML text is a Helm template, which says nothing until it is rendered. Braces inside quotes or comments are
 * not enough: alert rules and dashboards carry their own.
 */
export function isHelmTemplate(text: string): boolean {
  if (!text.includes('{{')) return false;
  return helmWords.test(text) || bareBraces.test(text);
}

const helmWords =
  /\{\{-|-\}\}|\{\{\s*(?:\.(?:Values|Release|Chart|Capabilities|Template|Files)\b|(?:include|template|toYaml|if|range|with|end|define)\b)/;

/** `{{` where a value or a line starts, or inside a plain value: `replicas: {{ x }}`, `- {{ x }}`, `name: a-{{ x }}`. */
const bareBraces = /^[ \t]*(?:-[ \t]+)*(?:[\w./-]+:[ \t]+)?(?:[^\s"'#|>{[&*!][^\n"'#{]*)?\{\{/m;
