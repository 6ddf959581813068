import { Uri, workspace, type ExtensionContext } from 'vscode';
import * as z from 'zod';
import {
  achievementsFile,
  matrixFile,
  resourcesFile,
  walkthroughFile,
  type Content,
} from '../domain/content';

const compiled = z.object({
  matrix: matrixFile,
  achievements: achievementsFile.shape.achievements,
  resources: resourcesFile.shape.resources,
  walkthroughs: z.array(walkthroughFile),
});

/** The content that the build compiled to JSON. Rejects when the package is damaged. */
export async function loadContent(context: ExtensionContext): Promise<Content> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist', 'content.json'));
  return compiled.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
