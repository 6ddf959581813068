import { window, workspace } from 'vscode';
import { commonFolder, componentsIn } from '../../domain/scaffold/components';
import type { Answers, ScaffoldDefinition } from '../../domain/scaffold/definition';
import { guess } from '../../domain/scaffold/guess';
import { isWithin } from '../../domain/scaffold/shared/pipeline-blocks';
import { scaffoldingTexts } from '../../texts/scaffolding';
import { language, type App } from '../app';
import { showQuickPick } from '../quick-input';
import { viewFolder } from '../workspace-view';

/**
 * What the open folder tells, as answers to propose: of the application, where the scaffold is for one that exists, and
 * otherwise of where its components are. Asks which one is meant where there are several.
 *
 * @returns undefined when the person gave up
 */
export async function askedGuesses(app: App, definition: ScaffoldDefinition): Promise<Answers | undefined> {
  const { title, existing, questions } = definition;
  const { folder } = app.session.active;
  if (folder === undefined) return {};
  const view = await viewFolder(folder);
  const components = componentsIn(view);
  if (!existing) {
    const common = commonFolder(components);
    const asked = questions.find(({ kind }) => kind === 'folder');
    return asked === undefined || common === undefined ? {} : { [asked.id]: common };
  }
  if (components.length < 2) return guess(view, questions);
  const words = scaffoldingTexts[language()];
  const items = nearestFirst(components).map((path) => ({
    label: path === '.' ? words.rootComponent : path,
    path,
  }));
  const chosen = await showQuickPick(items, {
    title: title[language()],
    placeHolder: words.whichComponent,
    ignoreFocusOut: true,
  });
  return chosen === undefined ? undefined : guess(view, questions, chosen.path);
}

/** What the open folder tells of its application, as answers to propose; nothing is asked. */
export async function guesses(app: App, { existing, questions }: ScaffoldDefinition): Promise<Answers> {
  const { folder } = app.session.active;
  return !existing || folder === undefined ? {} : guess(await viewFolder(folder), questions);
}

/** The component whose file is open comes first: it is the one that Enter chooses. */
function nearestFirst(components: readonly string[]): readonly string[] {
  const open = window.activeTextEditor?.document.uri;
  const path = open === undefined ? '' : workspace.asRelativePath(open, false);
  const near = components.filter((component) => component !== '.' && isWithin(path, component));
  return [...near, ...components.filter((component) => !near.includes(component))];
}
