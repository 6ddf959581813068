/** A French noun, its plural when there are several, and the things it names. */
export const named = (one: string, many: string, all: readonly string[]): string =>
  `${all.length > 1 ? many : one} ${all.join(', ')}`;

/** Where a folder is, in French. */
export const place = (folder: string): string =>
  folder === '' ? 'à la racine du dossier' : `dans ${folder}`;
