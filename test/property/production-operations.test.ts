import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { lint } from '../../src/domain/conformity/lint';
import { conformityRules } from '../../src/domain/conformity/rules/registry';
import { situationSource } from '../../src/domain/conformity/situation-source';
import { targets } from '../../src/domain/conformity/target';
import type { Answers } from '../../src/domain/scaffold/definition';
import { render, type RenderedFile } from '../../src/domain/scaffold/render';
import { refusals } from '../support/refusals';
import { told, type Files } from '../support/run-check';
import { production } from '../support/sample-application';
import { everyChoice, shippedScaffold } from '../support/shipped-scaffolds';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly app: string; readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook_url: string };
}

interface Dashboard {
  readonly uid: string;
  readonly links: readonly { readonly url: string }[];
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string }[];
  }[];
}

const scaffold = shippedScaffold('production-operations');
const folder = 'docs/operations/hello';
const choices = everyChoice(scaffold);
const combinations: readonly Answers[] = [
  ...choices,
  ...choices.map((answers) => ({ ...answers, environment: 'production', drill: 'formation', app: 'my-app' })),
];

function textOf(files: readonly RenderedFile[], path: string): string {
  const file = files.find((each) => each.path === path);
  assert.ok(file, path);
  return file.text;
}

function alertsOf(files: readonly RenderedFile[]): readonly Rule[] {
  return files
    .filter(({ path }) => path.endsWith('.yaml.tpl'))
    .flatMap(({ text }) => (parse(text) as { groups: readonly { rules: readonly Rule[] }[] }).groups)
    .flatMap(({ rules }) => rules);
}

describe('Operating in production, judged as in production', () => {
  for (const target of targets) {
    it(`has neither error nor warning on ${target}, for every combination of choices`, () => {
      const source = situationSource({ target, environment: 'prod', gates: { prod: 'L5' } });
      for (const answers of combinations) {
        const findings = lint(render(scaffold, answers), { rules: conformityRules, source });
        const bad = findings.filter(({ severity }) => severity !== 'information');
        assert.deepEqual(bad, [], JSON.stringify(answers));
      }
    });
  }
});

describe('Operating in production, beside the production-like manifests', () => {
  for (const format of ['kustomize', 'helm'] as const) {
    it(`adds neither error nor warning, and takes no file from them: ${format}`, () => {
      const manifests = shippedScaffold('production-manifests');
      for (const answers of choices.filter((each) => each.format === format && each.objects === 'existing')) {
        const database = answers.database === 'cnpg' ? 'postgres' : 'none';
        const own: Answers = {
          ...everyChoice(manifests)[0],
          format,
          database,
          language: answers.language ?? 'fr',
        };
        const files = [...render(manifests, own), ...render(scaffold, answers)];
        assert.equal(new Set(files.map(({ path }) => path)).size, files.length);
        const target = own.target === 'kubernetes' ? 'cpin-kubernetes' : 'cpin-openshift';
        // Overlays tell their environment; a chart is read as production.
        const environment = format === 'helm' ? { environment: 'prod' as const } : {};
        const source = situationSource({ target, ...environment });
        const findings = lint(files, { rules: conformityRules, source });
        const bad = findings.filter(({ severity }) => severity !== 'information');
        assert.deepEqual(bad, [], JSON.stringify(answers));
      }
    });
  }
});

/** An application without monitor, with a database that nothing saves, whose production includes the operations. */
function application(answers: Answers, included: boolean): Files {
  const overlay = 'infra/overlays/prod/kustomization.yaml';
  const base = 'infra/base/kustomization.yaml';
  const [access = ''] = (production['infra/base/access.yaml'] ?? '').split('---\napiVersion: monitoring');
  const cluster = `apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: { name: hello-db, labels: { app: hello, tier: db } }
spec: { instances: 3, storage: { size: 2Gi }, monitoring: { enablePodMonitor: true } }
`;
  // The other environments, which the component is not for, are left out.
  const files = Object.entries(production).filter(([path]) => !/overlays\/(?:dev|preprod)/.test(path));
  return {
    ...Object.fromEntries(files),
    ...Object.fromEntries(render(scaffold, answers).map(({ path, text }) => [path, text])),
    'infra/base/access.yaml': access,
    [base]: (production[base] ?? '').replace('resources:', 'resources:\n  - db.yaml'),
    'infra/base/db.yaml': cluster,
    [overlay]: `${production[overlay]}${included ? 'components:\n  - ../../hello/components/operations\n' : ''}`,
  };
}

describe('The objects of the operations, included in the production overlay', () => {
  const written = choices.filter(({ objects, format }) => objects === 'write' && format === 'kustomize');
  for (const answers of written) {
    it(`read the metrics and save the database: ${answers.database}, ${answers.language}`, async () => {
      const source = situationSource({
        target: 'cpin-openshift',
        environment: 'prod',
        gates: { prod: 'L5' },
      });
      const rulesOf = (files: Files): readonly string[] =>
        lint(
          Object.entries(files).map(([path, text]) => ({ path, text })),
          { rules: conformityRules, source },
        ).flatMap(({ rule, place, severity }) =>
          /components|cpin\/(?:backup|health-metrics)/.test(`${rule} ${place.path}`) &&
          severity !== 'information'
            ? [`${rule} ${place.path}`]
            : [],
        );
      const missing = ['cpin/backup infra/base/db.yaml', 'cpin/health-metrics infra/base/deployment.yaml'];
      assert.deepEqual([...rulesOf(application(answers, false))].sort(), missing);
      const left = answers.database === 'cnpg' ? [] : missing.slice(0, 1);
      assert.deepEqual(rulesOf(application(answers, true)), left);
      assert.match((await told('observability', application(answers, false)))[0] ?? '', /^infra/);
      assert.match((await told('observability', application(answers, true)))[0] ?? '', /^✓ .*prod-hello-sm/);
    });
  }
});

describe('The alerts and the dashboard', () => {
  const rendered = choices.map((answers) => ({ answers, files: render(scaffold, answers) }));

  it('lead each alert to its own section of the runbook, and no section is without alert', () => {
    for (const { answers, files } of rendered) {
      const sections = [...textOf(files, `${folder}/runbook.md`).matchAll(/^## (\w+)$/gm)].map(
        ([, name]) => name,
      );
      const alerts = alertsOf(files);
      assert.deepEqual(alerts.map(({ alert }) => alert).sort(), sections.sort());
      const base = `${answers.repository}/${folder}/runbook.md`;
      for (const { alert, labels, annotations } of alerts) {
        assert.equal(annotations.runbook_url, `${base}#${alert.toLowerCase()}`);
        assert.ok(files.some(({ path }) => annotations.runbook_url.includes(path)));
        assert.match(labels.severity, /^(?:critical|warning)$/);
        assert.match(annotations.summary, /\S/);
      }
      assert.equal(
        alerts.some(({ alert }) => alert === 'BackupTooOld'),
        answers.database === 'cnpg',
      );
    }
  });

  it('agree with the runbook on the severity', () => {
    for (const { files } of rendered) {
      const runbook = textOf(files, `${folder}/runbook.md`).replaceAll('\u00a0', ' ');
      for (const { alert, labels } of alertsOf(files)) {
        const [, told] =
          new RegExp(`^## ${alert}\\n\\n\\*\\*[^ :]+ ?: (\\w+)\\.\\*\\*`, 'm').exec(runbook) ?? [];
        assert.equal(told, labels.severity, alert);
      }
    }
  });

  it('have queries with closed brackets, about the objects of the scaffold of level 4', () => {
    for (const { files } of rendered) {
      const board = JSON.parse(textOf(files, 'infra-observability/files/dashboards/hello.json')) as Dashboard;
      assert.equal(board.panels.length, 8);
      assert.ok(board.uid.length <= 40);
      const queries = [
        ...alertsOf(files).map(({ expr }) => expr),
        ...board.panels.flatMap((panel) => panel.targets.map(({ expr }) => expr)),
      ];
      for (const query of queries) {
        for (const [open, close] of ['()', '{}', '[]']) {
          assert.equal(query.split(open ?? '').length, query.split(close ?? '').length, query);
        }
        assert.match(query, /"prod-hello-(?:svc|dep(?:-\.\*)?|db-\.\*)"|container="hello"/);
      }
    }
  });
});

describe('The restore drill', () => {
  it('gives a new database that the API server would accept, or a plan without database', () => {
    for (const answers of combinations) {
      const plan = textOf(render(scaffold, answers), `docs/operations/${answers.app}/restore-drill.md`);
      const [, manifest] = /^```yaml\n([^]*?)^```$/m.exec(plan) ?? [];
      assert.equal(manifest !== undefined, answers.database === 'cnpg');
      if (manifest === undefined) continue;
      assert.deepEqual(refusals(manifest), []);
      const { metadata, spec } = parse(manifest) as {
        metadata: { name: string };
        spec: { bootstrap: { recovery: { source: string } }; externalClusters: readonly { name: string }[] };
      };
      assert.equal(metadata.name, `${answers.drill}-${answers.app}-restore`);
      assert.deepEqual(
        [spec.bootstrap.recovery.source],
        spec.externalClusters.map(({ name }) => name),
      );
    }
  });
});

describe('The README of the operations', () => {
  it('tells of each file', () => {
    for (const answers of choices) {
      const files = render(scaffold, answers);
      const readme = textOf(files, `${folder}/README.md`);
      for (const { path } of files) {
        if (path.endsWith('README.md')) continue;
        const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : `../../../${path}`;
        const told = [name, `${name.split('/').slice(0, -1).join('/')}/`].some((each) =>
          readme.includes(`| \`${each}\` |`),
        );
        assert.ok(told, path);
      }
    }
  });
});
