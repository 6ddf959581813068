/** An English noun, its plural when there are several, and the things it names. */
export const named = (one: string, many: string, all: readonly string[]): string =>
  `${all.length > 1 ? many : one} ${all.join(', ')}`;

/** Where a folder is, in English. */
export const place = (folder: string): string =>
  folder === '' ? 'at the root of the folder' : `in ${folder}`;
