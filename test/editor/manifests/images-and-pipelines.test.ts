import assert from 'node:assert/strict';
import { extensions, type TextDocument } from 'vscode';
import { samplePipeline } from '../../support/pipeline-sample';
import { actionsAt, closeAll, open, problemOf, remove, shows, take, type } from '../support/conformity';
import { extensionId } from '../support/surface';

const dockerfile = `FROM docker.io/library/node:latest
WORKDIR /app
COPY . .
RUN npm ci
ENV PORT=8080 DB_PASSWORD=Tr0is-Mots-Secrets
USER root
CMD ["node", "main.js"]
`;

/** Takes the first action that changes something at a problem: the fix comes before what one may live with. */
async function mend(document: TextDocument, rule: string): Promise<void> {
  const [first] = await actionsAt(document, await problemOf(document, rule));
  assert.ok(first?.edit !== undefined && first.command === undefined, first?.title);
  await take(first);
}

describe('the problems of an image', () => {
  before(async () => {
    await extensions.getExtension(extensionId)?.activate();
  });
  afterEach(closeAll);
  after(() => remove('image'));

  it('are each under the very text that they are about', async () => {
    const document = await open('image/Dockerfile', dockerfile);
    assert.equal(document.languageId, 'dockerfile');
    await shows(document, [
      '1 error cpin/base-image [docker.io/library/node:latest]',
      '5 warning cpin/no-secret-in-image [Tr0is-Mots-Secrets]',
      '6 error cpin/rootless-image [root]',
    ]);
  });

  it('are mended without touching another byte, and go as one types', async () => {
    const document = await open('image/Dockerfile', dockerfile);
    await mend(document, 'cpin/rootless-image');
    assert.equal(document.getText(), dockerfile.replace('USER root', 'USER 10001'));
    await shows(document, [
      '1 error cpin/base-image [docker.io/library/node:latest]',
      '5 warning cpin/no-secret-in-image [Tr0is-Mots-Secrets]',
    ]);
    await type(document, 'node:latest', 'node:22.21.1-slim');
    await type(document, ' DB_PASSWORD=Tr0is-Mots-Secrets', '');
    await shows(document, []);
  });

  it('are at their place in a file with Windows line ends, whatever it is called', async () => {
    const document = await open('image/api.Dockerfile', dockerfile.replaceAll('\n', '\r\n'));
    await shows(document, [
      '1 error cpin/base-image [docker.io/library/node:latest]',
      '5 warning cpin/no-secret-in-image [Tr0is-Mots-Secrets]',
      '6 error cpin/rootless-image [root]',
    ]);
  });
});

describe('the problems of a pipeline', () => {
  const path = '.gitlab-ci-dso.yml';
  afterEach(closeAll);
  after(() => remove(path));

  it('are none where it is as the platform reads it', async () => {
    const document = await open(path, samplePipeline.replace('ref: main', 'ref: develop'));
    await problemOf(document, 'cpin/ci-file');
    await type(document, 'ref: develop', 'ref: main');
    await shows(document, []);
  });

  it('are each under the very text that they are about, and are mended', async () => {
    const faulty = samplePipeline
      .replace('ref: main', 'ref: develop # la branche de Camille')
      .replace('stage: docker-build', 'stage: image');
    const document = await open(path, faulty);
    await shows(document, ['3 error cpin/ci-file [develop]', '16 error cpin/ci-file [image]']);
    await mend(document, 'cpin/ci-file');
    assert.equal(document.getText(), faulty.replace('ref: develop', 'ref: main'));
    await shows(document, ['16 error cpin/ci-file [image]']);
  });

  it('tell of a pipeline that is empty, or cannot be read', async () => {
    const document = await open(path, '');
    await shows(document, ['1 error cpin/ci-file []']);
    await type(document, '', '# à écrire\n');
    await shows(document, ['1 error cpin/ci-file []']);
    await type(document, '# à écrire\n', 'stages: [build\nvariables: {}\n');
    await shows(document, ['2 error cpin/ci-file [v]']);
  });
});
