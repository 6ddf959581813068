import assert from 'node:assert/strict';
import { clusterPrograms, type ClusterProgram } from '../../../src/domain/local-cluster/cluster-tools';
import {
  isAtLeast,
  programState,
  readVersion,
  type ProgramState,
  type ProgramStates,
} from '../../../src/domain/local-cluster/program-state';
import { adviseTools, type ToolAdvice } from '../../../src/domain/local-cluster/tool-advice';

const oldKubectl =
  'Client Version: version.Info{Major:"1", Minor:"22", GitVersion:"v1.22.2", GitCommit:"8b5a19147530eaac9476b0ab82980b4088bbc1b2", GitTreeState:"clean", GoVersion:"go1.16.8", Compiler:"gc", Platform:"linux/amd64"}\n';

describe('the version that a program prints', () => {
  const table: readonly (readonly [ClusterProgram, string, string | undefined])[] = [
    ['kind', 'kind v0.30.0 go1.24.6 linux/amd64\n', '0.30.0'],
    ['kind', 'kind v0.20.0 go1.20.4 darwin/arm64\n', '0.20.0'],
    ['kind', 'kind v0.31.0-alpha+6ab3d3bc7d6f3e go1.24.6 linux/amd64\n', '0.31.0-alpha'],
    ['kind', 'kind version 0.30.0\n', '0.30.0'],
    ['kind', 'go: go.mod file not found\n', undefined],
    ['k3d', 'k3d version v5.8.3\nk3s version v1.31.5-k3s1 (default)\n', '5.8.3'],
    ['k3d', 'k3d version v4.4.8\nk3s version latest (default)\r\n', '4.4.8'],
    ['k3d', 'k3s version v1.31.5-k3s1 (default)\n', undefined],
    ['minikube', 'v1.37.0\n', '1.37.0'],
    ['minikube', 'minikube version: v1.9.2\r\n', '1.9.2'],
    ['minikube', 'minikube cannot reach its updates\n', undefined],
    ['crc', 'CRC version: 2.54.0+9b6a1d\nOpenShift version: 4.19.8\nMicroShift version: 4.19.7\n', '2.54.0'],
    [
      'crc',
      'CodeReady Containers version: 1.40.0+5966df09\nOpenShift version: 4.9.18 (embedded in executable)\n',
      '1.40.0',
    ],
    [
      'crc',
      'WARN A new version (2.55.0) has been published\nCRC version: 2.54.0+9b6a1d\nOpenShift version: 4.19.8\n',
      '2.54.0',
    ],
    ['docker', '28.3.2\n', '28.3.2'],
    ['docker', '20.10.24+dfsg1\n', '20.10.24'],
    ['docker', '\n', undefined],
    ['podman', '4.3.1\n', '4.3.1'],
    ['podman', '5.6.0-rc1\n', '5.6.0-rc1'],
    ['kubectl', 'Client Version: v1.34.1\nKustomize Version: v5.7.1\n', '1.34.1'],
    ['kubectl', 'Client Version: v1.32.4-dispatcher\nKustomize Version: v5.5.0\n', '1.32.4-dispatcher'],
    ['kubectl', oldKubectl, '1.22.2'],
    ['kubectl', `${'x'.repeat(1_000_000)}\nClient Version: v1.34.1\n`, undefined],
  ];
  for (const [program, printed, version] of table) {
    it(`${program}: ${JSON.stringify(printed.slice(0, 60))}`, () => {
      assert.equal(readVersion(program, printed), version);
    });
  }

  it('is none in nothing and in garbage, whatever the program', () => {
    for (const program of clusterPrograms) {
      for (const printed of ['', '\n\n', '\u0000\u0001', '{"version":', 'v1', '1.2', 'é'.repeat(9000)]) {
        assert.equal(readVersion(program, printed), undefined, `${program}: ${printed.slice(0, 20)}`);
      }
    }
  });

  it('is compared by its numbers', () => {
    for (const [version, oldest, expected] of [
      ['0.11.0', '0.11.0', true],
      ['0.9.1', '0.11.0', false],
      ['5.4.9', '5.5.0', false],
      ['5.10.0', '5.5.0', true],
      ['6.0.0', '5.5.0', true],
      ['0.31.0-alpha', '0.31.0', true],
    ] as const) {
      assert.equal(isAtLeast(version, oldest), expected, `${version} ${oldest}`);
    }
  });
});

describe('the state of a program', () => {
  const daemon =
    'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?';
  const table: readonly (readonly [string, Parameters<typeof programState>, ProgramState])[] = [
    ['absent', ['kind', undefined], { kind: 'absent' }],
    ['there', ['docker', { kind: 'done', stdout: '28.3.2\n' }], { kind: 'version', version: '28.3.2' }],
    [
      'an engine that sleeps',
      ['docker', { kind: 'failed', exitCode: 1, stderr: `\n${daemon}\nmore` }],
      { kind: 'silent', why: daemon },
    ],
    ['nothing said', ['k3d', { kind: 'done', stdout: '' }], { kind: 'silent', why: '' }],
    ['garbage', ['k3d', { kind: 'done', stdout: 'Usage:\n' }], { kind: 'silent', why: 'Usage:' }],
    ['too long', ['podman', { kind: 'too-long', seconds: 20 }], { kind: 'silent', why: '20 s' }],
    ['too large', ['podman', { kind: 'too-large', megabytes: 1 }], { kind: 'silent', why: '1 MB' }],
  ];
  for (const [name, parameters, expected] of table) {
    it(name, () => assert.deepEqual(programState(...parameters), expected));
  }
});

describe('the advice on tools', () => {
  const absent: ProgramStates = {
    kind: { kind: 'absent' },
    k3d: { kind: 'absent' },
    minikube: { kind: 'absent' },
    crc: { kind: 'absent' },
    docker: { kind: 'absent' },
    podman: { kind: 'absent' },
    kubectl: { kind: 'absent' },
  };
  const version = (text: string): ProgramState => ({ kind: 'version', version: text });
  const asleep: ProgramState = { kind: 'silent', why: 'no daemon' };
  const told = (states: Partial<ProgramStates>): readonly string[] =>
    adviseTools({ ...absent, ...states }).map(({ tool, kind, lacks, engine }) =>
      [tool, kind, ...lacks.map(lackInBrief), ...(engine === undefined ? [] : [engine.program])].join(' '),
    );
  const lackInBrief = (lack: ToolAdvice['lacks'][number]): string =>
    lack.kind === 'asleep' ? `-${lack.program}(asleep)` : `-${lack.anyOf.join('|')}`;
  const kubectl = version('1.34.1');

  it('proposes kind first where all is there', () => {
    const all = {
      kind: version('0.30.0'),
      k3d: version('5.8.3'),
      minikube: version('1.37.0'),
      crc: version('2.54.0'),
      docker: version('28.3.2'),
      podman: version('5.6.0'),
      kubectl,
    };
    assert.deepEqual(told(all), [
      'kind ready docker',
      'k3d ready docker',
      'minikube ready docker',
      'crc ready',
    ]);
  });

  it('puts what is ready before what lacks something', () => {
    assert.deepEqual(told({ kind: version('0.30.0'), minikube: version('1.37.0'), kubectl }), [
      'minikube ready',
      'kind lacking -docker|podman',
      'k3d absent -docker',
      'crc absent',
    ]);
  });

  it('takes Podman where Docker sleeps, except for k3d', () => {
    assert.deepEqual(
      told({
        kind: version('0.30.0'),
        k3d: version('5.8.3'),
        docker: asleep,
        podman: version('5.6.0'),
        kubectl,
      }),
      ['kind ready podman', 'k3d lacking -docker(asleep)', 'minikube absent podman', 'crc absent'],
    );
  });

  it('tells a tool that is too old, one that is silent, and a missing kubectl', () => {
    assert.deepEqual(
      told({ kind: version('0.10.0'), k3d: asleep, crc: version('2.54.0'), docker: version('28.3.2') }),
      [
        'crc lacking -kubectl',
        'kind too-old -kubectl docker',
        'k3d silent -kubectl docker',
        'minikube absent -kubectl docker',
      ],
    );
  });

  it('says all that is missing where nothing is there', () => {
    assert.deepEqual(told({}), [
      'kind absent -docker|podman -kubectl',
      'k3d absent -docker -kubectl',
      'minikube absent -kubectl',
      'crc absent -kubectl',
    ]);
  });
});
