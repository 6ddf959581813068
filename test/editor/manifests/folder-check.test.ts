import assert from 'node:assert/strict';
import { CancellationTokenSource, commands, Uri, window, type Progress } from 'vscode';
import {
  closeAll,
  folders,
  language,
  open,
  pause,
  remove,
  run,
  said,
  type,
  until,
  words,
  write,
} from '../support/conformity';
import { conformityView, findingItem, findingLines } from '../support/conformity-surface';
import { deployment } from '../support/manifests';

interface Line {
  readonly label: string;
  readonly description: string;
  readonly heard: string;
  readonly lines: readonly Line[];
}

/** The whole tree, as it is read and heard. */
async function tree(parent?: Parameters<typeof findingItem>[0]): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const node of await findingLines(parent)) {
    const item = await findingItem(node);
    lines.push({
      label: String(item.label),
      description: String(item.description),
      heard: item.accessibilityInformation?.label ?? '',
      lines: await tree(node),
    });
  }
  return lines;
}

/** Opens the finding about `latest` in a file, as a click on its line does. */
async function openFindingOf(path: string): Promise<void> {
  const prod = (await findingLines())[0] ?? assert.fail();
  for (const rule of await findingLines(prod)) {
    if (rule.kind !== 'rule' || rule.rule !== 'cpin/disallow-latest') continue;
    for (const finding of await findingLines(rule)) {
      const { command, description } = await findingItem(finding);
      if (!String(description).includes(path)) continue;
      await commands.executeCommand(command?.command ?? '', ...((command?.arguments ?? []) as unknown[]));
    }
  }
}

describe('the check of the whole folder', () => {
  before(async () => {
    await folders('checked', 'checked/dev', 'checked/prod');
    await write('checked/dev/api.yaml', deployment());
    await write('checked/prod/api.yaml', deployment({ environment: 'prod' }));
    await write('checked/prod/compose.yaml', 'services: { api: { image: "nginx:latest" } }\n');
  });
  afterEach(closeAll);
  after(() => remove('checked'));

  it('lists what it found by environment, by rule, and file by file', async () => {
    await run('cpin.checkWorkspace');
    const environments = await tree();
    assert.deepEqual(
      environments.map(({ label }) => label),
      [words.environment.prod, words.environment.dev],
    );
    const [prod] = environments;
    const latest = prod?.lines.find(({ description }) => description.endsWith('disallow-latest'));
    assert.equal(latest?.description, '1 · disallow-latest');
    const [finding] = latest?.lines ?? [];
    assert.equal(finding?.description, 'checked/prod/api.yaml:21');
    assert.ok(finding.label.includes('portail-api:latest'));
  });

  it('puts first what is refused', async () => {
    const [prod] = await tree();
    const severities = (prod?.lines ?? []).map(({ heard }) =>
      [words.severity.error, words.severity.warning, words.severity.information].findIndex((each) =>
        heard.endsWith(each),
      ),
    );
    assert.ok(severities.every((each) => each >= 0));
    assert.deepEqual(severities, [...severities].sort());
  });

  it('can be heard: severity, numbers, file and line', async () => {
    const [prod] = await tree();
    const heard =
      language === 'fr'
        ? /^Environnement production\s: \d+ erreurs?, \d+ avertissements?$/
        : /^Environment production: \d+ errors?, \d+ warnings?$/;
    assert.match(prod?.heard ?? '', heard);
    const latest = prod?.lines.find(({ description }) => description.endsWith('disallow-latest'));
    const [finding] = latest?.lines ?? [];
    assert.ok(latest !== undefined && finding !== undefined);
    assert.ok(latest.heard.endsWith(words.severity.error), latest.heard);
    assert.ok(finding.heard.startsWith(`${words.severity.error}, `), finding.heard);
    assert.ok(finding.heard.endsWith(said('api.yaml ligne 21', 'api.yaml line 21')));
  });

  it('shows how many things are refused on the icon', () => {
    const { badge } = conformityView();
    assert.ok(badge !== undefined && badge.value >= 2);
    assert.equal(badge.tooltip, words.view.badge(badge.value));
  });

  it('opens a finding at its very place', async () => {
    await openFindingOf('prod/api.yaml');
    const editor = window.activeTextEditor ?? assert.fail('no editor');
    assert.equal(editor.document.getText(editor.selection), 'ghcr.io/service/portail-api:latest');
  });

  it('opens it at its place in a file with a byte order mark and mixed line ends', async () => {
    const mixed = `\ufeff# première ligne\r\n${deployment({ environment: 'prod', image: 'ghcr.io/service/mixte:latest' })}`;
    await write('checked/prod/mixed.yaml', mixed);
    await run('cpin.checkWorkspace');
    await openFindingOf('mixed.yaml');
    const editor = window.activeTextEditor ?? assert.fail('no editor');
    assert.equal(editor.document.getText(editor.selection), 'ghcr.io/service/mixte:latest');
    await remove('checked/prod/mixed.yaml');
    await run('cpin.checkWorkspace');
  });

  it('says that files changed since', async () => {
    assert.equal(conformityView().message, undefined);
    await write('checked/dev/api.yaml', deployment({ image: 'ghcr.io/service/portail-api:1.4.2' }));
    await until('it is said', () => conformityView().message === words.view.outdated);
    await run('cpin.checkWorkspace');
    assert.equal(conformityView().message, undefined);
  });

  it('reads what is typed and not saved', async () => {
    const document = await open('checked/prod/api.yaml');
    await type(document, ':latest', ':1.4.2');
    await run('cpin.checkWorkspace');
    const [prod] = await tree();
    assert.ok(prod?.lines.every(({ description }) => !description.endsWith('disallow-latest')));
  });

  it('tells how far it is, can be stopped, and then leaves the list as it was', async () => {
    const before = await tree();
    for (let index = 0; index < 400; index += 1)
      await write(`checked/many/api-${index}.yaml`, deployment().replaceAll('portail-api', `api-${index}`));
    const { withProgress } = window;
    const told: string[] = [];
    const source = new CancellationTokenSource();
    Object.assign(window, {
      withProgress: (
        options: { cancellable?: boolean; title?: string },
        task: (progress: Progress<{ message?: string }>, token: unknown) => Promise<unknown>,
      ) => {
        assert.equal(options.cancellable, true);
        assert.equal(options.title, words.view.checking);
        return task(
          {
            report: ({ message }) => {
              told.push(message ?? '');
              source.cancel();
            },
          },
          source.token,
        );
      },
    });
    try {
      await run('cpin.checkWorkspace');
    } finally {
      Object.assign(window, { withProgress });
    }
    assert.match(told[0] ?? '', language === 'fr' ? /^\d+ sur \d+$/ : /^\d+ of \d+$/);
    assert.deepEqual(await tree(), before);
    await remove('checked/many');
    await pause(200);
  });

  it('explains and turns off a rule from its line', async () => {
    const prod = (await findingLines())[0] ?? assert.fail();
    const [rule] = await findingLines(prod);
    assert.equal((await findingItem(rule ?? assert.fail())).contextValue, 'rule');
    await run('cpin.explainRule', rule);
    await until('its page is in front', () => window.tabGroups.activeTabGroup.activeTab !== undefined);
  });

  it('does nothing with a place that is none', async () => {
    await run('cpin.openFinding', 'no uri', 1, 2);
    await run('cpin.openFinding', Uri.parse('file:///x'));
    assert.equal(window.activeTextEditor, undefined);
  });
});
