import type { CommandLineTexts } from '../../../texts/command-line';
import type { Unchecked } from './told';

/** What is unchecked in lines for a person: the templates of a chart are one line. */
export function uncheckedLines(
  unchecked: readonly Unchecked[],
  { texts, rendering }: { readonly texts: CommandLineTexts; readonly rendering: boolean },
): readonly string[] {
  const all = rendering ? texts.unrenderedAll : texts.templates;
  const told = new Set<string>();
  return unchecked.flatMap(({ path, reason, message }) => {
    const folder = reason === 'template' ? templatesFolder(path) : undefined;
    if (folder === undefined) return [message];
    const count = unchecked.filter(
      (each) => each.reason === 'template' && templatesFolder(each.path) === folder,
    ).length;
    if (count === 1) return [message];
    if (told.has(folder)) return [];
    told.add(folder);
    return [all(folder, count)];
  });
}

/** The `templates` folder that a template is in, at any depth. */
function templatesFolder(path: string): string | undefined {
  return /^(?:.*\/)?templates(?=\/)/.exec(path)?.[0];
}
