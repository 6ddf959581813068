import assert from 'node:assert/strict';
import {
  answerFault,
  answersWithin,
  bornBy,
  readAnswer,
  validateAnswer,
} from '../../../src/domain/scaffold/answers';
import type { Question } from '../../../src/domain/scaffold/definition';
import { scaffoldTexts } from '../../../src/texts/scaffold';

const asked = { id: 'it', title: { fr: 'x', en: 'x' }, help: { fr: 'x', en: 'x' } };
const label: Question = { ...asked, kind: 'dns-label', default: 'a', maxLength: 20, hyphens: true };
const project: Question = { ...label, hyphens: false };
const hostname: Question = { ...asked, kind: 'hostname', default: 'a.b', room: 8 };
const image: Question = { ...asked, kind: 'image', default: 'ghcr.io/a/b' };
const path: Question = { ...asked, kind: 'path', default: 'Dockerfile' };
const folder: Question = { ...asked, kind: 'folder', default: '.' };
const port: Question = { ...asked, kind: 'port', default: 8080 };
const page: Question = { ...asked, kind: 'web-address', default: 'https://a.b' };
const language: Question = { ...asked, kind: 'language' };
const choice: Question = {
  ...asked,
  kind: 'choice',
  default: 'a',
  choices: ['a', 'b'].map((value) => ({ value, label: asked.title })),
};

const cases: readonly [question: Question, value: unknown, fault: string | undefined][] = [
  [label, 'hello', undefined],
  [label, 'a', undefined],
  [label, '3d-viewer', undefined],
  [label, 'a'.repeat(20), undefined],
  [label, 'a'.repeat(21), 'too-long'],
  [label, '', 'empty'],
  [label, undefined, 'empty'],
  [label, 'Hello', 'label'],
  [label, 'été', 'label'],
  [label, '-a', 'label'],
  [label, 'a-', 'label'],
  [label, 'a_b', 'label'],
  [label, 'a.b', 'label'],
  [label, 'a b', 'label'],
  [label, 'hello\n', 'label'],
  [label, '<% app %>', 'label'],
  [label, 'con', 'reserved-name'],
  [label, 'lpt1', 'reserved-name'],
  [label, '123', 'not-text'],
  [label, '1e3', 'not-text'],
  [label, '0x1f', 'not-text'],
  [label, '2024-01-01', 'not-text'],
  [label, 'null', 'not-text'],
  [label, 'true', 'not-text'],
  [label, 'no', 'not-text'],
  [label, 'y', 'not-text'],
  [label, 12, 'not-text'],
  [project, 'demo2', undefined],
  [project, 'de-mo', 'label-without-hyphen'],
  [path, 'Dockerfile', undefined],
  [path, 'apps/the.api_2/Dockerfile-prod', undefined],
  [path, '.', 'path'],
  [path, '../Dockerfile', 'path'],
  [path, '/Dockerfile', 'path'],
  [path, '.git/Dockerfile', 'path'],
  [path, './Dockerfile', 'path-characters'],
  [path, 'my app/Dockerfile', 'path-characters'],
  [path, 'api/-f', 'path-characters'],
  [path, '$(id)/Dockerfile', 'path-characters'],
  [path, '1e3', 'path-characters'],
  [hostname, 'hello.localhost', undefined],
  [hostname, 'hello', 'hostname'],
  [hostname, 'Hello.fr', 'hostname'],
  [hostname, 'https://hello.fr', 'hostname'],
  [hostname, 'hello.fr:8080', 'hostname'],
  [hostname, '*.hello.fr', 'hostname'],
  [hostname, 'hello..fr', 'hostname'],
  [hostname, 'hello.fr.', 'hostname'],
  [hostname, '127.0.0.1', 'hostname'],
  [hostname, '12.e5', 'not-text'],
  [hostname, `${'a'.repeat(55)}.fr`, undefined],
  [hostname, `${'a'.repeat(56)}.fr`, 'hostname-label-too-long'],
  [hostname, `a.${'b'.repeat(63)}.fr`, undefined],
  [hostname, `a.${'b'.repeat(64)}.fr`, 'hostname-label-too-long'],
  [hostname, Array.from({ length: 5 }, () => 'a'.repeat(50)).join('.'), 'too-long'],
  [page, 'https://forge.example.org', undefined],
  [page, 'https://forge.example.org:8443/Équipe', 'web-address'],
  [page, 'https://forge.example.org:8443/~team/app/-/blob/main', undefined],
  [page, 'http://forge.example.org/team', 'web-address'],
  [page, 'https://forge.example.org/team/', 'web-address'],
  [page, 'https://forge.example.org/team/../other', 'web-address'],
  [page, 'https://forge.example.org/a b', 'web-address'],
  [page, 'https://forge.example.org/a?b=c', 'web-address'],
  [page, 'https://forge.example.org/a#b', 'web-address'],
  [page, 'https://user:secret@forge.example.org/a', 'web-address'],
  [page, 'https://localhost/team', 'web-address'],
  [page, `https://forge.example.org/${'a'.repeat(180)}`, 'too-long'],
  [image, 'ghcr.io/acme/hello', undefined],
  [image, 'harbor.dso.formation.numerique-interieur.fr/demo/hello', undefined],
  [image, 'registry.dso.interieur.rie.gouv.fr/demo/hello', undefined],
  [image, 'hello', 'image-without-registry'],
  [image, 'library/hello', 'image-without-registry'],
  [image, 'localhost/hello', 'image-registry'],
  [image, 'gcr.io/acme/hello', 'image-registry'],
  [image, 'ghcr.io:443/acme/hello', 'image-registry'],
  [image, 'harbor.evil.example/a/b', 'image-registry'],
  [image, 'harbor.x.numerique-interieur.fr.evil.example/a/b', 'image-registry'],
  [image, 'ghcr.io/acme/hello:1.0.0', 'image-with-version'],
  [image, `ghcr.io/acme/hello@sha256:${'0'.repeat(64)}`, 'image-with-version'],
  [image, 'ghcr.io/Acme/hello', 'image'],
  [image, 'ghcr.io/', 'image'],
  [image, 'https://ghcr.io/acme/hello', 'image'],
  [image, 'ghcr.io/acme/hello:', 'image'],
  [folder, '.', undefined],
  [folder, 'services/web', undefined],
  [folder, '..', 'path'],
  [folder, 'a b', 'path-characters'],
  [folder, '', 'empty'],
  [port, 8080, undefined],
  [port, 1025, undefined],
  [port, 1024, 'port'],
  [port, 65535, undefined],
  [port, 65536, 'port'],
  [port, 8080.5, 'port'],
  [port, '8080', 'port'],
  [choice, 'b', undefined],
  [choice, 'c', 'choice'],
  [language, 'en', undefined],
  [language, 'de', 'choice'],
];

describe('Answers to a scaffold', () => {
  for (const [question, value, fault] of cases) {
    it(`${question.kind} ${JSON.stringify(value)}: ${fault ?? 'accepted'}`, () => {
      assert.equal(answerFault(question, value)?.kind, fault);
    });
  }

  it('are refused in whole sentences, in both languages', () => {
    for (const [question, value, fault] of cases) {
      for (const language of ['fr', 'en'] as const) {
        const said = validateAnswer(question, value, scaffoldTexts[language]);
        if (fault === undefined) assert.equal(said, undefined);
        else assert.match(said ?? '', /^\p{Lu}.*\.$/u);
      }
    }
  });

  it('bear the name of the application in place of the example’s, where they bear it and may', () => {
    const app: Question = { ...label, id: 'app', default: 'hello' };
    const named: Question = { ...image, default: 'ghcr.io/acme/hello' };
    assert.equal(bornBy(named, [app, named], 'web'), 'ghcr.io/acme/web');
    assert.equal(bornBy(image, [app, image], 'web'), undefined);
    assert.equal(bornBy(label, [app, label], 'web'), undefined);
    assert.equal(bornBy(named, [named], 'web'), undefined);
    assert.equal(bornBy(named, [app, named], 'W E B'), undefined);
  });

  it('give their paths from the folder that was chosen, and leave the others', () => {
    const given = { it: 'repo/api/Dockerfile', app: 'repo/x' };
    assert.deepEqual(answersWithin([path], given, 'repo'), { it: 'api/Dockerfile', app: 'repo/x' });
    assert.deepEqual(answersWithin([path], given, 'other'), given);
    assert.deepEqual(answersWithin([path], given, '.'), given);
    assert.deepEqual(answersWithin([label], given, 'repo'), given);
  });

  it('are read from a field: a port is a number, the rest is trimmed', () => {
    assert.equal(readAnswer(port, ' 8080 '), 8080);
    assert.equal(readAnswer(port, '8080x'), '8080x');
    assert.equal(readAnswer(label, ' hello '), 'hello');
  });
});
