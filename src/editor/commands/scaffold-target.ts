import { Uri, window, workspace } from 'vscode';
import { targetPath, validateTargetPath } from '../../domain/scaffold/target-path';
import { scaffoldTexts } from '../../texts/scaffold';
import { scaffoldingTexts } from '../../texts/scaffolding';
import { language, type App } from '../app';
import { HumanError } from '../human-error';
import { showInputBox, showQuickPick } from '../quick-input';

/** Where a scaffold lands: `root` holds `.cpin/`, `folder` is relative to it. */
export interface Target {
  readonly root: Uri;
  readonly folder: string;
  /** Whether `root` is new, and is to be opened afterwards. */
  readonly isNew: boolean;
}

/** Asks where to write; undefined when the person gave up. */
export async function askTarget({ session }: App, suggested: string): Promise<Target | undefined> {
  const words = scaffoldingTexts[language()];
  const open = session.active.folder;
  const choices = [
    ...(open === undefined
      ? []
      : [
          { label: words.here(open.name), detail: words.hereHelp, how: 'here' as const },
          { label: words.below, detail: words.belowHelp, how: 'below' as const },
        ]),
    { label: words.elsewhere, detail: words.elsewhereHelp, how: 'elsewhere' as const },
  ];
  const choice = await showQuickPick(choices, { placeHolder: words.where, ignoreFocusOut: true });
  if (choice === undefined) return undefined;
  if (choice.how === 'elsewhere' || open === undefined) return askNewFolder(suggested);
  mustBeWritable(open.uri);
  if (choice.how === 'here') return { root: open.uri, folder: '.', isNew: false };
  const folder = await askPath(words.askBelow, '');
  return folder === undefined ? undefined : { root: open.uri, folder, isNew: false };
}

async function askNewFolder(suggested: string): Promise<Target | undefined> {
  const words = scaffoldingTexts[language()];
  const [parent] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: words.chooseParent,
      title: words.chooseParent,
    })) ?? [];
  if (parent === undefined) return undefined;
  mustBeWritable(parent);
  const name = await askPath(words.askNewFolder, suggested);
  return name === undefined ? undefined : { root: Uri.joinPath(parent, name), folder: '.', isNew: true };
}

async function askPath(prompt: string, value: string): Promise<string | undefined> {
  const typed = await showInputBox({
    prompt,
    value,
    ignoreFocusOut: true,
    validateInput: (text) => validateTargetPath(text, scaffoldTexts[language()]),
  });
  if (typed === undefined) return undefined;
  const target = targetPath(typed);
  return target.kind === 'path' ? target.path : undefined;
}

function mustBeWritable(uri: Uri): void {
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    throw new HumanError(scaffoldingTexts[language()].readOnly(uri.path));
  }
}
