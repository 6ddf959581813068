import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { commands, tasks } from 'vscode';
import { clusterToolsTexts } from '../../../src/texts/cluster-tools';
import { localClusterTexts } from '../../../src/texts/local-cluster';
import { scaffoldingTexts } from '../../../src/texts/scaffolding';
import { walkthroughTexts } from '../../../src/texts/walkthrough';
import { fakeTools, type FakeTools } from '../../support/fake-tools';
import { shippedScaffold } from '../../support/shipped-scaffolds';
import {
  at,
  exists,
  forgetProgress,
  language,
  openParcours,
  read,
  remove,
  run,
  said,
  until,
  write,
} from '../support/parcours';
import { attended, escape, pick, press, type } from '../support/person';
import { writeAll } from '../support/scaffolding';

const tools = clusterToolsTexts[language];
const words = localClusterTexts[language];
const { step } = words;
const open = walkthroughTexts[language].commands['cpin.prepareLocalCluster'];
const prepare = () => run('cpin.prepareLocalCluster');
const recordPath = '.cpin/scaffolds/local-cluster.yaml';

/** Writes down how the program was called, then what else it does. */
const recorded = (script: string): string =>
  `require('node:fs').appendFileSync(__dirname + '/calls', JSON.stringify([require('node:path').basename(__filename), ...args, cwd]) + '\\n');\n${script}`;
const tells = (version: string, code = 0): string =>
  recorded(
    `if (/^(version|info)$/.test(args[0])) console.log(${JSON.stringify(version)}); process.exit(${code});`,
  );

describe('a local cluster', () => {
  let fakes: FakeTools;
  const calls = (): readonly string[][] =>
    existsSync(`${fakes.folder}/calls`)
      ? readFileSync(`${fakes.folder}/calls`, 'utf8')
          .trim()
          .split('\n')
          .map((line): string[] => JSON.parse(line))
      : [];
  const runs = (): readonly string[] =>
    calls().map(([program, ...rest]) => [program, ...rest.slice(0, -1)].join(' '));

  before(async () => {
    await openParcours();
    await forgetProgress();
    fakes = fakeTools({
      minikube: tells('v1.37.0'),
      k3d: tells('k3d version v5.8.3\nk3s version v1.31.5-k3s1 (default)'),
      kubectl: tells('Client Version: v1.34.1\nKustomize Version: v5.7.1'),
      docker: recorded(`console.error('Cannot connect to the Docker daemon.'); process.exit(1);`),
    });
  });
  after(async () => {
    fakes.remove();
    await remove('local-cluster');
    await forgetProgress();
  });

  it('runs nothing before the person agrees to the commands that are shown', async () => {
    const { messages } = await attended([escape], prepare);
    assert.deepEqual(messages, [
      `${tools.look.title}\n${tools.look.detail([
        'k3d version',
        'minikube version --short',
        `docker version --format '{{.Server.Version}}'`,
        'kubectl version --client',
      ])}`,
    ]);
    assert.deepEqual(calls(), []);
  });

  it('says which tools can be used, and what to do about the others', async () => {
    const acts = [press(tools.look.accept), pick('k3d'), escape];
    const { messages, lists } = await attended(acts, prepare);
    assert.deepEqual(lists[0]?.slice(0, 4), [
      '$(check) minikube 1.37.0',
      '$(warning) k3d 5.8.3',
      '$(circle-slash) kind',
      '$(circle-slash) OpenShift Local',
    ]);
    assert.match(messages.at(-1) ?? '', /k3d.*Docker.*\n[^]*Cannot connect to the Docker daemon\./);
    assert.deepEqual([...runs()].sort(), [
      'docker version --format {{.Server.Version}}',
      'k3d version',
      'kubectl version --client',
      'minikube version --short',
    ]);
  });

  it('is scaffolded with the tool that was chosen, without a second question about the same commands', async () => {
    const { questions } = shippedScaffold('local-cluster').definition;
    const here = pick(said('Dans le dossier ouvert', 'In the open folder'));
    const acts = [pick('minikube'), ...questions.map(() => type()), here, writeAll];
    const { messages } = await attended(acts, prepare);
    assert.match(messages.at(-1) ?? '', new RegExp(scaffoldingTexts[language].done('', 7)));
    assert.match((await read(recordPath)) ?? '', /^ {2}tool: minikube$/m);
    assert.ok(await exists('local-cluster/app/deployment.yaml'));
    assert.equal(await exists('local-cluster/kind.yaml'), false);
  });

  it('offers each step with its command, and runs none that is not accepted', async () => {
    const before = calls().length;
    const { lists, messages } = await attended([pick(step.create), escape], prepare);
    assert.deepEqual(lists[0]?.slice(0, 3), [`1. ${step.create}`, `2. ${step.nodes}`, `3. ${step.space}`]);
    assert.match(messages[0] ?? '', /\nminikube start --profile=parcours --keep-context\n/);
    assert.equal(calls().length, before);
  });

  it('runs the step that is accepted in the terminal, then the next one', async () => {
    const acts = [
      pick(step.create),
      press(words.run),
      press(words.next),
      press(words.run),
      press(words.next),
      escape,
    ];
    const { messages } = await attended(acts, prepare);
    assert.deepEqual(calls().slice(-2), [
      ['minikube', 'start', '--profile=parcours', '--keep-context', at('local-cluster').fsPath],
      ['kubectl', '--context=parcours', 'get', 'nodes', at('local-cluster').fsPath],
    ]);
    assert.ok(messages.includes(words.done(step.create, step.nodes)));
  });

  it('says that a step failed', async () => {
    const acts = [pick(step.deploy), press(words.run)];
    await write('local-cluster/fail', '');
    fakes.remove();
    fakes = fakeTools({ kubectl: tells('', 3), minikube: tells('v1.37.0') });
    const { messages } = await attended(acts, prepare);
    assert.equal(messages.at(-1), words.failed(step.deploy, 3));
    assert.deepEqual(runs(), ['kubectl --context=parcours apply --kustomize=app']);
  });

  it('warns before something is deleted', async () => {
    const { messages } = await attended([pick(step.delete), escape], prepare);
    assert.match(messages[0] ?? '', /\nminikube delete --profile=parcours\n/);
    assert.ok(messages[0]?.endsWith(words.notes.destroys));
  });

  it('has its steps among the tasks of the editor, each with its command', async () => {
    const found = await tasks.fetchTasks({ type: 'cpin' });
    assert.deepEqual(
      found.map(({ definition }) => definition['step']),
      ['create', 'nodes', 'space', 'strict', 'deploy', 'wait', 'pods', 'open', 'break', 'remove', 'delete'],
    );
    assert.equal(found[4]?.detail, 'kubectl --context=parcours apply --kustomize=app');
  });

  it('has its steps for a tasks.json too', async () => {
    await write(
      '.vscode/tasks.json',
      JSON.stringify({ version: '2.0.0', tasks: [{ type: 'cpin', step: 'pods', label: 'les pods' }] }),
    );
    await until('the editor knows the file', async () =>
      (await tasks.fetchTasks({ type: 'cpin' })).some(({ name }) => name === 'les pods'),
    );
    await commands.executeCommand('workbench.action.tasks.runTask', 'les pods');
    await until('it ran', () =>
      runs().includes('kubectl --context=parcours --namespace=bonjour get pods --output=wide'),
    );
    await remove('.vscode');
  });

  it('is not believed when its record was tampered with', async () => {
    const record = (await read(recordPath)) ?? '';
    await write(recordPath, record.replace('cluster: parcours', 'cluster: --all'));
    const { messages } = await attended([], prepare);
    assert.deepEqual(messages, [words.wrongRecord(recordPath)]);
    assert.deepEqual(await tasks.fetchTasks({ type: 'cpin' }), []);
    await write(recordPath, record);
  });

  it('is offered after its files were written', async () => {
    await remove('local-cluster');
    await forgetProgress();
    const here = pick(said('Dans le dossier ouvert', 'In the open folder'));
    const { questions } = shippedScaffold('local-cluster').definition;
    const acts = [...questions.map(() => type()), here, writeAll, press(open), escape];
    const { lists } = await attended(acts, () => run('cpin.scaffold', 'local-cluster'));
    await until('the steps were listed', () => lists.at(-1)?.[0] === `1. ${step.create}`);
  });
});
