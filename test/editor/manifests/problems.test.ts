import assert from 'node:assert/strict';
import { EndOfLine, extensions, Uri } from 'vscode';
import {
  closeAll,
  open,
  problemOf,
  problems,
  remove,
  ruleOf,
  said,
  set,
  setting,
  shows,
  type,
  until,
  words,
} from '../support/conformity';
import { conforming, deployment } from '../support/manifests';
import { extensionId } from '../support/surface';

const image = 'ghcr.io/service/portail-api:latest';
const inDev = [`21 warning cpin/disallow-latest [${image}]`];
const inProd = [
  '20 warning cpin/readonly-rootfs [api]',
  '20 error cpin/require-probes [api]',
  `21 error cpin/disallow-latest [${image}]`,
];

describe('the problems of a manifest', () => {
  before(async () => {
    await extensions.getExtension(extensionId)?.activate();
  });
  afterEach(async () => {
    for (const name of ['target', 'environments', 'rules', 'enabled', 'showInformation'])
      if (setting(name) !== undefined) await set(name, undefined);
    await closeAll();
  });
  after(() => remove('k8s'));

  it('appear when it is opened, each under the very text that it is about', async () => {
    const document = await open('k8s/deployment.yaml', deployment());
    await shows(document, inDev);
    const problem = await problemOf(document, 'cpin/disallow-latest');
    assert.equal(problem.source, 'cpin');
    const [first = '', second = ''] = problem.message.split('\n');
    assert.match(first, /portail-api:latest[^]*\(dev\)$/);
    assert.ok(second.includes(said('version précise', 'precise version')), second);
  });

  it('link to the explanation of their rule', async () => {
    const document = await open('k8s/deployment.yaml', deployment());
    const { code } = await problemOf(document, 'cpin/disallow-latest');
    assert.ok(typeof code === 'object');
    assert.ok(code.target instanceof Uri);
  });

  it('appear and go as one types', async () => {
    const document = await open('k8s/deployment.yaml', deployment());
    await shows(document, inDev);
    await type(document, ':latest', ':1.4.2');
    await shows(document, []);
    await type(document, ':1.4.2', '');
    await shows(document, ['21 warning cpin/disallow-latest [ghcr.io/service/portail-api]']);
    await type(document, '{ cpu: 100m, memory: 128Mi }', '{ cpu: 100m }');
    await shows(document, [
      '21 warning cpin/disallow-latest [ghcr.io/service/portail-api]',
      '24 error cpin/require-resources [resources]',
    ]);
  });

  it('appear in a text that YAML cannot read to its end, where it can', async () => {
    const document = await open('k8s/deployment.yaml', `${deployment()}---\nkind: [`);
    await until('what can be read is judged', () =>
      problems(document).some((each) => ruleOf(each) === 'cpin/disallow-latest'),
    );
  });

  it('are those of the environment that the labels say', async () => {
    const document = await open('k8s/deployment.yaml', deployment());
    await shows(document, inDev);
    await type(document, 'env: dev', 'env: prod');
    await type(document, 'env: dev', 'env: prod');
    await shows(document, inProd);
    const { message } = await problemOf(document, 'cpin/disallow-latest');
    assert.match(message, /\(prod\)\n/);
  });

  it('are those of the environment that the folder says', async () => {
    const text = deployment().replaceAll(/ +env: dev\n/g, '');
    const dev = await open('k8s/api.yaml', text);
    await shows(dev, [`19 warning cpin/disallow-latest [${image}]`]);
    const prod = await open('k8s/prod/api.yaml', text);
    await until('it is judged for production', async () =>
      /\(prod\)/.test((await problemOf(prod, 'cpin/disallow-latest')).message),
    );
  });

  it('follow the settings: target, globs, severities', async () => {
    const document = await open('k8s/deployment.yaml', deployment({ environment: 'prod' }));
    await shows(document, inProd);
    await set('target', 'sandbox');
    await shows(document, [
      '20 warning cpin/sc-hardening [api]',
      '20 warning cpin/require-probes [api]',
      `21 warning cpin/disallow-latest [${image}]`,
    ]);
    await set('target', undefined);
    await shows(document, inProd);
    await set('environments', { 'k8s/**': 'dev' });
    await shows(document, inDev);
    await set('environments', undefined);
    await set('rules', { 'cpin/readonly-rootfs': 'off', 'cpin/disallow-latest': 'error' });
    await shows(document, inProd.slice(1));
    await set('rules', undefined);
    await shows(document, inProd);
  });

  it('go when the manifest is as it should be', async () => {
    const document = await open('k8s/deployment.yaml', deployment({ environment: 'prod' }));
    await shows(document, inProd);
    await type(document, document.getText(), conforming);
    await shows(document, []);
  });

  it('are one for a container and a theme, which tells the others', async () => {
    const text = deployment({ environment: 'prod' }).replace(
      image,
      `${image}\n          imagePullPolicy: Always`,
    );
    const document = await open('k8s/deployment.yaml', text);
    await shows(document, inProd);
    const { message } = await problemOf(document, 'cpin/disallow-latest');
    assert.ok(message.includes(`\n${words.also(['']).trim().split(' ')[0]}`), message);
    assert.match(message, /imagePullPolicy/);
  });

  it('show what is only good to know where the setting asks for it', async () => {
    const document = await open('k8s/deployment.yaml', deployment());
    await shows(document, inDev);
    await set('showInformation', true);
    await until('information is shown', () => problems(document).length > inDev.length);
    assert.ok(problems(document).some((each) => ruleOf(each) === 'cpin/require-probes'));
    await set('showInformation', undefined);
    await shows(document, inDev);
  });

  it('are none while the rules are switched off', async () => {
    const document = await open('k8s/deployment.yaml', deployment());
    await shows(document, inDev);
    await set('enabled', false);
    await shows(document, []);
    await set('enabled', undefined);
    await shows(document, inDev);
  });

  it('are at their place in a file with Windows line ends', async () => {
    const text = `# À lire : « données » 🏛️\n---\n${deployment({ environment: 'prod' })}`.replaceAll(
      '\n',
      '\r\n',
    );
    const document = await open('k8s/windows.yaml', text);
    assert.equal(document.eol, EndOfLine.CRLF);
    const lower = (line: string): string => line.replace(/^\d+/, (number) => String(Number(number) + 2));
    await shows(document, inProd.map(lower));
    await type(document, 'env: prod', 'env: dev');
    await type(document, 'env: prod', 'env: dev');
    await shows(document, inDev.map(lower));
  });

  it('are at their place in a file that begins with a byte order mark', async () => {
    const document = await open('k8s/bom.yaml', `\ufeff${deployment()}`);
    await shows(document, inDev);
  });

  it('are judged again from one document of a file to the next', async () => {
    const two = `${deployment()}---\n${deployment({ image: 'ghcr.io/service/portail-web:latest' }).replace('  labels:', '  namespace: web\n  labels:')}`;
    const document = await open('k8s/two.yaml', two);
    await until('both documents are judged', () => problems(document).length === 2);
    await type(document, ':latest', ':1.4.2');
    await until('one problem is left', () => problems(document).length === 1);
    const [left] = problems(document);
    assert.equal(document.getText(left?.range), 'ghcr.io/service/portail-web:latest');
  });
});
