import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { levelIds, scaffoldIds } from '../../src/domain/content';
import { generateManifest } from '../../src/domain/walkthrough/manifest';
import { contextKeyOf, folderOf, mostSteps, stepsOf } from '../../src/domain/walkthrough/steps';
import { commandIds } from '../../src/editor/command-ids';
import { generatedFiles, textFiles } from '../../src/generate/generated-files';
import { jsonSchemas } from '../../src/generate/json-schemas';
import { readContent } from '../../src/generate/read-content';

const root = join(__dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const content = readContent(root);
const manifest = z
  .looseObject({
    contributes: z.looseObject({
      commands: z.array(z.looseObject({ command: z.string() })),
      menus: z.record(z.string(), z.array(z.looseObject({ command: z.string() }))),
      walkthroughs: z.array(
        z.looseObject({
          id: z.string(),
          steps: z.array(z.looseObject({ id: z.string(), completionEvents: z.array(z.string()).min(1) })),
        }),
      ),
    }),
  })
  .parse(JSON.parse(read('package.json')));
const texts = {
  fr: z.record(z.string(), z.string()).parse(JSON.parse(read(textFiles.fr))),
  en: z.record(z.string(), z.string()).parse(JSON.parse(read(textFiles.en))),
};

describe('the manifest', () => {
  it('holds the walkthroughs that the content gives: run `npm run generate` when this fails', () => {
    for (const [path, text] of generatedFiles(generateManifest(content), jsonSchemas(), read)) {
      assert.equal(read(path), text, path);
    }
  });

  it('declares the commands that are registered, and no other', () => {
    const declared = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual([...declared].sort(), [...commandIds].sort());
  });

  it('puts only declared commands into menus', () => {
    const known = new Set<string>(commandIds);
    for (const [menu, items] of Object.entries(manifest.contributes.menus)) {
      for (const { command } of items) assert.ok(known.has(command), `${menu}: ${command}`);
    }
  });

  it('translates every key into both languages, and has no other', () => {
    const keys = new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key));
    for (const language of ['fr', 'en'] as const) {
      assert.deepEqual(
        Object.keys(texts[language]).filter((key) => !keys.has(key)),
        [],
        `${language}: unused`,
      );
      assert.deepEqual(
        [...keys].filter((key) => !texts[language][key]),
        [],
        `${language}: missing`,
      );
    }
  });

  it('links only to our commands, whose parameters exist, or to the editor’s own', () => {
    const steps = new Set(
      levelIds.flatMap((level) => stepsOf(content, level).map(({ id }) => `${level}/${id}`)),
    );
    const ids = new Set([...content.achievements.map(({ id }) => id), ...levelIds, ...scaffoldIds]);
    for (const text of [...Object.values(texts.fr), ...Object.values(texts.en)]) {
      for (const [, command = '', query] of text.matchAll(/\(command:([\w.]+)(?:\?([^)]*))?\)/g)) {
        const known = (commandIds as readonly string[]).includes(command);
        assert.ok(known || command.startsWith('workbench.') || command === 'cpin.parcours.focus', command);
        if (query === undefined) continue;
        const [first, second] = z.array(z.string()).parse(JSON.parse(decodeURIComponent(query)));
        assert.ok(second === undefined ? ids.has(first ?? '') : steps.has(`${first}/${second}`), text);
      }
    }
  });
});

describe('the walkthroughs', () => {
  for (const level of levelIds) {
    it(`of level ${level} have at most ${mostSteps} steps, each ticked by real progress only`, () => {
      const steps = stepsOf(content, level);
      assert.ok(steps.length <= mostSteps);
      const contributed = manifest.contributes.walkthroughs.find(({ id }) => id === level)?.steps ?? [];
      assert.deepEqual(
        contributed.map(({ id, completionEvents }) => [id, completionEvents]),
        steps.map((step) => [step.id, [`onContext:${contextKeyOf(level, step)}`]]),
      );
    });

    it(`of level ${level} have a lesson for every step, in both languages, with pictures that exist`, () => {
      for (const { id } of stepsOf(content, level)) {
        for (const language of ['fr', 'en']) {
          const folder = join('walkthroughs', folderOf(level));
          const path = join(folder, `${id}.${language}.md`);
          assert.ok(existsSync(join(root, path)), path);
          for (const [, picture = ''] of read(path).matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)) {
            assert.ok(existsSync(join(root, folder, picture)), `${path}: ${picture}`);
          }
        }
      }
    });

    it(`of level ${level} link only to listed resources`, () => {
      const listed = new Set(content.resources.map(({ url }) => url.replace(/\/$/, '')));
      for (const { id } of stepsOf(content, level)) {
        for (const language of ['fr', 'en']) {
          const path = join('walkthroughs', folderOf(level), `${id}.${language}.md`);
          for (const [, url = ''] of read(path).matchAll(/\]\((https:[^)]+)\)/g)) {
            assert.ok(listed.has(url.replace(/\/$/, '')), `${path}: ${url}`);
          }
        }
      }
    });
  }
});
