import { Uri } from 'vscode';
import { readRecord, recordPath, type ScaffoldRecord } from '../domain/scaffold/record';
import { scaffoldingTexts } from '../texts/scaffolding';
import { language } from './app';
import { HumanError } from './human-error';
import { listFolder, readText } from './text-files';

/** The names of what was scaffolded in a folder, one record each. */
export async function recordedInstances(root: Uri): Promise<readonly string[]> {
  const names = (await listFolder(Uri.joinPath(root, '.cpin/scaffolds'))).map(([name]) => name);
  return names.filter((name) => name.endsWith('.yaml')).map((name) => name.replace(/\.yaml$/, ''));
}

/**
 * The record of a scaffold in a folder; undefined when there is none.
 *
 * @throws HumanError with file and line when it cannot be read
 */
export async function loadRecord(root: Uri, instance: string): Promise<ScaffoldRecord | undefined> {
  const path = recordPath(instance);
  const file = await readText(Uri.joinPath(root, path));
  if (file.kind !== 'text') return undefined;
  const reading = readRecord(path, file.text);
  if (reading.kind === 'read') return reading.value;
  const [first] = reading.problems;
  const words = scaffoldingTexts[language()];
  throw new HumanError(words.unreadableRecord(path, first?.line ?? 1, first?.message ?? ''));
}
