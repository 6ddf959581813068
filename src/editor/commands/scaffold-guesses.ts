import type { Answers, ScaffoldDefinition } from '../../domain/scaffold/definition';
import { guess } from '../../domain/scaffold/guess';
import type { App } from '../app';
import { viewFolder } from '../workspace-view';

/** What the open folder tells of the application, where the scaffold is for one that exists. */
export async function guesses(app: App, { existing, questions }: ScaffoldDefinition): Promise<Answers> {
  const { folder } = app.session.active;
  return !existing || folder === undefined ? {} : guess(await viewFolder(folder), questions);
}
