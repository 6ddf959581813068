import { commands, Uri, workspace, type Disposable } from 'vscode';
import type { PlannedFile } from '../domain/scaffold/plan';
import { scaffoldingTexts } from '../texts/scaffolding';
import { language } from './app';

/** A file of a preview: what it is marked with, and its text now and afterwards; undefined where there is none. */
export interface PreviewedFile {
  readonly path: string;
  readonly mark: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Serves texts as documents that exist nowhere: nothing is written to be seen. */
export class ScaffoldPreview implements Disposable {
  private files = new Map<string, string>();
  private runs = 0;
  private readonly provider: Disposable;

  constructor(private readonly scheme = 'cpin-scaffold') {
    this.provider = workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => this.files.get(uri.toString()) ?? '',
    });
  }

  /** Shows every file of a plan, marked create, identical, merge or conflict; the last two against the present text. */
  async show(title: string, folder: Uri, files: readonly PlannedFile[]): Promise<void> {
    const words = scaffoldingTexts[language()];
    const marks = {
      create: words.created,
      identical: words.identical,
      merge: words.merged,
      conflict: words.conflict,
    } as const;
    // What stays as it is would hide what does not.
    const unchanged = files.filter(({ status }) => status === 'identical');
    const changed = files.filter(({ status }) => status !== 'identical');
    const previewed = [...changed, ...unchanged].map(({ path, text, status, existing, merged }) => ({
      path,
      mark: marks[status],
      before: existing,
      after: merged ?? (status === 'identical' ? existing : undefined) ?? text,
    }));
    await this.showChanges(words.preview(title), folder, previewed);
  }

  /** Shows what would become of files, as one list of differences. */
  async showChanges(title: string, folder: Uri, files: readonly PreviewedFile[]): Promise<void> {
    this.runs += 1;
    this.files = new Map();
    const entries = files.map(({ path, mark, before, after }) => {
      const serve = (side: 'before' | 'after', text: string | undefined): Uri | undefined =>
        text === undefined ? undefined : this.serve(`${path} (${mark})`, `${this.runs}-${side}`, text);
      return [Uri.joinPath(folder, path), serve('before', before), serve('after', after)] as const;
    });
    await commands.executeCommand('vscode.changes', title, entries);
  }

  dispose(): void {
    this.provider.dispose();
  }

  /** Both sides have one path, so that the editor shows it once; what tells them apart is the query. */
  private serve(path: string, query: string, text: string): Uri {
    const uri = Uri.from({ scheme: this.scheme, path: `/${path}`, query });
    this.files.set(uri.toString(), text);
    return uri;
  }
}
