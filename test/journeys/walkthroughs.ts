import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../vscode-host/install';
import type { Workbench } from '../vscode-host/workbench';

/** A walkthrough as the manifest has it, in one language. */
export interface ShownWalkthrough {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly media: { readonly markdown: string };
  }[];
}

/** The walkthroughs of the manifest, in a language. */
export function walkthroughsIn(language: 'fr' | 'en'): readonly ShownWalkthrough[] {
  const words = json(language === 'fr' ? 'package.nls.json' : 'package.nls.en.json') as Record<
    string,
    string
  >;
  const text = JSON.stringify(json('package.json')).replaceAll(/"%([\w.]+)%"/g, (_, key: string) =>
    JSON.stringify(words[key]),
  );
  const manifest = JSON.parse(text) as { contributes: { walkthroughs: readonly ShownWalkthrough[] } };
  return manifest.contributes.walkthroughs;
}

/** Opens a level from the palette; again when a page that was being drawn took the keyboard meanwhile. */
export async function openLevel(workbench: Workbench, language: 'fr' | 'en', level: number): Promise<void> {
  const id = walkthroughsIn(language)[level - 1]?.id ?? '';
  await workbench.until(
    `the walkthrough ${id} is open`,
    async () => {
      await workbench.choose(language === 'fr' ? 'Ouvrir un niveau' : 'Open a level', `${level}. `);
      return workbench.showsSteps(id);
    },
    45_000,
  );
}

/** Opens a level, and sees what the manifest says of it: its title, what it is about, its steps. */
export async function seeLevel(workbench: Workbench, language: 'fr' | 'en', level: number): Promise<void> {
  const walkthrough = walkthroughsIn(language)[level - 1];
  assert.ok(walkthrough);
  await openLevel(workbench, language, level);
  const category = workbench.page.locator('.getting-started-category').filter({ hasText: walkthrough.title });
  await category.filter({ hasText: walkthrough.description }).first().waitFor();
  assert.deepEqual(
    await workbench.steps(walkthrough.id),
    walkthrough.steps.map(({ id, title }) => ({ id, title })),
  );
}

/** What is read of a step's description: its paragraphs and buttons, without the marks. */
export function readable(description: string): readonly string[] {
  return description.split('\n').map((paragraph) =>
    paragraph
      .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
      .replaceAll(/\*\*|__|``/g, '')
      .trim(),
  );
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}
