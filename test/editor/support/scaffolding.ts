import { shippedScaffold } from '../../support/shipped-scaffolds';
import { said } from './parcours';
import { pick, type, type Act } from './person';

/** Answers the questions of the Hello world: its name, and what is proposed for the others. */
export function helloWorld(name: string): readonly Act[] {
  const [, ...others] = shippedScaffold('hello-world').definition.questions;
  return [type(name), ...others.map(() => type())];
}

/** Writes what the preview shows; files in conflict keep the person's text. */
export const writeAll: Act = pick(said('Créer ', 'Create '));
