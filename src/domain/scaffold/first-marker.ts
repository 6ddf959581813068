import { baseNameOf } from '../manifests/folder-path';
import type { RenderedFile } from './render';

/** A place that a person is to fill in. */
export interface Marker {
  /** Under the folder that the person chose. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** The first text in brackets of the documents that bear some names; links, boxes and footnotes are none. */
export function firstMarker(files: readonly RenderedFile[], names: readonly string[]): Marker | undefined {
  for (const { path, text } of files.filter((file) => names.includes(baseNameOf(file.path)))) {
    const found = /\[[^\]\s][^\]]{2,}\](?!\()/.exec(text);
    if (found !== null) return { path, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}
