import { choose, type Application } from './application';

const platform = [
  'harbor.dso.formation.numerique-interieur.fr',
  'harbor.apps.dso.numerique-interieur.com',
  'registry.dso.interieur.rie.gouv.fr',
];

/** The image of an application: built by the chain, public, or one of the names that go wrong in real manifests. */
export function image(app: Application): string {
  return choose(app, right(app), wrong(app));
}

function right({ name, random }: Application): readonly string[] {
  const host = random.pick(platform);
  return [
    `${host}/demo/${name}:${random.hex(7)}`,
    `${host}/demo/${name}:1.${random.integer(0, 9)}.${random.integer(0, 20)}`,
    `${host}/demo/${name}:v2.0.1-rc.1`,
    `${host}/demo/${name}@sha256:${random.hex(64)}`,
    `${host}/demo/${name}:1.4.2@sha256:${random.hex(64)}`,
    `ghcr.io/acme/${name}:3.1.0`,
    'docker.io/nginxinc/nginx-unprivileged:1.27.3-alpine',
    'docker.io/library/eclipse-temurin:21.0.5_11-jre',
    'quay.io/keycloak/keycloak:26.0.7',
    'registry.redhat.io/ubi9/nodejs-22-minimal:1-1734309421',
    'bitnami/postgresql:16.4.0',
    `ghcr.io/acme/${name}:1.0-latest`,
    `quay.io/acme/latest:${random.hex(8)}`,
  ];
}

function wrong({ name, random }: Application): readonly string[] {
  return [
    'nginx',
    'nginx:1.27.3',
    'nginx:latest',
    'library/redis:7.4',
    `acme/${name}`,
    `acme/${name}:latest`,
    `docker.io/acme/${name}`,
    `docker.io/acme/${name}:latest`,
    `ghcr.io/acme/${name}:latest@sha256:${random.hex(64)}`,
    `ghcr.io/acme/${name}:main`,
    `ghcr.io/acme/${name}:LATEST`,
    `ghcr.io/acme/${name}:1`,
    `gcr.io/acme/${name}:1.0.0`,
    'registry.k8s.io/pause:3.10',
    'mcr.microsoft.com/dotnet/aspnet:8.0',
    'registry.access.redhat.com/ubi9/ubi-minimal:9.5',
    `registry.local:5000/acme/${name}`,
    `registry.local:5000/acme/${name}:1.0.0`,
    `registry.local:5000/acme/${name}:latest`,
    `localhost:5000/${name}`,
    `localhost/${name}:2.0`,
    `docker.io.example/acme/${name}:1.0.0`,
    `index.docker.io/acme/${name}:1.0.0`,
    `myghcr.io/acme/${name}:1.0.0`,
    `ghcr.io/${name}:0.0.1`,
    `harbor.example/demo/${name}:1.0.0`,
    `harbor.numerique-interieur.fr/demo/${name}:1.0.0`,
    'bitnami/redis:latest',
    'bitnami/redis',
    '10.0.12.7:5000/tools:3',
    'postgres@sha256:' + random.hex(64),
  ];
}
