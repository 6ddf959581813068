import type { Finding } from './finding';

/** A finding as it is shown: a text over several lines is underlined on its first one. */
export function onOneLine(finding: Finding, text: string): Finding {
  const { place } = finding;
  const shown = text.slice(place.start, place.end).search(/[\r\n]/);
  return shown < 0 ? finding : { ...finding, place: { ...place, end: place.start + shown } };
}
