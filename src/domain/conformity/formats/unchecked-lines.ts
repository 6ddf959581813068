import type { CommandLineTexts } from '../../../texts/command-line';
import type { Unchecked } from './told';

/** What is unchecked in lines for a person: the templates of a chart are one line. */
export function uncheckedLines(
  unchecked: readonly Unchecked[],
  { texts, rendering }: { readonly texts: CommandLineTexts; readonly rendering: boolean },
): readonly string[] {
  const all = rendering ? texts.unrenderedAll : texts.templates;
  const groups = new Map<string, string[]>();
  for (const { path, reason, message } of unchecked) {
    const key = (reason === 'template' ? templatesFolder(path) : undefined) ?? `${reason} ${path} ${message}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [message]);
    else group.push(message);
  }
  return [...groups].flatMap(([folder, [message = '', ...others]]) =>
    others.length === 0 ? message : all(folder, others.length + 1),
  );
}

/** The `templates` folder that a template is in, at any depth. */
function templatesFolder(path: string): string | undefined {
  return /^(?:.*\/)?templates(?=\/)/.exec(path)?.[0];
}
