import { deepStrictEqual, strictEqual } from 'node:assert';
import {
  environmentNamed,
  environments,
  findEnvironment,
  gateOf,
  isExpected,
  phaseOf,
  type EnvironmentClues,
} from '../../../src/domain/conformity/environment';
import { situationSource, type LintOptions } from '../../../src/domain/conformity/situation-source';

describe('the environment of a file', () => {
  /** Each line adds a clue that the ones above it silence: the documented order, last to first. */
  const order: readonly (readonly [string, EnvironmentClues, LintOptions])[] = [
    ['dev unknown', { path: 'k8s/api.yaml' }, {}],
    ['test namespace', { path: 'k8s/api.yaml', namespace: 'demo-test' }, {}],
    ['qualif file', { path: 'k8s/api-qualif.yaml', namespace: 'demo-test' }, {}],
    ['preprod folder', { path: 'overlays/preprod/api-qualif.yaml', namespace: 'demo-test' }, {}],
    ['formation label', { path: 'overlays/preprod/api-qualif.yaml', label: 'formation' }, {}],
    [
      'prod glob',
      { path: 'overlays/preprod/api-qualif.yaml', label: 'formation' },
      { environmentGlobs: { 'overlays/**': 'prod' } },
    ],
    [
      'dev chosen',
      { path: 'overlays/preprod/api-qualif.yaml', label: 'formation' },
      { environmentGlobs: { 'overlays/**': 'prod' }, environment: 'dev' },
    ],
  ];
  for (const [wanted, clues, options] of order) {
    it(`is told by its ${wanted.split(' ')[1] ?? ''}`, () => {
      const { environment, reason } = situationSource(options).find(clues);
      strictEqual(`${environment} ${reason}`, wanted);
    });
  }

  const told: readonly (readonly [EnvironmentClues, string])[] = [
    [{ path: 'prod/dev/api.yaml' }, 'dev folder dev'],
    [{ path: 'values-production/api.yaml' }, 'prod folder values-production'],
    [{ path: 'env.staging/api.yaml' }, 'preprod folder env.staging'],
    [{ path: 'chart/values-app-prod.yaml' }, 'prod file values-app-prod.yaml'],
    [{ path: 'deployment.Recette.yml' }, 'qualif file deployment.Recette.yml'],
    [{ path: 'production-notes.yaml' }, 'prod file production-notes.yaml'],
    [{ path: 'product.yaml' }, 'dev unknown '],
    [{ path: 'api.yaml', label: 'pax', namespace: 'x-integration' }, 'qualif namespace x-integration'],
    [{ path: 'api.yaml', label: '' }, 'dev unknown '],
    [{ path: '' }, 'dev unknown '],
  ];
  for (const [clues, wanted] of told) {
    it(`of ${JSON.stringify(clues)} is ${wanted}`, () => {
      const { environment, reason, from } = findEnvironment(clues);
      strictEqual(`${environment} ${reason} ${from}`, wanted);
    });
  }

  it('is named by the platform’s words, by teams’ words, and by no others', () => {
    for (const name of environments) strictEqual(environmentNamed(name.toUpperCase()), name);
    const words = [
      'development',
      'integration',
      'production',
      'qualification',
      'recette',
      'staging',
      'constructor',
      '',
      undefined,
    ];
    deepStrictEqual(words.map(environmentNamed), [
      'dev',
      'qualif',
      'prod',
      'qualif',
      'qualif',
      'preprod',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('tells the phase and the gate', () => {
    deepStrictEqual(
      environments.map((each) => `${each} ${phaseOf(each)} ${gateOf(each)}`),
      [
        'dev audit L3',
        'formation audit L3',
        'qualif audit L3',
        'test audit L3',
        'preprod audit L4',
        'prod enforce L5',
      ],
    );
    deepStrictEqual(
      [isExpected('L4', 'L3'), isExpected('L4', 'L4'), isExpected('L3', 'L5'), isExpected(undefined, 'L3')],
      [false, true, true, true],
    );
  });

  it('takes the first glob that matches, and passes over one that names no environment', () => {
    const source = situationSource({
      environmentGlobs: { '**/a.yaml': 'mars', 'deploy/**': 'staging', '**/*.yaml': 'prod' },
    });
    deepStrictEqual(source.find({ path: 'deploy/a.yaml' }), {
      environment: 'preprod',
      reason: 'glob',
      from: 'deploy/**',
    });
    strictEqual(source.find({ path: '.hidden/b.yaml' }).from, '**/*.yaml');
  });

  it('lets a team move a gate', () => {
    const source = situationSource({ gates: { dev: 'L4' } });
    strictEqual(source.situation('dev').gate, 'L4');
    strictEqual(source.situation('test').gate, 'L3');
  });
});
