import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import type { Finding } from '../../../src/domain/conformity/finding';
import { lintAll } from '../../../src/domain/conformity/lint';
import { Linter } from '../../../src/domain/conformity/linter';
import { conformityRules } from '../../../src/domain/conformity/rules/registry';
import { situationSource } from '../../../src/domain/conformity/situation-source';
import type { Rendering } from '../../../src/domain/rendering/render-failure';
import { releaseNamespace } from '../../../src/domain/rendering/release-namespace';
import type { RenderJob } from '../../../src/domain/rendering/render-job';
import { recordingOf, renderedTexts } from '../../support/recorded-renders';

type Texts = ReadonlyMap<string, string>;

function linterOf(texts: Texts): Linter {
  return new Linter(
    { rules: conformityRules, source: situationSource({}) },
    { texts, paths: [...texts.keys()].sort() },
  );
}

function rendered(job: RenderJob, text: string | undefined): readonly Rendering[] {
  return text === undefined ? [] : [{ job, command: undefined, outcome: { kind: 'rendered', text } }];
}

/** The findings of the renders of a kind, by place and underlined text; information left out. */
function told(findings: readonly Finding[], texts: Texts): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== 'information')
    .map(({ rule, place, environments, fix }) => {
      const part = (texts.get(place.path) ?? '').slice(place.start, place.end);
      const shown = `${place.path}:${String(place.line)} [${part}] ${rule.slice(5)}`;
      return `${shown} ${environments.join('+')}${fix === undefined ? '' : ' (fix)'}`;
    });
}

function judge(texts: Texts, kind: RenderJob['kind']): readonly string[] {
  const linter = linterOf(texts);
  const jobs = linter.renderJobs().filter((job) => job.kind === kind);
  return linter
    .judgeRenders(jobs.flatMap((job) => rendered(job, recordingOf(job))))
    .flatMap((each) => told(each.findings, texts));
}

describe('a rendered overlay', () => {
  const texts = renderedTexts();

  it('is judged, and each finding shown where the sources say it', () => {
    deepStrictEqual(
      judge(texts, 'kustomization').filter((each) => each.endsWith('prod')),
      [
        'k8s/base/kustomization.yaml:8 [DB_PASSWORD=changeme] configmap-no-credentials prod',
        'k8s/overlays/prod/service.yaml:6 [NodePort] disallow-nodeport prod',
        'k8s/base/service.yaml:11 [80] port-above-1024 prod',
        'k8s/base/deployment.yaml:5 [labels] require-labels prod',
        'k8s/base/deployment.yaml:13 [labels] require-labels prod',
        'k8s/overlays/prod/kustomization.yaml:10 [latest] disallow-latest prod',
        'k8s/base/deployment.yaml:18 [harbor.apps.cpin.fr/team/proxy:1.2.3] restrict-image-registry prod',
        'k8s/overlays/prod/kustomization.yaml:10 [latest] restrict-image-registry prod',
        'k8s/base/deployment.yaml:19 [Always] image-pull-policy prod',
        'k8s/base/deployment.yaml:17 [proxy] require-resources prod',
        'k8s/base/deployment.yaml:20 [api] require-resources prod',
        'k8s/base/deployment.yaml:17 [proxy] require-probes prod',
        'k8s/base/deployment.yaml:20 [api] require-probes prod',
        'k8s/overlays/prod/kustomization.yaml:18 [true] sc-host-namespaces prod',
        'k8s/base/deployment.yaml:17 [proxy] readonly-rootfs prod',
        'k8s/base/deployment.yaml:20 [api] readonly-rootfs prod',
        'k8s/base/deployment.yaml:23 [80] port-above-1024 prod',
        // The overlay changes the label of the pods, and not the selector: the API server refuses it.
        'k8s/base/deployment.yaml:10 [app] kubernetes-schema prod',
      ],
    );
  });

  it('finds what only the render tells, and shows it where the kustomization names it', () => {
    const remote = 'https://git.example.fr/socle//postgres?ref=v2';
    const files = new Map([
      ['prod/kustomization.yaml', `namePrefix: p-\nresources:\n  - ${remote}\n  - cm.yaml\n`],
      ['prod/cm.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {LEVEL: info}\n'],
    ]);
    const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: p-db}\nspec: {type: NodePort}\n';
    const linter = linterOf(files);
    const told1 = linter.renderJobs().flatMap((job) => linter.judgeRenders(rendered(job, service)));
    deepStrictEqual(
      told1.flatMap(({ findings }) => told(findings, files)),
      [`prod/kustomization.yaml:3 [${remote}] disallow-nodeport prod`],
    );
  });

  it('is shown at the head of its kustomization when several of its lines may be meant', () => {
    const files = new Map([
      [
        'prod/kustomization.yaml',
        'namespace: team\nresources: ["https://a.example.fr/x"]\nhelmCharts: [{name: redis}]\n',
      ],
    ]);
    const service = (labels: string): string =>
      `apiVersion: v1\nkind: Service\nmetadata: {name: db, labels: {${labels}}}\nspec: {type: NodePort}\n`;
    const judgedAs = (text: string): readonly string[] => {
      const linter = linterOf(files);
      const renders = linter.renderJobs().flatMap((job) => linter.judgeRenders(rendered(job, text)));
      return renders.flatMap(({ findings }) => told(findings, files));
    };
    deepStrictEqual(judgedAs(service('app: db')), [
      'prod/kustomization.yaml:1 [namespace] disallow-nodeport prod',
    ]);
    deepStrictEqual(judgedAs(service('helm.sh/chart: redis-1')), [
      'prod/kustomization.yaml:3 [redis] disallow-nodeport prod',
    ]);
  });
});

describe('a rendered chart', () => {
  const texts = renderedTexts();

  it('is judged with each environment’s values, and shown in the template or the values', () => {
    const image = '"{{ .Values.image.repository }}:{{ .Values.image.tag }}"';
    deepStrictEqual(judge(texts, 'chart'), [
      `chart/templates/deployment.yaml:28 [${image}] disallow-latest dev`,
      'chart/templates/deployment.yaml:37 [resources] require-resources dev',
      'chart/templates/deployment.yaml:32 [80] port-above-1024 dev',
      'chart/values/prod/values.yaml:11 [DB_PASSWORD] configmap-no-credentials prod',
      'chart/values/prod/values.yaml:3 [NodePort] disallow-nodeport prod',
      'chart/templates/deployment.yaml:8 [labels] require-labels prod',
      'chart/values/prod/values.yaml:9 [docker.io/prom/exporter:latest] disallow-latest prod',
      `chart/templates/deployment.yaml:28 [${image}] restrict-image-registry prod`,
      'chart/templates/deployment.yaml:37 [resources] require-resources prod',
      'chart/values/prod/values.yaml:8 [metrics] require-resources prod',
      'chart/templates/deployment.yaml:27 [{{ .Chart.Name }}] require-probes prod',
      'chart/values/prod/values.yaml:8 [metrics] require-probes prod',
      'chart/values/prod/values.yaml:6 [true] sc-no-privilege prod',
      'chart/templates/deployment.yaml:34 [securityContext] readonly-rootfs prod',
      'chart/values/prod/values.yaml:8 [metrics] readonly-rootfs prod',
      'chart/templates/deployment.yaml:32 [80] port-above-1024 prod',
    ]);
  });

  it('says nothing of its templates before', () => {
    const steps = linterOf(texts).workspace();
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    deepStrictEqual(
      told(step.value, texts).filter((each) => each.startsWith('chart/templates')),
      [],
    );
  });

  it('that a dependency brings is shown where the chart names it', () => {
    const files = new Map([
      ['Chart.yaml', 'name: app\ndependencies:\n  - name: postgresql\n    alias: db\n  - name: redis\n'],
      ['values-prod.yaml', ''],
    ]);
    const text =
      '---\n# Source: app/charts/db/templates/svc.yaml\napiVersion: v1\nkind: Service\nmetadata: {name: db}\nspec: {type: NodePort}\n';
    const linter = linterOf(files);
    const renders = linter.renderJobs().flatMap((job) => linter.judgeRenders(rendered(job, text)));
    deepStrictEqual(
      renders.flatMap(({ findings }) => told(findings, files)),
      ['Chart.yaml:3 [postgresql] disallow-nodeport prod'],
    );
  });

  const branches =
    'kind: Service\nspec:\n  {{- if .Values.open }}\n  type: NodePort\n  {{- else }}\n  type: ClusterIP\n  {{- end }}\n';
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['a condition with two branches', branches, '', 't.yaml:2 [spec]'],
    ['a key in flow style', 'kind: Service\nspec: {type: {{ .Values.a.b }}}\n', '', 't.yaml:2 [spec]'],
    [
      'a value with a default',
      'kind: Service\nspec:\n  type: {{ .Values.a | default "NodePort" }}\n',
      '',
      't.yaml:3 [{{ .Values.a | default "NodePort" }}]',
    ],
    [
      'a value that the environment says',
      'kind: Service\nspec:\n  type: {{ $.Values.a.b | quote }}\n',
      'a:\n  b: NodePort\n',
      'values-prod.yaml:2 [NodePort]',
    ],
    ['the kind only', '{{- if true }}\n  kind: {{ .Values.kind }}\n', '', 't.yaml:2 [{{ .Values.kind }}]'],
    [
      'an include',
      'kind: Service\nspec: {{- include "x" . | nindent 2 }}\n',
      '',
      't.yaml:2 [{{- include "x" . | nindent 2 }}]',
    ],
    ['a whole template from a helper', '{{ include "all" . }}\n', '', 't.yaml:1 [{{ include "all" . }}]'],
  ];
  for (const [name, template, values, wanted] of cases) {
    it(`is traced through ${name}`, () => {
      const files = new Map([
        ['Chart.yaml', 'name: app\n'],
        ['templates/t.yaml', template],
        ['values-prod.yaml', values],
      ]);
      const text =
        '---\n# Source: app/templates/t.yaml\napiVersion: v1\nkind: Service\nmetadata: {name: db}\nspec: {type: NodePort}\n';
      const linter = linterOf(files);
      const renders = linter.renderJobs().flatMap((job) => linter.judgeRenders(rendered(job, text)));
      deepStrictEqual(
        renders.flatMap(({ findings }) => told(findings, files)),
        [`${wanted.replace(/^t\.yaml/, 'templates/t.yaml')} disallow-nodeport prod`],
      );
    });
  }
});

describe('the engine, with renders', () => {
  const prod = 'k8s/overlays/prod';
  function withRenders(): { linter: Linter; texts: Map<string, string> } {
    const texts = renderedTexts();
    const linter = linterOf(texts);
    linter.judgeRenders(linter.renderJobs().flatMap((job) => rendered(job, recordingOf(job))));
    return { linter, texts };
  }

  it('keeps the fixes of our own reading where the render says the same', () => {
    const { linter, texts } = withRenders();
    deepStrictEqual(told(linter.file(`${prod}/service.yaml`), texts), [
      `${prod}/service.yaml:6 [NodePort] disallow-nodeport prod (fix)`,
    ]);
  });

  it('drops what the render does not bear out', () => {
    const { linter, texts } = withRenders();
    const before = linterOf(texts).file(`${prod}/service.yaml`);
    strictEqual(before.length, 1);
    const jobs = linter.renderJobs().filter(({ folder }) => folder === prod);
    linter.judgeRenders(jobs.flatMap((job) => rendered(job, '')));
    deepStrictEqual(linter.file(`${prod}/service.yaml`), []);
  });

  it('goes back to its own reading of an overlay that is edited', () => {
    const { linter, texts } = withRenders();
    const jobs = linter.renderJobs().filter(({ folder }) => folder === prod);
    linter.judgeRenders(jobs.flatMap((job) => rendered(job, '')));
    const path = 'k8s/base/service.yaml';
    linter.update(path, `${texts.get(path) ?? ''}# edited\n`);
    strictEqual(linter.file(`${prod}/service.yaml`).length, 1);
    linter.update(path, texts.get(path));
    deepStrictEqual(linter.file(`${prod}/service.yaml`), []);
  });

  it('drops what a chart’s render said of a file that is edited', () => {
    const { linter, texts } = withRenders();
    const path = 'chart/values/prod/values.yaml';
    const count = linter.file(path).length;
    linter.update(path, `# edited\n${texts.get(path) ?? ''}`);
    ok(linter.file(path).length < count);
    ok(linter.file('chart/templates/deployment.yaml').length > 0);
  });
});

describe('what could not be rendered', () => {
  const texts = renderedTexts();
  function failure(folder: string, stderr: string): readonly string[] {
    const linter = linterOf(texts);
    const jobs = linter.renderJobs().filter((job) => job.folder === folder);
    const [job] = jobs;
    ok(job !== undefined);
    const outcome = { kind: 'failed', exitCode: 1, stderr } as const;
    return linter.judgeRenders([{ job, command: undefined, outcome }]).flatMap(({ failure: told }) => {
      ok(told !== undefined);
      const { path, line, start, end } = told.place;
      return [`${path}:${String(line)} [${(texts.get(path) ?? '').slice(start, end)}]`, ...told.lines];
    });
  }

  it('is placed at the template that Helm complains of', () => {
    const line = 'Error: template: api/templates/service.yaml:7:18: executing "x": nil pointer';
    deepStrictEqual(failure('chart', `${line}\n\n  \n`), [
      'chart/templates/service.yaml:7 [  type: {{ .Values.service.type }}]',
      line,
    ]);
    deepStrictEqual(failure('chart', 'Error: api/templates/none.yaml:7: x'), [
      'chart/Chart.yaml:1 [apiVersion: v2]',
      'Error: api/templates/none.yaml:7: x',
    ]);
  });

  it('is placed at the line that names what Kustomize could not take', () => {
    const line = "Error: accumulating resources from '../../base': evalsymlink failure";
    deepStrictEqual(failure('k8s/overlays/prod', line), [
      'k8s/overlays/prod/kustomization.yaml:3 [../../base]',
      line,
    ]);
    deepStrictEqual(failure('k8s/overlays/prod', ''), [
      'k8s/overlays/prod/kustomization.yaml:1 [namePrefix: prod-]',
    ]);
  });
});

describe('what a rendered chart deploys', () => {
  const sources = new Map([
    ['chart/Chart.yaml', 'apiVersion: v2\nname: api\nversion: 1.0.0\n'],
    ['chart/values.yaml', 'replicas: 1\n'],
    ['chart/values-prod.yaml', 'replicas: 1\n'],
    [
      'chart/templates/deployment.yaml',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: api\nspec:\n  replicas: {{ .Values.replicas }}\n',
    ],
    ['monitoring/monitor.yaml', monitorOf('api')],
  ]);
  const deployment = (replicas: number): string =>
    [
      '---',
      '# Source: api/templates/deployment.yaml',
      'apiVersion: apps/v1',
      'kind: Deployment',
      'metadata:',
      '  name: api',
      'spec:',
      `  replicas: ${String(replicas)}`,
      '  template: {metadata: {labels: {app: api, tier: backend}}}',
      '',
    ].join('\n');
  const service = (name: string): string =>
    `---\n# Source: api/templates/service.yaml\napiVersion: v1\nkind: Service\nmetadata: {name: ${name}, labels: {app: ${name}}}\n`;

  function monitorOf(app: string): string {
    return [
      'apiVersion: monitoring.coreos.com/v1',
      'kind: ServiceMonitor',
      'metadata: {name: api}',
      `spec: {selector: {matchLabels: {app: ${app}}}, endpoints: [{port: http}]}`,
      '',
    ].join('\n');
  }

  /** What one rule says of the whole folder, with the same render for every job. */
  function whole(
    texts: Texts,
    { render, rule, change }: { render?: string; rule: string; change?: (linter: Linter) => void },
  ): readonly string[] {
    const linter = linterOf(texts);
    linter.judgeRenders(linter.renderJobs().flatMap((job) => rendered(job, render)));
    change?.(linter);
    const of = (finding: Finding): boolean => finding.rule === `cpin/${rule}`;
    return lintAll(linter)
      .filter(of)
      .map(({ place, environments }) => {
        const part = (texts.get(place.path) ?? '').slice(place.start, place.end);
        return `${place.path}:${String(place.line)} [${part}] ${environments.join('+')}`;
      });
  }

  it('is judged together, for the environment of its values, and shown where the values say it', () => {
    deepStrictEqual(whole(sources, { render: deployment(1), rule: 'spread' }), [
      'chart/values-prod.yaml:1 [1] prod',
    ]);
  });

  it('is not known without its render, nor once a file of the chart has changed', () => {
    deepStrictEqual(whole(sources, { rule: 'spread' }), []);
    const change = (linter: Linter): void => linter.update('chart/values-prod.yaml', 'replicas: 2\n');
    deepStrictEqual(whole(sources, { render: deployment(1), rule: 'spread', change }), []);
  });

  it('goes to the namespace of its release, which is written nowhere: neither hard-coded nor elsewhere', () => {
    const inNamespace = (namespace: string): string =>
      deployment(2)
        .replace('  name: api\n', `  name: api\n  namespace: ${namespace}\n`)
        .replace(
          'template: {',
          `template: {spec: {containers: [{name: api, env: [{name: DB, value: db.${namespace}.svc}]}]}, `,
        );
    const say = (namespace: string): readonly string[] =>
      ['no-resourcequota', 'netpol-awareness'].flatMap((rule) =>
        whole(sources, { render: inNamespace(namespace), rule }).map((place) => `${rule} ${place}`),
      );
    deepStrictEqual(say(releaseNamespace), []);
    deepStrictEqual(say('equipe-dev'), [
      'no-resourcequota chart/templates/deployment.yaml:3 [metadata] prod',
    ]);
  });

  it('counts for what stands beside the chart: a monitor that selects none of its Services is told then', () => {
    const orphan = new Map(sources).set('monitoring/monitor.yaml', monitorOf('web'));
    const rule = 'health-metrics';
    deepStrictEqual(whole(orphan, { rule }), []);
    deepStrictEqual(whole(sources, { render: service('api'), rule }), []);
    deepStrictEqual(whole(orphan, { render: service('api'), rule }), [
      'monitoring/monitor.yaml:4 [selector] dev',
    ]);
  });
});

describe('an overlay that could not be read whole', () => {
  it('deploys what its render tells', () => {
    const files = new Map([
      ['prod/kustomization.yaml', 'resources:\n  - https://git.example.fr/socle//api?ref=v2\n  - pdb.yaml\n'],
      [
        'prod/pdb.yaml',
        'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: api}\nspec: {minAvailable: 1, selector: {matchLabels: {app: web}}}\n',
      ],
    ]);
    const deployment =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec: {replicas: 1, template: {metadata: {labels: {app: api}}}}\n';
    const linter = linterOf(files);
    linter.judgeRenders(linter.renderJobs().flatMap((job) => rendered(job, deployment)));
    deepStrictEqual(
      told(lintAll(linter), files).filter((each) => each.includes('] spread')),
      ['prod/kustomization.yaml:2 [https://git.example.fr/socle//api?ref=v2] spread prod'],
    );
  });
});
