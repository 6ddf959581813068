import assert from 'node:assert/strict';
import { fakeTools, type FakeTools } from '../../support/fake-tools';
import { renderedRepository, renderedTexts } from '../../support/recorded-renders';
import { runCpin, type CpinRun } from '../../support/run-cpin';

/** Fakes that print what the real tools printed for the same folder and values. */
const recorded = JSON.stringify(`${renderedRepository}/recorded/`);
const print = (name: string): string =>
  `process.stdout.write(require('node:fs').readFileSync(${recorded} + ${name}));`;
const kustomize = print("'kustomize-' + cwd.split('/').at(-1) + '.yaml'");
const helm = print("'helm-' + /prod|dev/.exec(args.at(-1))[0] + '.yaml'");

interface Report {
  readonly findings: readonly { readonly path: string; readonly rule: string; readonly line: number }[];
  readonly unchecked: readonly { readonly path: string; readonly reason: string }[];
}

function render(...words: readonly string[]): CpinRun & { readonly read: Report } {
  const run = runCpin(['check', '--render', '--format', 'json', ...words], {
    files: Object.fromEntries(renderedTexts()),
  });
  return { ...run, read: JSON.parse(run.printed) as Report };
}

describe('cpin check --render', () => {
  let fakes: FakeTools | undefined;
  afterEach(() => fakes?.remove());

  it('says each command, and judges what it prints', () => {
    fakes = fakeTools({ kustomize, helm });
    const { code, complained, read } = render();
    assert.deepEqual(complained.split('\n'), [
      'Running in k8s/overlays/dev: kustomize build .',
      'Running in k8s/overlays/prod: kustomize build .',
      'Running in chart: helm template api . --namespace release-namespace --values values-dev.yaml',
      'Running in chart: helm template api . --namespace release-namespace --values values/prod/values.yaml',
    ]);
    assert.equal(code, 1);
    assert.deepEqual(read.unchecked, []);
    assert.ok(
      read.findings.some(
        ({ path, rule, line }) =>
          path === 'chart/values/prod/values.yaml' && rule === 'cpin/sc-no-privilege' && line === 6,
      ),
    );
  });

  it('says what could not be checked, and ends with 2', () => {
    fakes = fakeTools({
      kubectl: `process.stderr.write("error: accumulating resources from '../../base'\\n"); process.exit(1);`,
    });
    const { code, complained, read } = render('--fail-on', 'never');
    assert.equal(code, 2);
    assert.deepEqual(
      read.unchecked.filter(({ reason }) => reason === 'render').map(({ path }) => path),
      [
        'k8s/overlays/dev/kustomization.yaml',
        'k8s/overlays/prod/kustomization.yaml',
        'chart/Chart.yaml',
        'chart/Chart.yaml',
      ],
    );
    assert.match(
      complained,
      /^k8s\/overlays\/prod\/kustomization\.yaml:3: Overlay k8s\/overlays\/prod could not be checked\. "kubectl kustomize \." failed \(exit code 1\)\.\nerror: accumulating/m,
    );
    assert.match(complained, /^chart\/Chart\.yaml:1: .* needs helm on the PATH/m);
    assert.match(complained, /^chart\/templates.*Helm templates? that nothing rendered/m);
    assert.doesNotMatch(complained, /Add --render/);
  });

  it('runs nothing without the option', () => {
    fakes = fakeTools({ kustomize: 'process.exit(1)', helm: 'process.exit(1)' });
    const { complained } = runCpin(['check'], { files: Object.fromEntries(renderedTexts()) });
    assert.equal(complained, '');
  });
});
