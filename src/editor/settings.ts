import { ConfigurationTarget, env, workspace } from 'vscode';
import { chooseLanguage, type Language } from '../domain/language';
import { profileId, type ProfileId } from '../domain/content';

/** The settings of the extension, read at each use: they may change under us. */
export const settings = {
  /** The language of all that the extension renders itself. */
  language: (): Language =>
    chooseLanguage(workspace.getConfiguration('cpin').get('language', 'auto'), env.language),

  /** Whether nobody chose a language yet. */
  languageIsAutomatic: (): boolean => workspace.getConfiguration('cpin').get('language', 'auto') === 'auto',

  setLanguage: (language: 'auto' | Language): Thenable<void> =>
    workspace.getConfiguration('cpin').update('language', language, ConfigurationTarget.Global),

  /** The profile that the sidebar shows; undefined for all. */
  profile: (): ProfileId | undefined =>
    profileId.safeParse(workspace.getConfiguration('cpin').get('profile', 'all')).data,

  setProfile: (profile: 'all' | ProfileId): Thenable<void> =>
    workspace.getConfiguration('cpin').update('profile', profile, ConfigurationTarget.Global),
};
