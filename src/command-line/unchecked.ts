import { isManifest } from '../domain/conformity/file-role';
import type { Unchecked } from '../domain/conformity/formats/told';
import type { Linter } from '../domain/conformity/linter';
import type { CommandLineTexts } from '../texts/command-line';
import type { ReadFiles } from './read-files';

/**
 * What no rule judged, or not whole: it must not look as green as what was checked.
 *
 * @param rendering whether tools were asked to render: then that is no advice any more
 */
export function uncheckedFiles(
  { texts: all, large }: ReadFiles,
  {
    linter,
    texts,
    rendering,
  }: { readonly linter: Linter; readonly texts: CommandLineTexts; readonly rendering: boolean },
): readonly Unchecked[] {
  // Workflows and playbooks have braces too, and are none of our business.
  const templates = [...all].flatMap(([path, text]) =>
    isManifest(text) && linter.role(path) === 'template' ? [path] : [],
  );
  const template = rendering ? texts.unrendered : texts.template;
  const partial = rendering ? texts.partialUnrendered : texts.partial;
  return [
    ...templates.map((path) => ({ path, reason: 'template' as const, message: template(path) })),
    ...linter.partial().map((path) => ({ path, reason: 'partial' as const, message: partial(path) })),
    ...large.map((path) => ({ path, reason: 'large' as const, message: texts.large(path) })),
  ].sort((one, other) => (one.path < other.path ? -1 : 1));
}
