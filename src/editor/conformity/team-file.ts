import { Selection, Uri, window, type Disposable } from 'vscode';
import { conformityTexts } from '../../texts/conformity';
import { settings } from '../settings';
import type { ConformitySession } from './conformity-session';

/** Says, once for each fault, that the team's file cannot be followed, and where. */
export function tellWrongTeamFile(session: ConformitySession, report: (error: unknown) => void): Disposable {
  let told = '';
  const look = async (): Promise<void> => {
    for (const linter of session.all) {
      await linter.situations();
      const { problem } = linter;
      if (problem === undefined) continue;
      const { file, line, column, message } = problem;
      const { errors } = conformityTexts[settings.language()];
      const sentence = errors.teamFile(file, line, `${message.replace(/\.$/, '')}.`);
      if (sentence === told) continue;
      told = sentence;
      if ((await window.showWarningMessage(sentence, errors.openTeamFile)) === undefined) continue;
      const editor = await window.showTextDocument(Uri.joinPath(linter.folder.uri, file));
      editor.selection = new Selection(line - 1, column - 1, line - 1, column - 1);
    }
  };
  void look().catch(report);
  return session.onDidChange(() => void look().catch(report));
}
