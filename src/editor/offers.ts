import { commands, env, window } from 'vscode';
import { texts, type App } from './app';
import { homelessPlace } from './places';
import { settings } from './settings';

const languageOffered = 'cpin.languageOffered';

/**
 * Offers French, once, to whoever uses the parcours in an English editor: without the French language pack VS Code
 * speaks English whatever the system's language (vscode-facts.md, 2.4).
 */
export async function offerFrench(app: App): Promise<void> {
  const { globalState } = app.context;
  if (!/^en\b/i.test(env.language) || !settings.languageIsAutomatic() || globalState.get(languageOffered))
    return;
  await globalState.update(languageOffered, true);
  const { language } = texts();
  const choice = await window.showInformationMessage(language.offer, language.french, language.english);
  if (choice === language.english) await settings.setLanguage('en');
  if (choice !== language.french) return;
  await settings.setLanguage('fr');
  const { language: french } = texts();
  const next = await window.showInformationMessage(french.offerDone, french.displayLanguage);
  if (next !== undefined) await commands.executeCommand('workbench.action.configureLocale');
}

/** Offers to the first folder that is opened the progress that was made without one. */
export async function offerHomelessProgress(app: App): Promise<void> {
  const { session, content, context } = app;
  const { folder, files, progress } = session.active;
  if (folder === undefined) return;
  const homeless = homelessPlace(content, context);
  const entries = [...(await homeless.files.readAll())].filter(([, text]) => text !== undefined);
  const offeredKey = 'cpin.homelessOffered';
  const fingerprint = JSON.stringify(entries);
  if (entries.length === 0 || context.globalState.get(offeredKey) === fingerprint) return;
  await context.globalState.update(offeredKey, fingerprint);
  const { offer } = texts();
  const choice = await window.showInformationMessage(
    offer.homeless(entries.length, folder.name),
    offer.take,
    offer.later,
  );
  if (choice !== offer.take) return;
  let taken = 0;
  for (const [id, text] of entries) {
    await files.update(id, (present) => {
      if (present !== undefined) return 'keep';
      taken += 1;
      return text ?? 'keep';
    });
    await homeless.files.update(id, () => undefined);
  }
  await progress.load();
  session.refresh();
  void window.showInformationMessage(offer.taken(taken));
}
