import { Uri, workspace, type ExtensionContext, type TextDocumentContentProvider } from 'vscode';
import { picturesOf, withPictures } from '../domain/walkthrough/lesson-pictures';
import { readText } from './text-files';

const scheme = 'cpin-lesson';

/** The page of a lesson, which shows its pictures. */
export function pageOfLesson(folder: string, file: string): Uri {
  return Uri.from({ scheme, path: `/${folder}/${file}` });
}

/** Lessons as pages of their own, with the pictures in them. Rejects for what is no lesson of this package. */
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
      return withPictures(markdown, drawings);
    },
  };
}
