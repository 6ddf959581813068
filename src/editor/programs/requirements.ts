import { commands, workspace, type WorkspaceFolder } from 'vscode';
import { programsTexts } from '../../texts/programs';
import { settings } from '../settings';
import { HumanError } from '../human-error';

/** Refuses to go on where no program may be run: the workspace is not trusted, has no folder, or lies elsewhere. */
export function foldersWhereProgramsRun(): readonly WorkspaceFolder[] {
  const words = programsTexts[settings.language()];
  if (!workspace.isTrusted) {
    throw new HumanError(words.untrusted, {
      label: words.trust,
      run: () => commands.executeCommand('workbench.trust.manage'),
    });
  }
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    throw new HumanError(words.noFolder, {
      label: words.openFolder,
      run: () => commands.executeCommand('workbench.action.files.openFolder'),
    });
  }
  const here = folders.filter(({ uri }) => uri.scheme === 'file');
  if (here.length === 0) throw new HumanError(words.virtual);
  return here;
}
