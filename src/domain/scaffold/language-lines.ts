import type { Language } from '../language';

/** A comment that says in which language it speaks: `# fr: …`, `// en: …`, ` * fr: …`, `<!-- en: … -->`. */
const spokenLine = /^(\s*(?:#|\/\/|\/?\*+|--|<!--)) (fr|en): /;

/**
 * A template with its comments in one language: lines marked for the other language are left out, and the mark itself
 * goes. Comments stay comments until then, so that a template can be read by the tools of its format.
 */
export function inLanguage(template: string, language: Language): string {
  return template
    .split('\n')
    .flatMap((line) => {
      const [mark, start, spoken] = spokenLine.exec(line) ?? [];
      if (mark === undefined) return [line];
      return spoken === language ? [`${start} ${line.slice(mark.length)}`] : [];
    })
    .join('\n');
}
