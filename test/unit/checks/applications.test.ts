import { checksEn } from '../../../src/texts/checks-en';
import {
  base,
  changed,
  docker,
  itAccepts,
  itRefuses,
  object,
  prod,
  rest,
  without,
} from '../../support/check-cases';
import { sample } from '../../support/sample-folder';

const { configuration, environments, helloWorld, rootless, secrets } = checksEn;

describe('The checks of an application and its settings', () => {
  itAccepts([
    ['rootless', 'a nonroot base', docker('FROM a:nonroot')],
    ['rootless', 'a user from an ARG', docker('ARG ID=1001\nFROM a\nUSER ${ID}')],
    ['rootless', 'a user of the stage it starts from', docker('FROM a AS b\nUSER 7\nFROM b')],
    [
      'environments',
      'a chart',
      { 'Chart.yaml': '', 'values-dev.yaml': '', 'values-preprod.yaml': '', 'values/prod/values.yaml': '' },
    ],
  ]);
  itRefuses([
    ['hello-world', 'no Dockerfile', without('Dockerfile'), [undefined, undefined, helloWorld.noDockerfile]],
    [
      'hello-world',
      'a selector that misses',
      changed(rest, '{app: api}\n  ports', '{app: b}\n  ports'),
      [rest, 7, helloWorld.serviceWithoutPod('api')],
    ],
    [
      'hello-world',
      'no HTTP probe',
      changed(base, 'httpGet', 'tcpSocket'),
      [base, 19, helloWorld.noHttpProbe('Deployment', 'api')],
    ],
    [
      'hello-world',
      'nothing',
      {},
      [undefined, undefined, helloWorld.noDockerfile],
      [undefined, undefined, checksEn.noWorkload],
      [undefined, undefined, helloWorld.noService],
    ],
    ['rootless', 'nothing', {}, [undefined, undefined, rootless.nothing]],
    ['rootless', 'no USER', docker('# x\nFROM node:22'), ['Dockerfile', 2, rootless.noUser]],
    [
      'rootless',
      'USER root at the end',
      docker('FROM a:nonroot\r\nUSER 1\r\nUSER root\r\n'),
      ['Dockerfile', 3, rootless.rootUser('root')],
    ],
    [
      'rootless',
      'USER 0 with a group',
      docker('FROM a\nUSER 0:0'),
      ['Dockerfile', 2, rootless.rootUser('0:0')],
    ],
    ['rootless', 'a name', docker('FROM a\nUSER node'), ['Dockerfile', 2, rootless.namedUser('node')]],
    [
      'rootless',
      'a user of another stage',
      docker('FROM a AS b\nUSER 5\nFROM c'),
      ['Dockerfile', 3, rootless.noUser],
    ],
    ['rootless', 'no FROM', docker('RUN x'), ['Dockerfile', 1, rootless.noStage]],
    [
      'rootless',
      'runAsUser 0',
      changed(base, 'runAsNonRoot: true', 'runAsUser: 0'),
      [base, 14, rootless.runAsUser],
    ],
    [
      'rootless',
      'runAsNonRoot false',
      changed(base, 'runAsNonRoot: true', 'runAsNonRoot: false'),
      [base, 14, rootless.runAsNonRoot],
    ],
    ['rootless', 'port 80', changed(base, '8080', '80'), [base, 22, rootless.lowPort(80)]],
    [
      'rootless',
      'no proof at all',
      { 'a.yaml': object('Pod', 'spec:\n  containers:\n  - name: c') },
      ['a.yaml', 6, rootless.unproved('c')],
    ],
    [
      'configuration',
      'no ConfigMap',
      changed('base/kustomization.yaml', 'api-cm', 'b'),
      [base, 24, configuration.missingMap('api-cm')],
    ],
    [
      'configuration',
      'no use',
      changed(base, 'configMapRef', 'secretRef'),
      [undefined, undefined, configuration.notUsed],
    ],
    [
      'configuration',
      'a credential',
      changed(rest, '', '', { 'cm.yaml': object('ConfigMap', 'data:\n  A: b\n  PASSWORD: c') }),
      ['cm.yaml', 6, configuration.credential('PASSWORD', 'x')],
    ],
    [
      'configuration',
      'a generated credential',
      changed('base/kustomization.yaml', 'A=1', 'key=1'),
      ['base/kustomization.yaml', 2, configuration.credential('key', 'api-cm')],
    ],
    [
      'configuration',
      'a clear Secret',
      { ...sample, 's.yaml': object('Secret', 'data: {a: Yg==}') },
      ['s.yaml', 4, secrets.clear('x')],
    ],
    ['environments', 'nothing', {}, [undefined, undefined, environments.nothing]],
    [
      'environments',
      'no preprod',
      without('overlays/preprod'),
      [undefined, undefined, environments.missing(['overlays/preprod/kustomization.yaml'])],
    ],
    [
      'environments',
      'a chart without prod',
      { 'c/Chart.yaml': '', 'c/values-dev.yaml': '', 'c/values-preprod.yaml': '' },
      [undefined, undefined, environments.missing(['c/values-prod.yaml'])],
    ],
    ['environments', 'an empty overlay', changed(prod, 'resources', 'other'), [prod, 1, environments.empty]],
  ]);
});
