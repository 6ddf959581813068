import { commands, env, window } from 'vscode';
import { texts, type App } from './app';
import { writing } from './commands/outcomes';
import { homelessPlace, type Place } from './places';
import { settings } from './settings';

const languageOffered = 'cpin.languageOffered';
const homelessOffered = 'cpin.homelessOffered';

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

/** Offers to the folder that is opened the progress that was made without one; once for the same progress. */
export async function offerHomelessProgress(app: App): Promise<void> {
  const { content, context } = app;
  const place = app.session.active;
  if (place.folder === undefined) return;
  const homeless = homelessPlace(content, context);
  const offered = await fingerprint(homeless);
  if (offered === undefined || context.globalState.get(homelessOffered) === offered) return;
  const { offer } = texts();
  const number = (await homeless.files.readAll()).size;
  const choice = await window.showInformationMessage(
    offer.homeless(number, place.folder.name),
    offer.take,
    offer.later,
  );
  // Remembered once it is answered: a window that closes before has asked nobody.
  if (choice !== offer.take) return context.globalState.update(homelessOffered, offered);
  const taken = await takeOver(app, homeless, place);
  const left = await fingerprint(homeless);
  await context.globalState.update(homelessOffered, left);
  await place.progress.load();
  app.session.refresh();
  void window.showInformationMessage(offer.taken(taken, number - taken));
}

/** Moves entries; what the folder has its own of stays where it was. Returns how many it took. */
async function takeOver(app: App, homeless: Place, place: Place): Promise<number> {
  let taken = 0;
  for (const [id, text] of await homeless.files.readAll()) {
    let is = false;
    await writing(app, id, () =>
      place.files.update(id, (present) => {
        is = text !== undefined && (present === undefined || present === text);
        return is && text !== undefined ? text : 'keep';
      }),
    );
    if (!is) continue;
    await homeless.files.update(id, () => undefined);
    taken += 1;
  }
  return taken;
}

/** What is recorded without a folder, as one text; undefined when nothing is. */
async function fingerprint({ files }: Place): Promise<string | undefined> {
  const entries = [...(await files.readAll())];
  return entries.length === 0 ? undefined : JSON.stringify(entries);
}
