import { parseDocument } from 'yaml';
import { readYaml } from '../read-yaml';
import { entryFile, entrySchema, type EntryReading, type Unreadable } from './entry';

/**
 * Reads one file of `.cpin/achievements/`. Never throws: whatever cannot be trusted is unreadable,
 * with its line, so that it is shown and left untouched.
 *
 * @param file path, for the problems' sake
 * @param text the file's text
 */
export function readEntry(file: string, text: string): EntryReading {
  const marker = conflictLine(text);
  if (marker !== undefined) return unreadable({ kind: 'conflict-markers', line: marker, detail: '' });
  if (text.includes('\u0000')) return unreadable({ kind: 'not-text', line: 1, detail: '' });
  const reading = readYaml(file, text, entryFile);
  if (reading.kind === 'read') return { kind: 'entry', entry: reading.value };
  const first = reading.problems[0] ?? { line: 1, message: '' };
  const schema = declaredSchema(text);
  if (schema !== undefined && schema > entrySchema) {
    return unreadable({ kind: 'newer-schema', line: first.line, detail: String(schema) });
  }
  const parses = parseDocument(text, { logLevel: 'silent' }).errors.length === 0;
  return unreadable({ kind: parses ? 'shape' : 'syntax', line: first.line, detail: first.message });
}

/** The first line (from 1) that holds a Git conflict marker, or undefined. */
function conflictLine(text: string): number | undefined {
  const index = text.split('\n').findIndex((line) => /^(<{7}|>{7}|\|{7})( |\r?$)/.test(line));
  return index < 0 ? undefined : index + 1;
}

function declaredSchema(text: string): number | undefined {
  const schema: unknown = parseDocument(text, { logLevel: 'silent' }).get('schema');
  return typeof schema === 'number' ? schema : undefined;
}

function unreadable(why: Unreadable): EntryReading {
  return { kind: 'unreadable', why };
}
