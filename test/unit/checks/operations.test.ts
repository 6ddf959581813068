import { checksEn } from '../../../src/texts/checks-en';
import {
  base,
  changed,
  ci,
  itAccepts,
  itRefuses,
  object,
  patch,
  prod,
  rest,
} from '../../support/check-cases';
import { sample } from '../../support/sample-folder';

const { deliveryPipeline, goodPractices, observability, resilience } = checksEn;

describe('The checks of delivery and operations', () => {
  itAccepts([
    [
      'resilience',
      'an autoscaler',
      changed(prod, 'count: 2', 'count: 1', {
        [rest]: `${sample[rest]}---\n${object('HorizontalPodAutoscaler', 'spec: {minReplicas: 2, scaleTargetRef: {kind: Deployment, name: api}}')}`,
      }),
    ],
    [
      'resilience',
      'patches',
      changed(base, 'topologySpreadConstraints', 'other', {
        [prod]: patch(
          '  - path: p.yaml\n  - target: {kind: Deployment}\n    patch: |-\n      - {op: replace, path: /spec/replicas, value: 3}',
        ),
        'overlays/prod/p.yaml': object(
          'Deployment',
          'spec: {template: {spec: {affinity: {podAntiAffinity: {}}}}}',
        ),
      }),
    ],
    [
      'good-practices',
      'a patch file is no object',
      {
        ...sample,
        [prod]: patch('  - path: p.yaml'),
        'overlays/prod/p.yaml': object('Deployment', 'spec: {replicas: 3}'),
      },
    ],
  ]);
  itRefuses([
    ['good-practices', 'nothing', {}, [undefined, undefined, checksEn.noWorkload]],
    [
      'good-practices',
      'an overlay without labels',
      changed(prod, 'labels', 'other'),
      [base, 5, goodPractices.objectLabels('Deployment', 'api', ['env'])],
      [base, 11, goodPractices.podLabels('Deployment', 'api', ['env'])],
    ],
    [
      'good-practices',
      'labels not on pods',
      changed(prod, 'includeTemplates: true', 'includeTemplates: false'),
      [base, 11, goodPractices.podLabels('Deployment', 'api', ['env'])],
    ],
    [
      'good-practices',
      'no probe',
      changed(base, 'readinessProbe', 'other'),
      [base, 19, goodPractices.noProbe('api')],
    ],
    [
      'good-practices',
      'no cpu limit',
      changed(base, 'limits: {cpu: 100m, ', 'limits: {'),
      [base, 27, goodPractices.resources('api', ['limits.cpu'])],
    ],
    ['good-practices', 'no tag', changed(prod, 'images', 'other'), [base, 20, goodPractices.noTag('api')]],
    ['good-practices', 'latest', changed(prod, '1.4.2', 'latest'), [base, 20, goodPractices.latest('api')]],
    [
      'good-practices',
      'Always',
      changed(base, 'IfNotPresent', 'Always'),
      [base, 21, goodPractices.pullPolicy('api', 'Always')],
    ],
    [
      'good-practices',
      'no restriction',
      changed(base, 'drop: [ALL]', 'drop: [KILL]'),
      [base, 31, goodPractices.security('api', ['capabilities.drop: [ALL]'])],
    ],
    ['delivery-pipeline', 'nothing', {}, [undefined, undefined, deliveryPipeline.nothing]],
    [
      'delivery-pipeline',
      'a near miss',
      { '.gitlab-ci-dso.yaml': '' },
      ['.gitlab-ci-dso.yaml', 1, deliveryPipeline.nearMiss],
    ],
    ['delivery-pipeline', 'bad YAML', { [ci]: 'a: 1\nb: [' }, [ci, 2, deliveryPipeline.broken]],
    [
      'delivery-pipeline',
      'no catalogue',
      changed(ci, 'vault-ci.yml, ', ''),
      [ci, 1, deliveryPipeline.noInclude],
    ],
    [
      'delivery-pipeline',
      'no secrets',
      changed(ci, 'extends: [.vault:read_secret]', 'script: [a]'),
      [ci, 1, deliveryPipeline.noSecrets],
    ],
    [
      'delivery-pipeline',
      'secrets too late',
      changed(ci, '[read-secret, quality, ', '[quality, read-secret, '),
      [ci, 7, deliveryPipeline.secretsNotFirst('read_secret')],
    ],
    [
      'delivery-pipeline',
      'an unknown stage',
      changed(ci, ', docker-build]', ']'),
      [ci, 13, deliveryPipeline.undeclaredStage('image-build', 'docker-build')],
    ],
    [
      'delivery-pipeline',
      'no quality',
      { [ci]: (sample[ci] ?? '').replaceAll('quality', 'latest') },
      [ci, 1, deliveryPipeline.noQuality],
    ],
    ['delivery-pipeline', 'no image', changed(ci, '.kaniko:', '.node:'), [ci, 1, deliveryPipeline.noBuild]],
    ['resilience', 'nothing', {}, [undefined, undefined, checksEn.noWorkload]],
    [
      'resilience',
      'one replica',
      changed(prod, 'count: 2', 'count: 1'),
      [base, 7, resilience.replicas('Deployment', 'api')],
    ],
    [
      'resilience',
      'not spread',
      changed(base, 'topologySpreadConstraints', 'other'),
      [base, 12, resilience.spread('Deployment', 'api')],
    ],
    [
      'resilience',
      'no budget',
      changed(rest, 'PodDisruptionBudget', 'Other'),
      [base, 3, resilience.budget('Deployment', 'api')],
    ],
    [
      'observability',
      'nothing',
      {},
      [undefined, undefined, observability.nothing],
      [undefined, undefined, checksEn.noWorkload],
    ],
    [
      'observability',
      'a monitor of nothing',
      changed(rest, '{matchLabels: {app: api}}\n  endpoints', '{matchLabels: {app: b}}\n  endpoints'),
      [rest, 40, observability.unmatched('ServiceMonitor', 'api')],
    ],
    [
      'observability',
      'no probe',
      changed(base, 'readinessProbe', 'startupProbe'),
      [base, 19, observability.noProbe('Deployment', 'api')],
    ],
  ]);
});
