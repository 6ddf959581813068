import type { App } from '../app';
import type { CommandId } from '../command-ids';
import { achievementOf, isTreeNode } from '../tree-nodes';
import { chooseFolder, chooseLanguage, chooseProfile } from './choose';
import { declare } from './declare';
import { showEvidence } from './evidence';
import { chooseIdentity } from './identity';
import { continueParcours, openLesson, openLevel } from './navigate';
import { openAt } from './outcomes';
import { reset, undoReset } from './reset';
import { scaffold } from './scaffold';
import { undoScaffold } from './scaffold-undo';
import { updateScaffold } from './scaffold-update';
import { actOnLine, toggle } from './tick';
import { verify, verifyAll, verifyLevel } from './verify';

/** What each command does; the compiler asks for all of them. */
export const commandTable: Readonly<
  Record<CommandId, (app: App, first?: unknown, second?: unknown) => Promise<unknown>>
> = {
  'cpin.openLevel': openLevel,
  'cpin.continue': continueParcours,
  'cpin.openStep': actOnLine,
  'cpin.openLesson': openLesson,
  'cpin.declare': declare,
  'cpin.toggle': toggle,
  'cpin.verify': verify,
  'cpin.verifyLevel': verifyLevel,
  'cpin.verifyAll': verifyAll,
  'cpin.showEvidence': showEvidence,
  'cpin.openEntry': openEntry,
  'cpin.reset': reset,
  'cpin.undoReset': undoReset,
  'cpin.chooseProfile': chooseProfile,
  'cpin.chooseFolder': chooseFolder,
  'cpin.chooseLanguage': chooseLanguage,
  'cpin.chooseIdentity': chooseIdentity,
  'cpin.scaffold': scaffold,
  'cpin.updateScaffold': updateScaffold,
  'cpin.undoScaffold': undoScaffold,
};

/** Opens the progress file of an achievement, at the fault when it cannot be read. */
async function openEntry(app: App, parameter: unknown): Promise<void> {
  const named = isTreeNode(parameter) && parameter.kind === 'orphan' ? parameter.id : parameter;
  const id = isTreeNode(named) ? achievementOf(named)?.id : named;
  if (typeof id !== 'string') return showEvidence(app, undefined);
  const standing = app.session.standings().get(id);
  const line = standing?.state === 'unreadable' ? standing.why.line : 1;
  await openAt(app, app.session.active.files.pathOf(id), line);
}
