import { Uri } from 'vscode';
import type { ScaffoldId } from '../domain/content';
import { scaffoldFile, type ScaffoldDefinition, type ScaffoldSource } from '../domain/scaffold/definition';
import { readYaml } from '../domain/read-yaml';
import { scaffoldingTexts } from '../texts/scaffolding';
import { language, type App } from './app';
import { HumanError } from './human-error';
import { readText } from './text-files';

type Shipping = Pick<App, 'context'>;

/** A scaffold as shipped in the extension. Rejects with a human error when the package is damaged. */
export async function loadScaffold(app: Shipping, id: ScaffoldId): Promise<ScaffoldSource> {
  const definition = await loadDefinition(app, id);
  const templates = new Map<string, string>();
  for (const { from } of definition.files) {
    if (!templates.has(from))
      templates.set(from, await shipped(Uri.joinPath(homeOf(app, id), 'files', from)));
  }
  return { definition, templates };
}

/** The same without its files: what it asks, and its version. */
export async function loadDefinition(app: Shipping, id: ScaffoldId): Promise<ScaffoldDefinition> {
  const text = await shipped(Uri.joinPath(homeOf(app, id), 'scaffold.yaml'));
  const reading = readYaml('scaffold.yaml', text, scaffoldFile);
  if (reading.kind === 'wrong') throw damaged(reading.problems.map(({ message }) => message).join(' '));
  return reading.value;
}

function homeOf({ context }: Shipping, id: ScaffoldId): Uri {
  return Uri.joinPath(context.extensionUri, 'scaffolds', id);
}

async function shipped(uri: Uri): Promise<string> {
  const file = await readText(uri);
  if (file.kind !== 'text') throw damaged(uri.path);
  return file.text;
}

function damaged(why: string): HumanError {
  return new HumanError(scaffoldingTexts[language()].damaged(why));
}
