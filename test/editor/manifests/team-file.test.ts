import assert from 'node:assert/strict';
import { window } from 'vscode';
import {
  closeAll,
  open,
  pause,
  remove,
  run,
  said,
  set,
  setting,
  shows,
  until,
  words,
  write,
} from '../support/conformity';
import { situationItem } from '../support/conformity-surface';
import { deployment } from '../support/manifests';

const image = 'ghcr.io/service/portail-api:latest';
const file = '.cpin/conformity.yaml';

/** Does something while every message is kept, and answered with nothing. */
async function hearing(task: (heard: readonly string[]) => Promise<void>): Promise<void> {
  const { showWarningMessage, showInformationMessage } = window;
  const heard: string[] = [];
  const hear = (message: string): Promise<undefined> => {
    heard.push(message);
    return Promise.resolve(undefined);
  };
  Object.assign(window, { showWarningMessage: hear, showInformationMessage: hear });
  try {
    await task(heard);
  } finally {
    Object.assign(window, { showWarningMessage, showInformationMessage });
  }
}

describe('the team’s file', () => {
  afterEach(async () => {
    await closeAll();
    await remove('.cpin');
    await pause(300);
  });
  after(() => remove('team'));

  it('wins over the settings', async () => {
    await set('rules', { 'cpin/disallow-latest': 'error' });
    const document = await open('team/api.yaml', deployment());
    await shows(document, [`21 error cpin/disallow-latest [${image}]`]);
    await write(file, 'schema: 1\nrules:\n  cpin/disallow-latest: off\n');
    await shows(document, []);
    await set('rules', undefined);
  });

  it('is told with its line where it is wrong, and the settings are followed', async () => {
    await hearing(async (heard) => {
      const document = await open('team/api.yaml', deployment());
      await write(file, 'schema: 1\ntarget: openshift\n');
      await until('it is told', () => heard.length > 0);
      const [sentence = ''] = heard;
      assert.ok(sentence.includes('.cpin/conformity.yaml'), sentence);
      assert.match(sentence, new RegExp(said('ligne 2', 'line 2')));
      await shows(document, [`21 warning cpin/disallow-latest [${image}]`]);
    });
  });

  it('is pointed at where one would set what it already sets', async () => {
    await write(file, 'schema: 1\ntarget: byoc\n');
    await pause(400);
    await hearing(async (heard) => {
      await run('cpin.chooseTarget');
      assert.deepEqual(heard, [words.status.teamFile(file)]);
    });
    assert.equal(setting('target'), undefined);
  });
});

describe('the status bar', () => {
  afterEach(closeAll);
  after(() => remove('status'));

  it('tells how the file is judged and why, to the eye and to the ear', async () => {
    await open('status/api.yaml', deployment({ environment: 'preprod' }));
    await until('it is shown', () => situationItem()?.text.includes('preprod'));
    const item = situationItem() ?? assert.fail();
    assert.equal(item.text, `$(shield) ${words.status.text('preprod', 'cpin-openshift')}`);
    const heard = item.accessibilityInformation?.label ?? '';
    for (const each of [
      words.environment.preprod,
      'env: preprod',
      words.target['cpin-openshift'],
      words.status.click,
    ])
      assert.ok(heard.includes(each), heard);
    assert.equal(item.command, 'cpin.chooseSituation');
  });

  it('follows the settings', async () => {
    await open('status/api.yaml', deployment());
    await until('it is shown', () => situationItem()?.text.includes('dev'));
    await set('target', 'byoc');
    await until('the target is told', () => situationItem()?.text.includes('byoc'));
    await set('target', undefined);
    await set('enabled', false);
    await until('the rules are told to be suspended', () => situationItem()?.text.includes(words.status.off));
    await set('enabled', undefined);
    await until('they are back', () => situationItem()?.text.includes('cpin-openshift'));
  });

  it('is away on files that no rule reads', async () => {
    await open('status/api.yaml', deployment());
    await until('it is shown', () => situationItem() !== undefined);
    await open('status/compose.yaml', 'services: { api: { image: "nginx:latest" } }\n');
    await until('it is hidden', () => situationItem() === undefined);
  });

  it('tells the environments of the overlays that gather a file', async () => {
    const overlay = 'kind: Kustomization\nresources: [../../base]\n';
    await write('status/base/kustomization.yaml', 'kind: Kustomization\nresources: [api.yaml]\n');
    for (const name of ['preprod', 'prod'])
      await write(`status/overlays/${name}/kustomization.yaml`, overlay);
    await pause(300);
    await open('status/base/api.yaml', deployment().replaceAll(/ +env: dev\n/g, ''));
    await until('both are told', () => situationItem()?.text.includes('preprod, prod'));
  });
});
