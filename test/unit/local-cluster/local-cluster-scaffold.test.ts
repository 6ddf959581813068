import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { lint } from '../../../src/domain/conformity/lint';
import { conformityRules } from '../../../src/domain/conformity/rules/registry';
import { situationSource } from '../../../src/domain/conformity/situation-source';
import { clusterSteps, contextOf, type LocalCluster } from '../../../src/domain/local-cluster/cluster-steps';
import { clusterTools } from '../../../src/domain/local-cluster/cluster-tools';
import { recordedCluster } from '../../../src/domain/local-cluster/recorded-cluster';
import { typedCommand } from '../../../src/domain/programs/program-command';
import { parseImageReference } from '../../../src/domain/scaffold/image-name';
import type { ScaffoldRecord } from '../../../src/domain/scaffold/record';
import { everyRender, shippedScaffold, type Scaffolded } from '../../support/shipped-scaffolds';

const { definition } = shippedScaffold('local-cluster');
const renders = everyRender('local-cluster');
const textOf = ({ files }: Scaffolded, path: string): string =>
  files.find((file) => file.path === `local-cluster/${path}`)?.text ?? assert.fail(`no ${path}`);

function record(answers: ScaffoldRecord['answers'], folder = '.'): ScaffoldRecord {
  return {
    schema: 1,
    scaffold: 'local-cluster',
    version: 1,
    at: '2026-11-25T19:00:00Z',
    folder,
    answers,
    files: {},
  };
}

function clusterOf({ answers }: Scaffolded): LocalCluster {
  return recordedCluster(record({ ...answers }), definition) ?? assert.fail('not a cluster');
}

describe('the local cluster, as it is scaffolded', () => {
  it('offers the tools that are looked for', () => {
    const tool = definition.questions.find(({ id }) => id === 'tool');
    assert.deepEqual(tool?.kind === 'choice' ? tool.choices.map(({ value }) => value) : [], clusterTools);
  });

  it('has neither error nor warning in the sandbox, judged as in production', () => {
    const judging = {
      rules: conformityRules,
      source: situationSource({ target: 'sandbox', environment: 'prod', gates: { prod: 'L4' } }),
    };
    for (const { answers, files } of renders) {
      const bad = lint(files, judging).filter(({ severity }) => severity !== 'information');
      assert.deepEqual(bad, [], JSON.stringify(answers));
    }
  });

  it('pins its image, from a registry that the platform accepts', () => {
    for (const each of renders) {
      const { image } = parse(textOf(each, 'app/deployment.yaml')).spec.template.spec.containers[0];
      assert.deepEqual(parseImageReference(image), {
        registry: 'docker.io',
        repository: 'nginxinc/nginx-unprivileged',
        tag: '1.28.3-alpine',
        digest: undefined,
      });
    }
  });

  it('says in its README each command that the editor offers, and each file', () => {
    for (const each of renders) {
      const readme = textOf(each, 'README.md');
      for (const { command } of clusterSteps(clusterOf(each))) {
        const typed = typedCommand(command.program, command.arguments);
        assert.ok(readme.split('\n').includes(typed), `${each.answers.tool}: ${typed}`);
      }
      for (const { path } of each.files) {
        const name = path.replace('local-cluster/', '');
        assert.ok(name === 'README.md' || readme.includes(`| \`${name}\` |`), name);
      }
    }
  });

  it('lists in its kustomization the objects that it ships', () => {
    for (const each of renders) {
      const shipped = each.files
        .map(({ path }) => /app\/(.+\.yaml)$/.exec(path)?.[1])
        .filter((name) => name !== undefined && name !== 'kustomization.yaml');
      const { resources } = parse(textOf(each, 'app/kustomization.yaml'));
      assert.deepEqual([...resources].sort(), shipped.sort());
    }
  });
});

describe('the steps of a local cluster', () => {
  const local = { cluster: 'parcours', app: 'bonjour', port: 9090, folder: 'local-cluster' };
  const kubectl = (context: string): readonly string[] => [
    `deploy: kubectl --context=${context} apply --kustomize=app`,
    `wait: kubectl --context=${context} --namespace=bonjour rollout status deployment/dev-bonjour-dep --timeout=180s`,
    `pods: kubectl --context=${context} --namespace=bonjour get pods --output=wide`,
    `open: kubectl --context=${context} --namespace=bonjour port-forward service/dev-bonjour-svc 9090:80`,
    `break: kubectl --context=${context} --namespace=bonjour delete pod --selector=app=bonjour`,
    `remove: kubectl --context=${context} delete ${context === 'crc-developer' ? 'project' : 'namespace'} bonjour`,
  ];
  const namespace = (context: string): readonly string[] => [
    `space: kubectl --context=${context} create namespace bonjour`,
    `strict: kubectl --context=${context} label namespace bonjour pod-security.kubernetes.io/enforce=restricted`,
  ];
  const expected: Readonly<Record<LocalCluster['tool'], readonly string[]>> = {
    kind: [
      'create: kind create cluster --name=parcours --config=kind.yaml',
      'nodes: kubectl --context=kind-parcours get nodes',
      ...namespace('kind-parcours'),
      ...kubectl('kind-parcours'),
      'delete: kind delete cluster --name=parcours',
    ],
    k3d: [
      'create: k3d cluster create parcours --config=k3d.yaml',
      'nodes: kubectl --context=k3d-parcours get nodes',
      ...namespace('k3d-parcours'),
      ...kubectl('k3d-parcours'),
      'delete: k3d cluster delete parcours',
    ],
    minikube: [
      'create: minikube start --profile=parcours --keep-context',
      'nodes: kubectl --context=parcours get nodes',
      ...namespace('parcours'),
      ...kubectl('parcours'),
      'delete: minikube delete --profile=parcours',
    ],
    crc: [
      'create: crc start',
      'nodes: crc status',
      'space: kubectl --context=crc-developer create --filename=project.yaml',
      ...kubectl('crc-developer'),
      'delete: crc stop',
    ],
  };

  for (const tool of clusterTools) {
    it(`of ${tool} are these commands, and each names the cluster`, () => {
      const steps = clusterSteps({ ...local, tool });
      assert.deepEqual(
        steps.map(({ id, command }) => `${id}: ${typedCommand(command.program, command.arguments)}`),
        expected[tool],
      );
      for (const { command } of steps) {
        if (command.program !== 'kubectl') continue;
        assert.equal(command.arguments[0], `--context=${contextOf({ ...local, tool })}`);
      }
    });
  }
});

describe('the record of a local cluster', () => {
  const answers = {
    tool: 'k3d',
    cluster: 'parcours',
    app: 'bonjour',
    port: 8080,
    image: 'ghcr.io/demo/nginx',
    language: 'fr',
  };

  it('tells the cluster, where its files are', () => {
    const { tool, cluster, app, port } = { ...answers, tool: 'k3d' as const };
    assert.deepEqual(recordedCluster(record(answers, 'outils'), definition), {
      tool,
      cluster,
      app,
      port,
      folder: 'outils/local-cluster',
    });
  });

  for (const [why, wrong] of Object.entries({
    'a cluster that would be a flag': { ...answers, cluster: '--help' },
    'a name with a shell in it': { ...answers, app: 'a;rm -rf ~' },
    'a tool that nobody offers': { ...answers, tool: 'bash' },
    'a port below 1025': { ...answers, port: 80 },
    'no port': { tool: 'k3d', cluster: 'c', app: 'a', image: answers.image, language: 'fr' },
  })) {
    it(`is not believed with ${why}`, () => {
      assert.equal(recordedCluster(record(wrong), definition), undefined);
    });
  }

  it('is not that of another scaffold', () => {
    assert.equal(recordedCluster({ ...record(answers), scaffold: 'hello-world' }, definition), undefined);
  });
});
