import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { parcoursTexts, type ParcoursTexts } from '../texts/parcours';
import type { Achievement, Content } from '../domain/content';
import type { Language } from '../domain/language';
import type { ScaffoldPreview } from './scaffold-preview';
import type { ScaffoldUpdates } from './scaffold-updates';
import type { Session } from './session';
import { settings } from './settings';
import type { SpaceBar } from './space-bar';
import type { Ticks } from './ticks';

/** What commands and views work with; built once by `parcours.ts`. */
export interface App {
  readonly context: ExtensionContext;
  readonly content: Content;
  readonly session: Session;
  readonly ticks: Ticks;
  readonly preview: ScaffoldPreview;
  readonly updates: ScaffoldUpdates;
  readonly spaceBar: SpaceBar;
  readonly log: LogOutputChannel;
}

/** The texts in the person's language, as it is now. */
export function texts(): ParcoursTexts {
  return parcoursTexts[settings.language()];
}

export function language(): Language {
  return settings.language();
}

export function titleOf(achievement: Achievement): string {
  return achievement.title[settings.language()];
}
