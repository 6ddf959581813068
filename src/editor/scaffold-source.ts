import { Uri } from 'vscode';
import type { ScaffoldId } from '../domain/content';
import { scaffoldFile, type ScaffoldSource } from '../domain/scaffold/definition';
import { readYaml } from '../domain/read-yaml';
import { scaffoldingTexts } from '../texts/scaffolding';
import { language, type App } from './app';
import { HumanError } from './human-error';
import { readText } from './text-files';

/** A scaffold as shipped in the extension. Rejects with a human error when the package is damaged. */
export async function loadScaffold({ context }: App, id: ScaffoldId): Promise<ScaffoldSource> {
  const home = Uri.joinPath(context.extensionUri, 'scaffolds', id);
  const reading = readYaml('scaffold.yaml', await shipped(Uri.joinPath(home, 'scaffold.yaml')), scaffoldFile);
  if (reading.kind === 'wrong') throw damaged(reading.problems.map(({ message }) => message).join(' '));
  const definition = reading.value;
  const templates = new Map<string, string>();
  for (const { from } of definition.files) {
    if (!templates.has(from)) templates.set(from, await shipped(Uri.joinPath(home, 'files', from)));
  }
  return { definition, templates };
}

async function shipped(uri: Uri): Promise<string> {
  const file = await readText(uri);
  if (file.kind !== 'text') throw damaged(uri.path);
  return file.text;
}

function damaged(why: string): HumanError {
  return new HumanError(scaffoldingTexts[language()].damaged(why));
}
