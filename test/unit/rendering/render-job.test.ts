import { deepStrictEqual } from 'node:assert';
import { Linter } from '../../../src/domain/conformity/linter';
import { situationSource, type LintOptions } from '../../../src/domain/conformity/situation-source';
import {
  commandLine,
  commandOf,
  renderTools,
  type RenderTool,
} from '../../../src/domain/rendering/render-job';

function told(
  files: Readonly<Record<string, string>>,
  options: LintOptions = {},
  present: readonly RenderTool[] = renderTools,
): readonly string[] {
  const texts = new Map(Object.entries(files));
  const linter = new Linter(
    { rules: [], source: situationSource(options) },
    { texts, paths: [...texts.keys()].sort() },
  );
  return linter.renderJobs().map((job) => {
    const command = commandOf(job, present);
    const line = command === undefined ? 'no tool' : commandLine(command);
    return `${job.folder} [${job.environment?.environment ?? '?'}] ${line}`;
  });
}

const chart = 'apiVersion: v2\nname: api\nversion: 1.0.0\n';

describe('what is to be rendered', () => {
  it('is every overlay that no other one uses', () => {
    const files = {
      'k8s/base/kustomization.yaml': 'resources: [deployment.yaml]\n',
      'k8s/base/deployment.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\n',
      'k8s/overlays/dev/kustomization.yaml': 'resources: [../../base]\n',
      'k8s/overlays/prod/kustomization.yaml': 'resources: [../../base]\ncomponents: [../../components/tls]\n',
      'k8s/components/tls/kustomization.yaml': 'kind: Component\n',
    };
    deepStrictEqual(told(files), [
      'k8s/overlays/dev [dev] kustomize build .',
      'k8s/overlays/prod [prod] kustomize build .',
    ]);
    deepStrictEqual(told(files, {}, ['kubectl', 'helm']), [
      'k8s/overlays/dev [dev] kubectl kustomize .',
      'k8s/overlays/prod [prod] kubectl kustomize .',
    ]);
    deepStrictEqual(told(files, {}, ['helm']), [
      'k8s/overlays/dev [dev] no tool',
      'k8s/overlays/prod [prod] no tool',
    ]);
  });

  it('is every chart with the values of each environment', () => {
    const files = {
      'helm/Chart.yaml': chart,
      'helm/values.yaml': 'replicas: 1\n',
      'helm/values-dev.yaml': '',
      'helm/values-local.yaml': '',
      'helm/values/preprod/values.yaml': '',
      'helm/values prod/values-prod.yaml': '',
      'helm/templates/values-prod.yaml': '{{ .Values.x }}',
      'helm/charts/redis/Chart.yaml': chart,
      'helm/charts/redis/values-prod.yaml': '',
    };
    deepStrictEqual(told(files), [
      "helm [prod] helm template api . --namespace release-namespace --values 'values prod/values-prod.yaml'",
      'helm [dev] helm template api . --namespace release-namespace --values values-dev.yaml',
      'helm [preprod] helm template api . --namespace release-namespace --values values/preprod/values.yaml',
    ]);
  });

  it('is a chart with its own values where no environment has any', () => {
    deepStrictEqual(told({ 'Chart.yaml': chart, 'values.yaml': '' }), [
      ' [?] helm template api . --namespace release-namespace',
    ]);
    deepStrictEqual(told({ 'Chart.yaml': 'name: "$(reboot) -x"\n' }), [
      ' [?] helm template release . --namespace release-namespace',
    ]);
    deepStrictEqual(told({ 'prod/Chart.yaml': chart }, {}, []), ['prod [prod] no tool']);
  });

  it('is no library chart, nor a folder without either', () => {
    deepStrictEqual(told({ 'common/Chart.yaml': `${chart}type: library\n`, 'values-prod.yaml': '' }), []);
  });

  it('follows the globs of the team', () => {
    const files = { 'Chart.yaml': chart, 'values-blue.yaml': '' };
    deepStrictEqual(told(files, { environmentGlobs: { 'values-blue.yaml': 'prod' } }), [
      ' [prod] helm template api . --namespace release-namespace --values values-blue.yaml',
    ]);
  });
});
