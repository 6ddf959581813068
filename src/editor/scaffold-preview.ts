import { commands, Uri, workspace, type Disposable } from 'vscode';
import type { PlannedFile } from '../domain/scaffold/plan';
import { scaffoldingTexts } from '../texts/scaffolding';
import { language } from './app';

const scheme = 'cpin-scaffold';

/** Serves the texts of a plan as documents that exist nowhere: nothing is written to be seen. */
export class ScaffoldPreview implements Disposable {
  private files = new Map<string, string>();
  private runs = 0;
  private readonly provider = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => this.files.get(uri.toString()) ?? '',
  });

  /** Shows every file of a plan, marked create, identical or conflict; conflicts against the present text. */
  async show(title: string, folder: Uri, files: readonly PlannedFile[]): Promise<void> {
    const words = scaffoldingTexts[language()];
    this.runs += 1;
    this.files = new Map();
    const marks = { create: words.created, identical: words.identical, conflict: words.conflict } as const;
    const entries = files.map(({ path, text, status, existing }): [Uri, Uri | undefined, Uri] => {
      const after = this.serve(`${path} (${marks[status]})`, text);
      const before = existing === undefined ? undefined : this.serve(`${path} (${words.before})`, existing);
      return [Uri.joinPath(folder, path), before, after];
    });
    await commands.executeCommand('vscode.changes', words.preview(title), entries);
  }

  dispose(): void {
    this.provider.dispose();
  }

  private serve(path: string, text: string): Uri {
    const uri = Uri.from({ scheme, path: `/${path}`, query: String(this.runs) });
    this.files.set(uri.toString(), text);
    return uri;
  }
}
