/** A picture of a lesson: its alternative text, and its file from the folder of the lesson. */
const picture = /!\[([^\]]*)\]\(([^)\s]+\.svg)\)/g;

/** A link to a command. */
const command = /\[([^\]]+)\]\(command:[^)]*\)/g;

/** The same between parentheses: it repeats a button. */
const repeated = / \(\[[^\]]+\]\(command:[^)]*\)\)/g;

/** The files of the pictures that a lesson shows, as it names them, once each. */
export function picturesOf(markdown: string): readonly string[] {
  return [...new Set([...markdown.matchAll(picture)].map(([, , file = '']) => file))];
}

/**
 * A lesson as a page of its own, as the Markdown preview can show it. Its pictures are in its text, as `data:` addresses:
 * the preview shows no file from outside the folder of a lesson, and levels share their pictures. Its links to commands,
 * which only a walkthrough follows, are words, or gone where they repeat a button. A picture whose drawing is not given
 * is left as it is named.
 *
 * @param drawings SVG texts by the file that the lesson names
 */
export function lessonPage(markdown: string, drawings: ReadonlyMap<string, string>): string {
  return markdown
    .replaceAll(repeated, '')
    .replaceAll(command, '**$1**')
    .replaceAll(picture, (whole, alternative: string, file: string) => {
      const drawing = drawings.get(file);
      return drawing === undefined ? whole : `![${alternative}](${addressOf(drawing)})`;
    });
}

/** The drawing as an address; parentheses too are escaped, which would end the address in Markdown. */
function addressOf(svg: string): string {
  const escaped = encodeURIComponent(svg).replaceAll(
    /[()']/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `data:image/svg+xml;charset=utf-8,${escaped}`;
}
