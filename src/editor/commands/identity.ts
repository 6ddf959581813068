import { window } from 'vscode';
import { texts, type App } from '../app';
import { identityOf } from '../git';
import { showInputBox, showQuickPick } from '../quick-input';

const identityKey = 'cpin.identity';

/** Who signs: what was chosen once, else asked now. Undefined when the person gave up. */
export async function signature(app: App): Promise<string | undefined> {
  return app.context.globalState.get<string>(identityKey) ?? (await askIdentity(app));
}

/** Asks anew how to sign. */
export async function chooseIdentity(app: App): Promise<void> {
  const who = await askIdentity(app);
  if (who !== undefined) await window.showInformationMessage(texts().identity.chosen(who));
}

async function askIdentity(app: App): Promise<string | undefined> {
  const { identity } = texts();
  const { folder } = app.session.active;
  const git = folder === undefined ? undefined : await identityOf(folder.uri);
  const choices = [
    ...(git === undefined
      ? []
      : [{ label: identity.git(git), description: identity.gitHelp, name: (): string | undefined => git }]),
    { label: identity.other, description: '', name: (): Thenable<string | undefined> => askName() },
    {
      label: identity.anonymous,
      description: identity.anonymousHelp,
      name: (): string | undefined => identity.anonymousName,
    },
  ];
  const choice = await showQuickPick(choices, { placeHolder: identity.title, ignoreFocusOut: true });
  const who = (await choice?.name())?.trim();
  if (who !== undefined) await app.context.globalState.update(identityKey, who);
  return who;
}

function askName(): Thenable<string | undefined> {
  const { identity } = texts();
  return showInputBox({
    prompt: identity.name,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? identity.nameWrong : undefined),
  });
}
