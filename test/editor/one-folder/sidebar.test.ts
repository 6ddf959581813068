import assert from 'node:assert/strict';
import { TreeItemCollapsibleState, ThemeIcon, workspace } from 'vscode';
import type { State } from '../../../src/domain/progress/standing';
import { readContent } from '../../../src/generate/read-content';
import { repository } from '../../support/shipped-scaffolds';
import {
  declaration,
  entryPath,
  forgetProgress,
  language,
  openParcours,
  remove,
  run,
  said,
  until,
  words,
  write,
} from '../support/parcours';
import { attended, pick } from '../support/person';
import {
  findLine,
  isTicked,
  item,
  itemOf,
  label,
  lines,
  statusBar,
  timesDrawn,
  view,
} from '../support/surface';

/** A verification whose files prove nothing here, so that it is stale once it is looked at. */
const verification = `schema: 1
verified:
  at: 2025-03-03T09:00:00Z
  by: Camille Martin
  checks:
    - id: rootless
      version: 1
  result: USER 1001
  evidence:
    - file: Dockerfile
      sha256: ${'a'.repeat(64)}
`;

/** A note that proves the case for cloud native. */
const sponsorNote = `## Ce que cela changerait

Une correction livrée en un jour au lieu de vingt-trois.

## Les coûts

Trente jours de formation.

## Les risques

Le calendrier de la bascule.

## Les ressources demandées

Deux personnes, du 1er juin au 31 juillet.
`;

const iconOf = async (achievement: string): Promise<string> => {
  const { iconPath } = await item(achievement);
  assert.ok(iconPath instanceof ThemeIcon);
  return iconPath.id;
};

describe('the sidebar', () => {
  before(openParcours);
  beforeEach(forgetProgress);
  after(async () => {
    await remove('note-sponsor.md');
    await forgetProgress();
  });

  it('shows what comes next, then the five levels with their counts', async () => {
    const items = await Promise.all((await lines()).map(itemOf));
    assert.deepEqual(
      items.map(({ label: text }) => text),
      [
        words.tree.upNext,
        ...(language === 'fr'
          ? [
              '1. Sensibilisation aux enjeux',
              '2. Acculturation aux concepts',
              '3. Expérimentation pour la prise en main',
              '4. Conformité technique pour la construction',
              '5. Performance pour la production',
            ]
          : [
              '1. Awareness of what is at stake',
              '2. Getting used to the concepts',
              '3. Hands-on experimentation',
              '4. Technical conformity for building',
              '5. Performance for production',
            ]),
      ],
    );
    assert.equal(items[1]?.collapsibleState, TreeItemCollapsibleState.Expanded);
    assert.equal(items[2]?.collapsibleState, TreeItemCollapsibleState.Collapsed);
    assert.equal(items[1]?.description, said('0 sur 4', '0 of 4'));
    assert.match(
      items[1]?.accessibilityInformation?.label ?? '',
      language === 'fr'
        ? /^Niveau 1, Sensibilisation aux enjeux\u00a0: 0 sur 4 réalisations faites, dont 0 vérifiée$/
        : /^Level 1, Awareness of what is at stake: 0 of 4 achievements done, 0 of them verified$/,
    );
  });

  it('tells each state by a word, by an icon of its own and to a screen reader', async () => {
    await write(entryPath('awareness-case'), declaration);
    await write(entryPath('awareness-sponsor'), 'schema: 1\n<<<<<<< HEAD\n');
    await write(entryPath('experimentation-rootless'), verification);
    await until('it is declared', () => isTicked('awareness-case'));
    const seen: Partial<Record<State, readonly [string, string]>> = {};
    const look = async (state: State, achievement: string): Promise<void> => {
      await until(`${achievement} is ${state}`, async () =>
        (await label(achievement)).includes(`, ${words.state[state]}`),
      );
      const { contextValue, description } = await item(achievement);
      assert.ok(contextValue?.split(' ').includes(state), contextValue);
      assert.ok(String(description).startsWith(words.state[state]), String(description));
      seen[state] = [await iconOf(achievement), words.state[state]];
    };
    await look('to-do', 'awareness-resources');
    await look('declared', 'awareness-case');
    await look('unreadable', 'awareness-sponsor');
    await look('stale', 'experimentation-rootless');
    assert.deepEqual(seen, {
      'to-do': ['circle-large-outline', said('à faire', 'to do')],
      declared: ['comment', said('déclarée', 'declared')],
      unreadable: ['error', said('illisible', 'unreadable')],
      stale: ['history', said('à revérifier', 'to verify again')],
    });
    assert.match(await label('awareness-sponsor'), /ligne 2$|line 2$/);
    for (const achievement of ['awareness-sponsor', 'experimentation-rootless']) {
      assert.equal(await isTicked(achievement), false);
    }
  });

  it('gives every box a label and a hint', async () => {
    await write(entryPath('awareness-case'), declaration);
    await until('it is declared', () => isTicked('awareness-case'));
    const { checkboxState, label: title } = await item('awareness-case');
    assert.ok(typeof checkboxState === 'object');
    assert.equal(checkboxState.accessibilityInformation?.label, title);
    assert.equal(checkboxState.tooltip, words.tree.boxTicked);
  });

  it('counts in its badge what is left of the current level, once somebody began', async () => {
    assert.equal(view().badge, undefined);
    await write(entryPath('awareness-case'), declaration);
    await until('the badge is there', () => view().badge !== undefined);
    assert.deepEqual(view().badge, {
      value: 3,
      tooltip: said(
        '3 réalisations restent pour atteindre le niveau 1',
        '3 achievements left to reach level 1',
      ),
    });
  });

  it('shows the level reached, verified and declared, in the status bar, once somebody began', async () => {
    assert.equal(statusBar(), undefined);
    await write('note-sponsor.md', sponsorNote);
    // What files can prove of levels 1 and 2 is verified, the rest declared; level 3 is all declared.
    for (const { id, level, checks } of readContent(repository).achievements) {
      if (checks.length > 0 && ['awareness', 'acculturation'].includes(level)) {
        await attended([], () => run('cpin.verify', id));
      } else if (['awareness', 'acculturation', 'experimentation'].includes(level)) {
        await write(entryPath(id), declaration);
      }
    }
    await until('level 3 is reached', () => statusBar()?.text.includes(said('déclaré 3', 'declared 3')));
    assert.equal(
      statusBar()?.text,
      said('$(milestone) CPiN\u00a0: vérifié 2, déclaré 3', '$(milestone) CPiN: verified 2, declared 3'),
    );
    assert.equal(
      statusBar()?.accessibilityInformation?.label,
      said(
        'Cloud π Native\u00a0: niveau atteint vérifié 2 sur 5, déclaré 3 sur 5. Ouvrir le parcours.',
        'Cloud π Native: level reached, verified 2 of 5, declared 3 of 5. Open the parcours.',
      ),
    );
    assert.equal(statusBar()?.tooltip, words.statusBar.label(2, 3));
    assert.equal(statusBar()?.command, 'cpin.parcours.focus');
  });

  it('is drawn anew by what changes it only: a click is lost on a line that is being drawn', async () => {
    const verify = (): Promise<unknown> => attended([], () => run('cpin.verify', 'awareness-case'));
    await write('note-sponsor.md', sponsorNote.replace('Trente jours de formation.', ''));
    await verify();
    const before = timesDrawn();
    await verify();
    assert.equal(timesDrawn(), before);
    await write('note-sponsor.md', sponsorNote);
    await verify();
    assert.ok(timesDrawn() > before);
    assert.match(await label('awareness-case'), new RegExp(words.state.verified));
    await remove('note-sponsor.md');
  });

  it('shows only the achievements of a profile, and says so', async () => {
    await attended([pick(words.profiles.governance)], () => run('cpin.chooseProfile'));
    await until('the profile is shown', () => view().description === words.profiles.governance);
    assert.equal(await findLine('experimentation-rootless'), undefined);
    assert.notEqual(await findLine('awareness-sponsor'), undefined);
    const level = (await lines()).find((node) => node.kind === 'level' && node.level === 'experimentation');
    assert.ok(level);
    const { tooltip } = await itemOf(level);
    assert.ok(typeof tooltip === 'object' && tooltip.value.includes(words.tree.hidden(4)), String(tooltip));
    await attended([pick(words.profiles.all)], () => run('cpin.chooseProfile'));
    await until('all are shown', () => view().description === '');
    assert.notEqual(await findLine('experimentation-rootless'), undefined);
  });

  it('lists, and keeps, the entries of achievements that no longer exist', async () => {
    await write(entryPath('awareness-forgotten'), declaration);
    await until('it is listed', async () => (await lines()).some(({ kind }) => kind === 'orphans'));
    const orphans = (await lines()).find(({ kind }) => kind === 'orphans');
    assert.ok(orphans);
    const [orphan] = await lines(orphans);
    assert.ok(orphan);
    assert.equal((await itemOf(orphan)).label, 'awareness-forgotten');
  });

  it('changes its language at once', async () => {
    const other = language === 'fr' ? 'en' : 'fr';
    await attended([pick(words.language[other])], () => run('cpin.chooseLanguage'));
    await until('it is in the other language', async () => {
      const [first] = await lines();
      return first !== undefined && (await itemOf(first)).label === (other === 'fr' ? 'À suivre' : 'Up next');
    });
    await workspace.getConfiguration('cpin').update('language', undefined, true);
    await until('it is back', async () => {
      const [first] = await lines();
      return first !== undefined && (await itemOf(first)).label === words.tree.upNext;
    });
  });
});
