import { checksEn } from '../../../src/texts/checks-en';
import { base, changed, itAccepts, itRefuses, object, rest } from '../../support/check-cases';
import { sample } from '../../support/sample-folder';

const { https, isolation, secrets } = checksEn;

describe('The checks of what is protected', () => {
  itAccepts([
    ['https', 'tls without hosts', changed(rest, '{hosts: [api.example.org], secretName: api-tls}', '{}')],
    ['https', 'a wildcard', changed(rest, 'hosts: [api.example.org]', "hosts: ['*.example.org']")],
    [
      'https',
      'a Route',
      { 'r.yml': object('Route', 'spec: {tls: {termination: edge}}', 'route.openshift.io/v1') },
    ],
    ['secrets', 'an encrypted SopsSecret', { 's.yaml': object('SopsSecret', 'sops: {}') }],
    [
      'isolation',
      'two policies',
      changed(rest, '[Ingress, Egress]', '[Ingress]', {
        'n.yaml': object('NetworkPolicy', 'spec: {policyTypes: [Egress]}'),
      }),
    ],
  ]);
  itRefuses([
    ['https', 'nothing', {}, [undefined, undefined, https.nothing]],
    ['https', 'no tls', changed(rest, 'tls:', 'other:'), [rest, 13, https.noTls('Ingress', 'api')]],
    [
      'https',
      'another host',
      changed(rest, '- host: api', '- host: b'),
      [rest, 16, https.uncovered('b.example.org', 'api')],
    ],
    [
      'https',
      'a Route',
      { 'r.yml': object('Route', 'spec: {host: a}', 'route.openshift.io/v1') },
      ['r.yml', 4, https.noTls('Route', 'x')],
    ],
    ['secrets', 'nothing', {}, [undefined, undefined, secrets.nothing]],
    [
      'secrets',
      'in a List',
      {
        'l.yaml': `\uFEFFapiVersion: v1\r\nkind: List\r\nitems:\r\n- apiVersion: v1\r\n  kind: Secret\r\n  stringData: {a: b}\r\n`,
      },
      ['l.yaml', 6, secrets.clear('')],
    ],
    [
      'secrets',
      'a SopsSecret in clear',
      { 's.yaml': object('SopsSecret', 'spec: {}') },
      ['s.yaml', 1, secrets.notEncrypted('x')],
    ],
    [
      'secrets',
      'a generator',
      changed('base/kustomization.yaml', 'configMapGenerator', 'secretGenerator'),
      ['base/kustomization.yaml', 2, secrets.generated],
    ],
    [
      'secrets',
      'a private key in a template',
      { ...sample, 'templates/a.yaml': '{{ x }}\n-----BEGIN RSA PRIVATE KEY-----' },
      ['templates/a.yaml', 2, secrets.token('private-key')],
    ],
    [
      'secrets',
      'an age key',
      { ...sample, 'a.yaml': `# AGE-SECRET-KEY-1${'Q'.repeat(58)}` },
      ['a.yaml', 1, secrets.token('age')],
    ],
    [
      'secrets',
      'a GitLab token',
      { ...sample, 'a.yaml': `a: glpat-${'x'.repeat(20)}` },
      ['a.yaml', 1, secrets.token('gitlab')],
    ],
    [
      'secrets',
      'a GitHub token',
      { ...sample, 'a.yaml': `a: ghp_${'x'.repeat(36)}` },
      ['a.yaml', 1, secrets.token('github')],
    ],
    [
      'secrets',
      'a literal variable',
      changed(base, 'valueFrom: {secretKeyRef: {name: db, key: word}}', 'value: x'),
      [base, 26, secrets.literal('DB_PASSWORD')],
    ],
    ['isolation', 'nothing', {}, [undefined, undefined, isolation.nothing]],
    [
      'isolation',
      'one direction',
      changed(rest, '[Ingress, Egress]', '[Ingress]'),
      [rest, 23, isolation.direction('Egress')],
    ],
    [
      'isolation',
      'open to all',
      changed(rest, '- from: [{podSelector: {}}]', '- {}'),
      [rest, 25, isolation.open('api', 'Ingress')],
    ],
    [
      'isolation',
      'open to the Internet',
      changed(rest, '- ports: [{port: 53, protocol: UDP}]', '- to: [{ipBlock: {cidr: 0.0.0.0/0}}]'),
      [rest, 27, isolation.open('api', 'Egress')],
    ],
  ]);
});
