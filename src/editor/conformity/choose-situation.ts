import { Uri, window, workspace, type QuickPickItem } from 'vscode';
import { environments } from '../../domain/conformity/environment';
import { optionsPath } from '../../domain/conformity/options-file';
import { targets } from '../../domain/conformity/target';
import { conformityTexts } from '../../texts/conformity';
import { HumanError } from '../human-error';
import { relativePathOf } from '../places';
import { showQuickPick } from '../quick-input';
import { settings } from '../settings';
import { isNotFound } from '../text-files';
import { isEnabled, setSetting, settingOf } from './conformity-settings';

type Action = QuickPickItem & { run(): Promise<unknown> };

/** What the status-bar item offers: target, environment, suspending, checking the folder. */
export async function chooseSituation(checkAll: () => Promise<unknown>): Promise<void> {
  const { status } = conformityTexts[settings.language()];
  const path = activePath();
  const actions: readonly Action[] = [
    { label: `$(cloud) ${status.changeTarget}`, run: chooseTarget },
    ...(path === undefined
      ? []
      : [{ label: `$(server-environment) ${status.changeEnvironment}`, run: chooseEnvironment }]),
    { label: `$(checklist) ${status.checkAll}`, run: checkAll },
    isEnabled()
      ? { label: `$(circle-slash) ${status.suspend}`, run: () => setSetting('enabled', false) }
      : { label: `$(debug-start) ${status.resume}`, run: () => setSetting('enabled', true) },
  ];
  const choice = await showQuickPick(actions, { placeHolder: status.choose });
  await choice?.run();
}

/** Chooses where the project is deployed. */
export async function chooseTarget(): Promise<void> {
  const { status, target, targetHelp } = conformityTexts[settings.language()];
  if (await teamDecides('target')) return;
  const current = workspace.getConfiguration('cpin.conformity').get('target');
  const items = targets.map((each) => ({
    label: `${each === current ? '$(check) ' : ''}${target[each]}`,
    description: each,
    detail: targetHelp[each],
    target: each,
  }));
  const choice = await showQuickPick(items, { placeHolder: status.chooseTarget });
  if (choice !== undefined) await setSetting('target', choice.target);
}

/** Chooses the environment of the active file: a glob that names it alone, in the settings of the workspace. */
export async function chooseEnvironment(): Promise<void> {
  const { status, environment, errors } = conformityTexts[settings.language()];
  const path = activePath();
  if (path === undefined) throw new HumanError(errors.noFile);
  if (await teamDecides('environments')) return;
  const items = [
    { label: status.detected, environment: undefined },
    ...environments.map((each) => ({ label: environment[each], description: each, environment: each })),
  ];
  const choice = await showQuickPick(items, { placeHolder: status.chooseEnvironment(path) });
  if (choice === undefined) return;
  const others = Object.entries(settingOf('environments')).filter(([glob]) => glob !== path);
  const chosen = choice.environment === undefined ? others : [[path, choice.environment] as const, ...others];
  await setSetting('environments', Object.fromEntries(chosen));
}

/** Turns a rule off in the workspace's settings. */
export async function turnOffRule(rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || (await teamDecides('rules'))) return;
  await setSetting('rules', { ...settingOf('rules'), [rule]: 'off' });
}

function activePath(): string | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return uri === undefined ? undefined : relativePathOf(uri);
}

/** Says so, and offers to open it, where the team's file sets this and would win over a setting. */
async function teamDecides(key: string): Promise<boolean> {
  const { status } = conformityTexts[settings.language()];
  const folder =
    workspace.workspaceFolders?.find((each) => each === folderOfActive()) ?? workspace.workspaceFolders?.[0];
  if (folder === undefined) return false;
  const uri = Uri.joinPath(folder.uri, optionsPath);
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    if (!new RegExp(`^${key}\\s*:`, 'm').test(text)) return false;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
  const open = await window.showInformationMessage(status.teamFile(optionsPath), status.openTeamFile);
  if (open !== undefined) await window.showTextDocument(uri);
  return true;
}

function folderOfActive(): ReturnType<typeof workspace.getWorkspaceFolder> {
  const uri = window.activeTextEditor?.document.uri;
  return uri === undefined ? undefined : workspace.getWorkspaceFolder(uri);
}
