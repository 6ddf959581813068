import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import type { Finding } from '../../../src/domain/conformity/finding';
import { lint } from '../../../src/domain/conformity/lint';
import { Linter } from '../../../src/domain/conformity/linter';
import type { Rule } from '../../../src/domain/conformity/rule';
import { conformityRules } from '../../../src/domain/conformity/rules/registry';
import { situationSource, type LintOptions } from '../../../src/domain/conformity/situation-source';

type Files = Readonly<Record<string, string>>;

/** A rule about what is missing, one about a value, one about what is deployed: enough to see how the engine judges. */
const rules: readonly Rule[] = conformityRules.filter(({ id }) =>
  [
    'cpin/require-labels',
    'cpin/disallow-nodeport',
    'cpin/require-resources',
    'cpin/spread',
    'cpin/suppression',
  ].includes(id),
);
const only = (name: string): readonly Rule[] => rules.filter(({ id }) => id === `cpin/${name}`);

function linterOf(files: Files, which = rules, options: LintOptions = {}): Linter {
  const texts = new Map(Object.entries(files));
  return new Linter(
    { rules: which, source: situationSource(options) },
    { texts, paths: [...texts.keys()].sort() },
  );
}

function told(findings: readonly Finding[], files: Files): readonly string[] {
  return findings.map(({ rule, place, severity, environments }) => {
    const part = (files[place.path] ?? '').slice(place.start, place.end);
    return `${place.path}:${String(place.line)} [${part}] ${rule.slice(5)} ${severity} ${environments.join('+')}`;
  });
}

function judged(files: Files, which = rules, options: LintOptions = {}): readonly string[] {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  return told(lint(sources, { rules: which, source: situationSource(options) }), files);
}

const base = 'base/kustomization.yaml';
const service = (type: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: api-svc}\nspec:\n  type: ${type}\n  ports: [{port: 80}]\n`;
const overlay = (more = ''): string => `resources: [../../base]\n${more}`;
const patch = 'apiVersion: v1\nkind: Service\nmetadata: {name: api-svc}\nspec:\n  type: NodePort\n';
const deployment = (labels: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: api\n  labels: {${labels}}\nspec:\n  template:\n    metadata: {labels: {${labels}}}\n    spec: {containers: []}\n`;

describe('the engine, on overlays', () => {
  it('says what is written in a base at the base, once, with every environment', () => {
    const files = {
      [base]: 'resources: [svc.yaml]\n',
      'base/svc.yaml': service('NodePort'),
      'overlays/dev/kustomization.yaml': overlay(),
      'overlays/preprod/kustomization.yaml': overlay(),
      'overlays/prod/kustomization.yaml': overlay(),
    };
    deepStrictEqual(judged(files), ['base/svc.yaml:5 [NodePort] disallow-nodeport error dev+preprod+prod']);
  });

  it('says what a patch writes at the patch', () => {
    const files = {
      [base]: 'resources: [svc.yaml]\n',
      'base/svc.yaml': service('ClusterIP'),
      'overlays/dev/kustomization.yaml': overlay(),
      'overlays/prod/kustomization.yaml': overlay('patches: [{path: svc.yaml}]\n'),
      'overlays/prod/svc.yaml': patch,
    };
    deepStrictEqual(judged(files), ['overlays/prod/svc.yaml:5 [NodePort] disallow-nodeport error prod']);
  });

  it('says nothing is missing from a patch, used or not', () => {
    const files = {
      [base]: 'resources: [api.yaml]\n',
      'base/api.yaml': deployment('app: api, env: dev, tier: backend'),
      'overlays/prod/kustomization.yaml': overlay('patches: [{path: api.yaml}]\ncomponents: []\n'),
      'overlays/prod/api.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec: {replicas: 2}\n',
      'components/x/kustomization.yaml':
        'kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1\npatches: [{path: api.yaml}]\n',
      'components/x/api.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec: {replicas: 3}\n',
    };
    deepStrictEqual(judged(files, only('require-labels')), []);
    deepStrictEqual(linterOf(files).file('components/x/api.yaml'), []);
    deepStrictEqual(
      linterOf(files)
        .file('overlays/prod/api.yaml')
        .map(({ rule }) => rule),
      [],
    );
  });

  it('judges what overlays complete as they complete it', () => {
    const files = {
      [base]: 'resources: [api.yaml]\n',
      'base/api.yaml': deployment('app: api'),
      'overlays/prod/kustomization.yaml': overlay(
        'labels: [{pairs: {env: prod, tier: backend}, includeTemplates: true}]\n',
      ),
      'overlays/dev/kustomization.yaml': overlay('labels: [{pairs: {env: dev, tier: backend}}]\n'),
    };
    deepStrictEqual(judged(files, only('require-labels')), [
      'base/api.yaml:8 [labels] require-labels information dev',
    ]);
  });

  it('judges a base that no overlay uses as it stands', () => {
    const files = { [base]: 'resources: [svc.yaml]\n', 'base/svc.yaml': service('NodePort') };
    deepStrictEqual(judged(files), ['base/svc.yaml:5 [NodePort] disallow-nodeport information dev']);
  });

  it('judges a file that no kustomization gathers as it stands', () => {
    const files = {
      'overlays/prod/kustomization.yaml': 'resources: []\n',
      'overlays/prod/draft.yaml': service('NodePort'),
    };
    deepStrictEqual(judged(files), ['overlays/prod/draft.yaml:5 [NodePort] disallow-nodeport error prod']);
  });

  it('says in one file what the overlays make of it', () => {
    const files = {
      [base]: 'resources: [svc.yaml]\n',
      'base/svc.yaml': service('NodePort'),
      'overlays/dev/kustomization.yaml': overlay(),
      'overlays/prod/kustomization.yaml': overlay('patches: [{path: svc.yaml}]\n'),
      'overlays/prod/svc.yaml': patch.replace('NodePort', 'LoadBalancer'),
    };
    const linter = linterOf(files);
    deepStrictEqual(told(linter.file('base/svc.yaml'), files), [
      'base/svc.yaml:5 [NodePort] disallow-nodeport information dev',
    ]);
    deepStrictEqual(told(linter.file('overlays/prod/svc.yaml'), files), [
      'overlays/prod/svc.yaml:5 [LoadBalancer] disallow-nodeport warning prod',
    ]);
  });

  it('follows texts as they change, come and go', () => {
    const files: Record<string, string> = {
      [base]: 'resources: [svc.yaml]\n',
      'base/svc.yaml': service('NodePort'),
      'overlays/prod/kustomization.yaml': overlay(),
    };
    const linter = linterOf(files);
    strictEqual(linter.file('base/svc.yaml')[0]?.severity, 'error');
    linter.update('base/svc.yaml', service('ClusterIP'));
    deepStrictEqual(linter.file('base/svc.yaml'), []);
    linter.update('base/svc.yaml', service('NodePort'));
    linter.update('overlays/prod/kustomization.yaml', undefined);
    strictEqual(linter.file('base/svc.yaml')[0]?.severity, 'information');
    linter.update('overlays/prod/kustomization.yaml', overlay());
    strictEqual(linter.file('base/svc.yaml')[0]?.severity, 'error');
    linter.update('Chart.yaml', 'name: x\n');
    linter.update('templates/api.yaml', service('NodePort'));
    deepStrictEqual(linter.file('templates/api.yaml'), []);
    deepStrictEqual(linter.file('no/such/file.yaml'), []);
  });
});

describe('the engine, on loose manifests', () => {
  const api = (name: string): string =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}}\nspec:\n  replicas: 1\n  template: {metadata: {labels: {tier: backend}}}\n`;

  it('finds the environment of each, and what they share in all of them', () => {
    const files = {
      'k8s/api-dev.yaml': api('api'),
      'k8s/api-prod.yaml': api('api'),
      'k8s/web.yaml': api('web'),
    };
    deepStrictEqual(judged(files, only('spread')), [
      'k8s/api-prod.yaml:5 [1] spread warning prod',
      'k8s/web.yaml:5 [1] spread warning prod',
    ]);
  });

  it('finds it from labels, from a glob, and takes dev when nothing tells', () => {
    const labelled = api('api').replace('{tier', '{env: preprod, tier');
    const files = { 'k8s/a.yaml': labelled, 'deploy/b.yaml': api('b'), 'deploy/more/c.yaml': api('c') };
    deepStrictEqual(judged(files, only('spread'), { environmentGlobs: { 'deploy/**': 'prod' } }), [
      'deploy/b.yaml:5 [1] spread warning prod',
      'deploy/more/c.yaml:5 [1] spread warning prod',
      'k8s/a.yaml:5 [1] spread information preprod',
    ]);
    deepStrictEqual(judged({ 'k8s/a.yaml': api('a') }, only('spread')), []);
  });

  it('judges everything for the environment that is chosen', () => {
    const files = { 'k8s/api-dev.yaml': api('api'), 'k8s/api-prod.yaml': api('api') };
    deepStrictEqual(judged(files, only('spread'), { environment: 'preprod' }), [
      'k8s/api-dev.yaml:5 [1] spread information preprod',
      'k8s/api-prod.yaml:5 [1] spread information preprod',
    ]);
  });

  it('does not run in one file what needs the folder', () => {
    const files = { 'k8s/prod/api.yaml': api('api') };
    deepStrictEqual(linterOf(files, only('spread')).file('k8s/prod/api.yaml'), []);
  });

  it('finds each object of streams and lists at its own line', () => {
    const files = {
      'all.yaml': `# head\n---\n${service('NodePort')}---\napiVersion: v1\nkind: List\nitems:\n  - ${service('NodePort').trimEnd().replaceAll('\n', '\n    ')}\n`,
    };
    deepStrictEqual(judged(files, only('disallow-nodeport')), [
      'all.yaml:7 [NodePort] disallow-nodeport information dev',
      'all.yaml:17 [NodePort] disallow-nodeport information dev',
    ]);
  });
});

describe('the engine, on severities and suppressions', () => {
  const files = { 'prod/svc.yaml': service('NodePort') };

  it('takes the severity that a team gives a rule, or none', () => {
    const rule = 'cpin/disallow-nodeport';
    ok(judged(files, rules, { rules: { [rule]: 'information' } })[0]?.includes('information'));
    deepStrictEqual(judged(files, rules, { rules: { [rule]: 'off' } }), []);
  });

  it('heeds a suppression of an overlay’s finding where it is written', () => {
    const suppressed = {
      [base]: 'resources: [svc.yaml]\n',
      'base/svc.yaml': service('NodePort # cpin:ignore disallow-nodeport -- derogation'),
      'overlays/prod/kustomization.yaml': overlay(),
    };
    deepStrictEqual(judged(suppressed), []);
    deepStrictEqual(linterOf(suppressed).file('base/svc.yaml'), []);
  });

  it('does not call idle, in one file, what only the whole folder can tell', () => {
    const api =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec:\n  replicas: 1 # cpin:ignore spread -- a batch\n  template: {metadata: {labels: {tier: backend}}, spec: {containers: []}}\n';
    const which = [...only('spread'), ...only('suppression')];
    deepStrictEqual(linterOf({ 'prod/api.yaml': api }, which).file('prod/api.yaml'), []);
    deepStrictEqual(judged({ 'prod/api.yaml': api }, which), []);
    deepStrictEqual(
      judged({ 'prod/api.yaml': api.replace('replicas: 1', 'replicas: 2') }, which),
      [
        'prod/api.yaml:6 [spec] spread warning prod',
        'prod/api.yaml:5 [# cpin:ignore spread -- a batch] suppression information prod',
      ].sort(),
    );
  });

  it('tells its progress, and may be left at any step', () => {
    const steps = linterOf({ ...files, 'a.yaml': '', 'b.txt': '' }).workspace();
    const seen: string[] = [];
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      seen.push(`${String(step.value.done)}/${String(step.value.total)}`);
    }
    deepStrictEqual(seen, ['0/4', '1/4', '2/4', '3/4']);
  });
});
