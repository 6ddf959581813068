import { environments } from './environment';

/** The values of the platform's list of labels (documentation:docs/agreement/labels-list.md, 2024-08-12); `app` is free. */
export const labelList: Readonly<Record<string, readonly string[]>> = {
  env: environments,
  tier: ['frontend', 'backend', 'db', 'cache', 'auth'],
  criticality: ['high', 'medium', 'low'],
  component: [
    ...['nginx', 'apache', 'caddy', 'tomcat'],
    ...['python', 'node', 'openjdk', 'golang', 'php', 'ruby', 'perl', 'drupal', 'java'],
    ...['postgres', 'mariadb', 'mysql', 'mongo', 'cassandra', 'cockroach', 'influx', 'etcd'],
    ...['varnish', 'redis', 'memcached'],
    ...['rabbitmq', 'kafka', 'apachemq', 'kubemq'],
    'busybox',
  ],
};

/** The labels of the list, in its order. */
export const listedLabels = ['app', 'env', 'tier', 'criticality', 'component'] as const;

/** Values that teams write for those of the list; the console's stages among them. */
export const likelyValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  env: { staging: 'preprod', integration: 'qualif', development: 'dev', production: 'prod' },
  tier: { front: 'frontend', back: 'backend', database: 'db' },
};
