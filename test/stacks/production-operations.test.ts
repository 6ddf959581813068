import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { lint } from '../../src/domain/conformity/lint';
import { conformityRules } from '../../src/domain/conformity/rules/registry';
import { situationSource } from '../../src/domain/conformity/situation-source';
import { targets } from '../../src/domain/conformity/target';
import { render } from '../../src/domain/scaffold/render';
import { installedProgram } from '../support/installed-program';
import { refusals } from '../support/refusals';
import { everyChoice, shippedScaffold } from '../support/shipped-scaffolds';
import { temporaryFolder } from '../support/temporary-folder';

const helm = installedProgram('helm');
const source = shippedScaffold('production-operations');
const choices = everyChoice(source).filter(({ format, objects }) => format === 'helm' && objects === 'write');

/** A chart of a team's own, which had neither monitor nor backup. */
const chart = [
  { path: 'infra/hello/Chart.yaml', text: 'apiVersion: v2\nname: hello\nversion: 1.0.0\n' },
  { path: 'infra/hello/values.yaml', text: 'replicas: 2\n' },
  { path: 'infra/hello/values-prod.yaml', text: 'operations:\n  enabled: true\n' },
  {
    path: 'infra/hello/templates/service.yaml',
    text: `apiVersion: v1
kind: Service
metadata:
  name: prod-hello-svc
  labels: { app: hello, env: prod, tier: backend }
spec:
  selector: { app: hello }
  ports: [{ name: http, port: 80, targetPort: http }]
`,
  },
];

describe('production-operations, rendered by helm in a chart that had neither monitor nor backup', () => {
  before(function () {
    if (helm !== undefined) return;
    console.log('    skipped: helm is neither on the path nor in .oracle/bin');
    this.skip();
  });

  for (const answers of choices) {
    it(`adds them where the values ask for it, and there only: ${answers.database}, ${answers.language}`, () => {
      const folder = temporaryFolder([...chart, ...render(source, answers)]);
      const rendered = (...values: readonly string[]): string =>
        execFileSync(helm ?? 'helm', ['template', 'hello', join(folder.path, 'infra/hello'), ...values], {
          encoding: 'utf8',
        });
      try {
        assert.deepEqual(named(rendered()), ['Service prod-hello-svc']);
        const text = rendered('-f', join(folder.path, 'infra/hello/values-prod.yaml'));
        const backup = answers.database === 'cnpg' ? ['ScheduledBackup prod-hello-backup'] : [];
        assert.deepEqual(named(text), [...backup, 'Service prod-hello-svc', 'ServiceMonitor prod-hello-sm']);
        assert.deepEqual(refusals(text), []);
        for (const target of targets) {
          const judging = {
            rules: conformityRules,
            source: situationSource({ target, environment: 'prod' }),
          };
          const findings = lint([{ path: 'rendered/prod.yaml', text }], judging);
          assert.deepEqual(
            findings.filter(({ severity }) => severity !== 'information'),
            [],
            target,
          );
        }
      } finally {
        folder.remove();
      }
    });
  }
});

function named(text: string): readonly string[] {
  return parseAllDocuments(text)
    .map((document) => document.toJS() as { kind: string; metadata: { name: string } })
    .map(({ kind, metadata }) => `${kind} ${metadata.name}`)
    .sort();
}
