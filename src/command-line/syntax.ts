import type { Told } from '../domain/conformity/formats/told';
import type { Linter } from '../domain/conformity/linter';
import type { CommandLineTexts } from '../texts/command-line';

/**
 * Malformed YAML among manifests, kustomizations and pipelines. Editors show it by other extensions; in a pipeline nobody
 * else would, and rules that saw half a file must not look green.
 */
export function syntaxFaults(
  all: ReadonlyMap<string, string>,
  { linter, texts }: { readonly linter: Linter; readonly texts: CommandLineTexts },
): readonly Told[] {
  return [...all.keys()].flatMap((path) => {
    if (!['manifest', 'kustomization', 'pipeline', 'values'].includes(linter.role(path))) return [];
    const place = linter.broken(path);
    if (place === undefined) return [];
    const { line, start } = place;
    const column = start - ((all.get(path) ?? '').lastIndexOf('\n', start - 1) + 1) + 1;
    return [
      {
        rule: 'cpin/syntax',
        severity: 'error' as const,
        path,
        line,
        column,
        endLine: line,
        endColumn: column + 1,
        message: texts.syntax,
        remedy: texts.syntaxRemedy,
        environments: [],
      },
    ];
  });
}
