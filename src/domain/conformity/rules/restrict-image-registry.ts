import { restrictImageRegistryTexts } from '../../../texts/rules/restrict-image-registry';
import { imageOf, isPlatformImage, type ContainerImage } from '../container-image';
import { isWritten, replaceInside } from '../edits';
import type { Fix } from '../finding';
import { speaker, type Problem, type WorkloadRule } from '../rule';
import { audited } from '../severity';
import type { RuleSettings } from '../situation';
import { kyvernoRow } from '../sources';

const say = speaker(restrictImageRegistryTexts);

/** The prefixes of the table; the policy compares them with the text as it is written. */
const allowed = [
  'docker.io/',
  'harbor.io/',
  'registry.redhat.io/',
  'quay.io/',
  'bitnami/',
  'ghcr.io/',
] as const;

/** Docker official images that teams deploy: their short name means the same everywhere. */
const official = new Set(
  (
    'adminer alpine amazoncorretto busybox caddy cassandra couchdb debian drupal eclipse-temurin elasticsearch ' +
    'golang grafana haproxy httpd influxdb kong mariadb memcached mongo mongo-express mysql nats neo4j nextcloud ' +
    'nginx node openjdk perl php postgres python rabbitmq redis redmine registry rockylinux ruby rust solr ' +
    'sonarqube telegraf tomcat traefik ubuntu valkey varnish vault wordpress zookeeper'
  ).split(' '),
);

/**
 * Row `restrict-image-registry`, on every list of containers. The table omits the platform's own Harbor, which the
 * values of cpin-external-cluster name: without it, no image built by the chain could run.
 */
export const restrictImageRegistry: WorkloadRule = {
  id: 'cpin/restrict-image-registry',
  theme: 'images',
  sources: [
    kyvernoRow('restrict-image-registry'),
    {
      page: 'cpin-external-cluster:charts-socle/kyverno',
      requirement: 'restrict-image-registries',
      date: '2024-11-07',
    },
  ],
  gate: 'L4',
  severity: audited,
  texts: restrictImageRegistryTexts,
  reads: 'workload',
  check: ({ containers }, { settings }) =>
    containers.flatMap((container) => {
      const problem = ofImage(imageOf(container), settings);
      if (problem === undefined) return [];
      return [{ ...problem, path: [...container.path, 'image'], container: container.name }];
    }),
};

function ofImage(image: ContainerImage | undefined, settings: RuleSettings): Problem | undefined {
  if (image === undefined) return undefined;
  const { text, reference } = image;
  if (allowed.some((prefix) => text.startsWith(prefix)) || isPlatformImage(reference, settings))
    return undefined;
  const { registry } = reference;
  if (registry !== undefined) return { message: say((texts) => texts.unknown(text, registry)) };
  return { message: say((texts) => texts.unqualified(text)), ...prefixed(image) };
}

/** What runtimes take for Docker Hub is written in full. */
function prefixed({ text, scalar, reference }: ContainerImage): { readonly fix?: Fix } {
  if (!isWritten(scalar)) return {};
  const { name } = reference;
  const prefix = name.includes('/') ? 'docker.io/' : 'docker.io/library/';
  const from = text.length - text.trimStart().length;
  return {
    fix: {
      title: say((texts) => texts.fix(prefix)),
      path: scalar.place.path,
      certain: official.has(name.replace(/^library\//, '')),
      edits: (source) => replaceInside(source, scalar, { from, to: from, text: prefix }),
    },
  };
}
