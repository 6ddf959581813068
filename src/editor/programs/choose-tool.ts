import { commands, env, ProgressLocation, QuickPickItemKind, Uri, window, type Memento } from 'vscode';
import {
  clusterPrograms,
  installPages,
  oldestVersions,
  versionCommand,
  versionLimits,
  type ClusterProgram,
  type ClusterTool,
} from '../../domain/local-cluster/cluster-tools';
import {
  programState,
  type ProgramState,
  type ProgramStates,
} from '../../domain/local-cluster/program-state';
import { adviseTools, type ToolAdvice } from '../../domain/local-cluster/tool-advice';
import { typedCommand } from '../../domain/programs/program-command';
import { installedPrograms } from '../../programs/installed';
import { runProgram } from '../../programs/run-program';
import { clusterToolsTexts, programNames, type ClusterToolsTexts } from '../../texts/cluster-tools';
import { showQuickPick } from '../quick-input';
import { settings } from '../settings';
import { agreesTo } from './consent';

/** A tutorial that needs nothing on this machine. */
const browserTutorial = 'https://kubernetes.io/fr/docs/tutorials/kubernetes-basics/';

/**
 * Looks which tools are there, once the person agreed to the commands that tell it, and asks which one is to be used.
 *
 * @returns the tool; undefined when the person gave up, or went another way
 */
export async function chooseTool(memento: Memento, folder: string): Promise<ClusterTool | undefined> {
  for (;;) {
    const states = await lookForPrograms(memento, folder);
    if (states === undefined) return undefined;
    const chosen = await pickTool(adviseTools(states));
    if (chosen !== 'again') return chosen;
  }
}

/** What is known of each program; undefined when the person does not agree. Runs only programs that are on the path. */
async function lookForPrograms(memento: Memento, folder: string): Promise<ProgramStates | undefined> {
  const { look } = words();
  const files = installedPrograms(clusterPrograms);
  const typed = [...files.keys()].map((program) => typedCommand(program, versionCommand(program).arguments));
  if (!(await agreesTo(memento, typed, look))) return undefined;
  const stateOf = async (program: ClusterProgram): Promise<readonly [ClusterProgram, ProgramState]> => {
    const file = files.get(program);
    if (file === undefined) return [program, programState(program, undefined)];
    const { arguments: words } = versionCommand(program);
    const outcome = await runProgram({ file, arguments: words, folder, ...versionLimits });
    return [program, programState(program, outcome)];
  };
  const options = { location: ProgressLocation.Notification, title: look.looking };
  const states = await window.withProgress(options, () => Promise.all(clusterPrograms.map(stateOf)));
  return Object.fromEntries(states) as ProgramStates;
}

async function pickTool(advices: readonly ToolAdvice[]): Promise<ClusterTool | 'again' | undefined> {
  const say = words();
  const icons = {
    ready: 'check',
    lacking: 'warning',
    'too-old': 'warning',
    silent: 'warning',
    absent: 'circle-slash',
  };
  const items = [
    ...advices.map((advice) => ({
      label: `$(${icons[advice.kind]}) ${[programNames[advice.tool], advice.version].join(' ').trim()}`,
      description: say.state(advice),
      detail: say.inBrief[advice.tool],
      run: (): Promise<ClusterTool | 'again' | undefined> =>
        advice.kind === 'ready' ? Promise.resolve(advice.tool) : tellMissing(advice, say),
    })),
    { label: say.without, kind: QuickPickItemKind.Separator, run: () => Promise.resolve(undefined) },
    {
      label: `$(globe) ${say.browser}`,
      detail: say.browserDetail,
      run: async () => void (await env.openExternal(Uri.parse(browserTutorial))),
    },
    {
      label: `$(cloud) ${say.sandbox}`,
      detail: say.sandboxDetail,
      run: async () =>
        void (await commands.executeCommand('cpin.openLesson', 'experimentation', 'experimentation-sandbox')),
    },
  ];
  const choice = await showQuickPick(items, { placeHolder: say.look.which, ignoreFocusOut: true });
  return choice?.run();
}

/** Says what a tool lacks and what to do about it; pages are offered, never opened. */
async function tellMissing(
  advice: ToolAdvice,
  { missing }: ClusterToolsTexts,
): Promise<ClusterTool | 'again' | undefined> {
  const page = pageOf(advice);
  const pageButton = missing.page(page);
  const detail = missing.detail(advice, oldestVersions[advice.tool]);
  const buttons = [pageButton, missing.again, missing.anyway];
  const title = missing.title(advice);
  const answer = await window.showInformationMessage(title, { modal: true, detail }, ...buttons);
  if (answer === missing.again) return 'again';
  if (answer === missing.anyway) return advice.tool;
  if (answer === pageButton) await env.openExternal(Uri.parse(installPages[page]));
  return undefined;
}

/** The program whose page helps most: the tool itself, or what a tool that is there lacks. */
function pageOf({ tool, kind, lacks }: ToolAdvice): ClusterProgram {
  const [lack] = lacks;
  if (kind !== 'lacking' || lack === undefined) return tool;
  return lack.kind === 'asleep' ? lack.program : (lack.anyOf[0] ?? tool);
}

function words(): ClusterToolsTexts {
  return clusterToolsTexts[settings.language()];
}
