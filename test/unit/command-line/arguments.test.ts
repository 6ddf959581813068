import assert from 'node:assert/strict';
import { readArguments, type CheckRequest } from '../../../src/command-line/arguments';

const plain: CheckRequest = {
  kind: 'check',
  language: 'en',
  paths: ['.'],
  as: 'stdin.yaml',
  environment: undefined,
  target: undefined,
  format: 'human',
  output: undefined,
  failOn: 'error',
  config: undefined,
  render: false,
};

describe('the arguments of cpin', () => {
  it('are read', () => {
    const rows: readonly [readonly string[], unknown][] = [
      [['check'], plain],
      [['check', 'k8s', 'Dockerfile'], { ...plain, paths: ['k8s', 'Dockerfile'] }],
      [['check', '-', '--as', 'k8s/app.yaml'], { ...plain, paths: ['-'], as: 'k8s/app.yaml' }],
      [['check', '--env', 'prod', '--target=byoc'], { ...plain, environment: 'prod', target: 'byoc' }],
      [['check', '--format', 'sarif', '-o', 'r.sarif'], { ...plain, format: 'sarif', output: 'r.sarif' }],
      [
        ['check', '--fail-on', 'never', '--config', 'c.yaml'],
        { ...plain, failOn: 'never', config: 'c.yaml' },
      ],
      [['check', '--lang', 'fr'], { ...plain, language: 'fr' }],
      [['check', '--', '--odd-name.yaml'], { ...plain, paths: ['--odd-name.yaml'] }],
      [['explain', 'require-labels'], { kind: 'explain', language: 'en', rule: 'require-labels' }],
      [['explain'], { kind: 'explain', language: 'en', rule: '' }],
      [['rules'], { kind: 'rules', language: 'en' }],
      [['--version'], { kind: 'version', language: 'en' }],
      [[], { kind: 'help', language: 'en' }],
      [['help'], { kind: 'help', language: 'en' }],
      [['check', '-h'], { kind: 'help', language: 'en' }],
    ];
    for (const [words, expected] of rows) assert.deepEqual(readArguments(words, 'en_GB.UTF-8'), expected);
  });

  it('are refused with a sentence that says what is admitted', () => {
    const rows: readonly [readonly string[], string][] = [
      [['verify'], 'Unknown command: verify. "cpin --help" lists them.'],
      [
        ['check', '--env', 'staging'],
        '--env does not take "staging". Values that it takes: dev, formation, qualif, test, preprod, prod.',
      ],
      [
        ['check', '--format', 'xml'],
        '--format does not take "xml". Values that it takes: human, json, sarif, junit, gitlab.',
      ],
      [
        ['check', '--fail-on', 'info'],
        '--fail-on does not take "info". Values that it takes: error, warning, information, never.',
      ],
      [
        ['check', '--target', 'aws'],
        '--target does not take "aws". Values that it takes: cpin-openshift, cpin-kubernetes, byoc, sandbox.',
      ],
      [['check', '--lang', 'de'], '--lang does not take "de". Values that it takes: fr, en.'],
    ];
    for (const [words, why] of rows) {
      assert.deepEqual(readArguments(words, 'en'), { kind: 'wrong', language: 'en', why });
    }
    for (const words of [['check', '--colour'], ['check', '--env'], ['--version=2']]) {
      const request = readArguments(words, 'en');
      assert.equal(request.kind, 'wrong', words.join(' '));
      assert.match(request.kind === 'wrong' ? request.why : '', /cpin --help/);
    }
  });

  it('speak the language of the locale, French unless it is English', () => {
    const spoken = (locale: string): string => readArguments(['rules'], locale).language;
    assert.deepEqual(['fr_FR.UTF-8', '', 'en_GB', 'C', 'C.UTF-8', 'POSIX', 'enx'].map(spoken), [
      'fr',
      'fr',
      'en',
      'en',
      'en',
      'en',
      'fr',
    ]);
  });
});
