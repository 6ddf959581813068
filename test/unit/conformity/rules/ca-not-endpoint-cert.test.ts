import { ruleTable } from '../../../support/rule-table';

const preprod = { environment: 'preprod' } as const;
const key = (name: string): string => `${name} is a key: it would be in the image for all who pull it.`;
const unverified = 'Certificates are no longer verified: anybody can pass for the server.';

ruleTable('cpin/ca-not-endpoint-cert', [
  {
    title: 'accepts authorities that the image trusts, and stages that are not delivered',
    text: {
      'a/Dockerfile': 'FROM a:1\nCOPY ca.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates\n',
      'b/Dockerfile': 'FROM a:1\nCOPY ca.pem /ca.pem\nENV NODE_EXTRA_CA_CERTS=/ca.pem\n',
      'c/Dockerfile':
        'FROM a:1 AS build\nCOPY server.key .\nFROM b:1\nCOPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n',
      'd/Dockerfile': 'FROM a:1\nCOPY truststore.jks /app/\nRUN curl -fsSL https://a.example\n# curl -k\n',
      '.gitlab-ci-dso.yml': 'a: {script: ["curl --cacert $CA_BUNDLE https://a.example"]}\n',
      'src/client.py': 'verify=False\n',
    },
    options: preprod,
    finds: [],
  },
  {
    title: 'refuses keys, and warns of certificates and of TLS that is not verified',
    text: {
      Dockerfile:
        'FROM a:1\nCOPY certs/server.key server.crt /etc/ssl/private/\nADD ["keystore.p12", "/app/"]\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\nRUN curl -sk https://a.example\n',
    },
    options: preprod,
    finds: [
      `error Dockerfile:2 [certs/server.key] ${key('certs/server.key')}`,
      'warning Dockerfile:2 [server.crt] server.crt is copied without becoming a trusted authority: the certificate of a service has no place in an image.',
      `error Dockerfile:3 [keystore.p12] ${key('keystore.p12')}`,
      `warning Dockerfile:4 [NODE_TLS_REJECT_UNAUTHORIZED=0] ${unverified}`,
      `warning Dockerfile:5 [-sk] ${unverified}`,
    ],
  },
  {
    title: 'reads the pipeline too, as information before level 4, in French',
    text: {
      '.gitlab-ci-dso.yml':
        'variables:\n  MAVEN_OPTS: -Dmaven.wagon.http.ssl.insecure=true\nb:\n  script:\n    - kaniko --skip-tls-verify\n',
    },
    language: 'fr',
    finds: [
      'information .gitlab-ci-dso.yml:2 [-Dmaven.wagon.http.ssl.insecure=true] Les certificats ne sont plus vérifiés\u00a0: n’importe qui peut se faire passer pour le serveur.',
      'information .gitlab-ci-dso.yml:5 [--skip-tls-verify] Les certificats ne sont plus vérifiés\u00a0: n’importe qui peut se faire passer pour le serveur.',
    ],
  },
]);
