import assert from 'node:assert/strict';
import {
  closeAll,
  folders,
  open,
  problemOf,
  problems,
  remove,
  ruleOf,
  shown,
  shows,
  type,
  until,
  write,
} from '../support/conformity';
import { conforming, deployment } from '../support/manifests';

const base = deployment({ environment: 'prod' }).replaceAll(/ +env: prod\n/g, '');
const kustomization = (lines: string): string =>
  `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${lines}`;
const patch = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: portail-api
spec:
  template:
    spec:
      containers:
        - name: api
          image: ghcr.io/service/portail-api:latest
`;

describe('a Kustomize overlay', () => {
  before(async () => {
    await folders('kustomize', 'kustomize/base', 'kustomize/overlays', 'kustomize/overlays/prod');
    await write('kustomize/base/kustomization.yaml', kustomization('resources: [api.yaml]\n'));
    await write('kustomize/base/api.yaml', base.replace(':latest', ':1.4.2'));
    await write('kustomize/overlays/prod/image.yaml', patch);
    await write(
      'kustomize/overlays/prod/kustomization.yaml',
      kustomization(
        'resources: [../../base]\nlabels:\n  - pairs: { env: prod }\n    includeTemplates: true\npatches:\n  - path: image.yaml\n',
      ),
    );
  });
  afterEach(closeAll);
  after(() => remove('kustomize'));

  it('gives its environment to the findings of the base that it completes', async () => {
    const document = await open('kustomize/base/api.yaml');
    const { message, range } = await problemOf(document, 'cpin/require-probes');
    assert.match(message, /\(prod\)\n/);
    assert.equal(document.getText(range), 'api');
    assert.ok(
      problems(document).every((each) => ruleOf(each) !== 'cpin/require-labels'),
      shown(document).join('\n'),
    );
  });

  it('is told of what a patch writes, and never of what a patch leaves out', async () => {
    const document = await open('kustomize/overlays/prod/image.yaml');
    await shows(document, ['10 error cpin/disallow-latest [ghcr.io/service/portail-api:latest]']);
  });

  it('is judged again when the patch is typed in', async () => {
    const document = await open('kustomize/overlays/prod/image.yaml');
    await problemOf(document, 'cpin/disallow-latest');
    await type(document, ':latest', ':1.4.2');
    await shows(document, []);
  });

  it('is judged again in the base when the overlay changes on the disk', async () => {
    const document = await open('kustomize/base/api.yaml');
    await problemOf(document, 'cpin/require-probes');
    await write('kustomize/base/api.yaml', conforming.replaceAll(/ +env: prod\n/g, ''));
    await until('the base lacks nothing', () =>
      problems(document).every((each) => ruleOf(each) !== 'cpin/require-probes'),
    );
  });
});
