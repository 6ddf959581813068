import { commands, type QuickPickItem } from 'vscode';
import { profileIds, type ProfileId } from '../../domain/content';
import { texts, type App } from '../app';
import { HumanError } from '../human-error';
import { placeKey } from '../places';
import { showQuickPick } from '../quick-input';
import { settings } from '../settings';

/** Chooses whose achievements the sidebar shows. */
export async function chooseProfile(): Promise<void> {
  const { pick, profiles, profileHelp } = texts();
  const current = settings.profile() ?? 'all';
  const items = (['all', ...profileIds] as const).map((profile: 'all' | ProfileId) => ({
    label: `${profile === current ? '$(check) ' : ''}${profiles[profile]}`,
    detail: profileHelp[profile],
    profile,
  }));
  const choice = await showQuickPick(items, { placeHolder: pick.profile });
  if (choice !== undefined) await settings.setProfile(choice.profile);
}

/** Chooses the folder that the sidebar, the status bar and the walkthroughs follow. */
export async function chooseFolder({ session }: App): Promise<void> {
  if (session.folders.length === 0) throw new HumanError(texts().errors.noFolder, openFolderRemedy());
  const items = session.folders.map((place) => ({
    label: `${placeKey(place) === placeKey(session.active) ? '$(check) ' : ''}${place.folder?.name ?? ''}`,
    description: place.folder?.uri.fsPath ?? '',
    place,
  }));
  const choice = await showQuickPick(items, { placeHolder: texts().pick.folder });
  if (choice !== undefined) await session.follow(choice.place);
}

/** Chooses the language of what the extension renders itself. */
export async function chooseLanguage(): Promise<void> {
  const { language, pick } = texts();
  const items: readonly (QuickPickItem & { language: 'auto' | 'fr' | 'en' })[] = [
    { label: language.fr, language: 'fr' },
    { label: language.en, language: 'en' },
    { label: language.auto, language: 'auto' },
  ];
  const choice = await showQuickPick(items, { placeHolder: pick.language });
  if (choice !== undefined) await settings.setLanguage(choice.language);
}

/** A button that opens a folder. */
export function openFolderRemedy(): { readonly label: string; readonly run: () => Thenable<unknown> } {
  return {
    label: texts().errors.openFolder,
    run: () => commands.executeCommand('workbench.action.files.openFolder'),
  };
}
