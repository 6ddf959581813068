import { Uri, workspace, type ExtensionContext, type TextDocumentContentProvider } from 'vscode';
import { lessonPage, picturesOf } from '../domain/walkthrough/lesson-page';
import { readText } from './text-files';

const scheme = 'cpin-lesson';

/** The page of a lesson, which shows its pictures. */
export function pageOfLesson(folder: string, file: string): Uri {
  return Uri.from({ scheme, path: `/${folder}/${file}` });
}

/** Lessons as pages of their own. Rejects for what is no lesson of this package. */
export function lessonPages({ extensionUri }: ExtensionContext): TextDocumentContentProvider {
  return {
    async provideTextDocumentContent({ path }): Promise<string> {
      // Only files of the package are served, whatever the address that a preview was stored with.
      if (!/^\/[\w-]+\/[\w-]+\.(?:fr|en)\.md$/.test(path)) throw new Error(`No lesson: ${path}`);
      const file = Uri.joinPath(extensionUri, 'walkthroughs', path);
      const markdown = new TextDecoder().decode(await workspace.fs.readFile(file));
      const drawings = new Map<string, string>();
      for (const name of picturesOf(markdown)) {
        const drawing = await readText(Uri.joinPath(file, '..', name));
        if (drawing.kind === 'text') drawings.set(name, drawing.text);
      }
      return lessonPage(markdown, drawings);
    },
  };
}
