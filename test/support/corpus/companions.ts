import { choose, type Application, type Json, type JsonObject } from './application';
import { claimSpec } from './claims';
import { metadata } from './metadata';

/** The objects that surround a workload in a team's repository. */
export function companions(app: Application): readonly JsonObject[] {
  const { random } = app;
  const candidates: readonly (readonly [probability: number, make: (app: Application) => JsonObject])[] = [
    [0.8, service],
    [0.7, configMap],
    [0.35, claim],
    [0.3, ingress],
    [0.1, route],
    [0.25, networkPolicy],
    [0.15, autoscaler],
    [0.15, disruptionBudget],
    [0.15, serviceAccount],
    [0.1, roleBinding],
    [0.1, serviceMonitor],
    [0.05, database],
    [0.05, secret],
  ];
  return candidates.filter(([probability]) => random.chance(probability)).map(([, make]) => make(app));
}

const named = (app: Application, suffix: string): JsonObject =>
  metadata(app, `${app.env}-${app.name}-${suffix}`);

function service(app: Application): JsonObject {
  const usual = { name: 'http', port: 8080, targetPort: 'http' };
  const [type, extra] = choose<readonly [string | null | undefined, JsonObject]>(
    app,
    [
      [undefined, {}],
      ['ClusterIP', {}],
      [undefined, { clusterIP: 'None' }],
    ],
    [
      ['NodePort', {}],
      ['NodePort', { externalTrafficPolicy: 'Local' }],
      ['LoadBalancer', {}],
      ['nodePort', {}],
      [undefined, { sessionAffinity: 'ClientIP' }],
      [null, {}],
    ],
  );
  const port = type === 'NodePort' && app.random.chance(0.5) ? { ...usual, nodePort: 30080 } : usual;
  const spec = { type, ...extra, selector: { app: app.name }, ports: [port] };
  return { apiVersion: 'v1', kind: 'Service', metadata: named(app, 'svc'), spec };
}

const ordinaryData: readonly JsonObject[] = [
  { LOG_LEVEL: 'info', DB_HOST: 'pg-rw', DB_PORT: '5432' },
  { 'application.yml': 'server:\n  port: 8080\nlogging:\n  structured:\n    format:\n      console: gelf\n' },
  { 'nginx.conf': 'server {\n  listen 8080;\n  location / {\n    root /usr/share/nginx/html;\n  }\n}\n' },
  { API_URL: 'http://api-svc:8080', KEYCLOAK_REALM: 'demo', SECRET_NAME: 'db-credentials' },
  { FEATURE_EXPORT: 'true', TIMEOUT_SECONDS: '30', PASSWORD_POLICY: 'length(12)' },
];
const refusedKeys = [
  ...['password', 'passwd', 'secret_key', 'pwd', 'secret', 'credentials', 'encryption_key', 'private_key'],
  ...['api_secret', 'user_pass', 'passphrase', 'key', 'admin_password', 'Secret_Key', 'EncryptionKey'],
  ...['PrivateKey', 'ApiSecret', 'UserPass', 'AdminPassword'],
].flatMap((key) =>
  key === key.toLowerCase() ? [key, key.toUpperCase(), key[0]?.toUpperCase() + key.slice(1)] : [key],
);
const nearlyRefusedKeys = [
  'DB_PASSWORD',
  'api-key',
  'token',
  'PassWord',
  'secretKey',
  'keys',
  'my.key',
  'Private_key',
];

function configMap(app: Application): JsonObject {
  const { random } = app;
  const ordinary = random.pick(ordinaryData);
  const refused = random.pick(refusedKeys);
  const data = choose<Json | undefined>(
    app,
    [ordinary],
    [
      { ...ordinary, [refused]: 'changeme' },
      { [refused]: '' },
      { [refused]: null },
      { ...ordinary, [random.pick(nearlyRefusedKeys)]: 'changeme' },
      { ...ordinary, [random.pick(refusedKeys)]: 'a', [refused]: 'b' },
      {},
      undefined,
      null,
    ],
  );
  const binaryData = random.chance(0.05) ? { password: 'Y2hhbmdlbWU=' } : undefined;
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: named(app, 'cm'), data, binaryData };
}

function claim(app: Application): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: named(app, 'pvc'),
    spec: claimSpec(app),
  };
}

function ingress(app: Application): JsonObject {
  const host = `${app.name}.app.formation.numerique-interieur.fr`;
  const backend = { service: { name: `${app.env}-${app.name}-svc`, port: { number: 8080 } } };
  const tls = choose<Json | undefined>(
    app,
    [[{ hosts: [host], secretName: `${app.name}-tls` }]],
    [undefined],
  );
  const rules = [{ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }];
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: named(app, 'ing'),
    spec: { tls, rules },
  };
}

function route(app: Application): JsonObject {
  const spec = {
    host: `${app.name}.apps.example`,
    to: { kind: 'Service', name: `${app.env}-${app.name}-svc`, weight: 100 },
    port: { targetPort: 'http' },
    tls: choose<Json | undefined>(app, [{ termination: 'edge' }], [undefined]),
  };
  return { apiVersion: 'route.openshift.io/v1', kind: 'Route', metadata: named(app, 'route'), spec };
}

function networkPolicy(app: Application): JsonObject {
  const spec = choose<JsonObject>(
    app,
    [
      {
        podSelector: { matchLabels: { app: app.name } },
        policyTypes: ['Ingress', 'Egress'],
        ingress: [
          { from: [{ podSelector: { matchLabels: { tier: 'frontend' } } }], ports: [{ port: 8080 }] },
        ],
        egress: [{ to: [{ podSelector: { matchLabels: { tier: 'db' } } }], ports: [{ port: 5432 }] }],
      },
    ],
    [{ podSelector: {}, ingress: [{}], policyTypes: ['Ingress'] }],
  );
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: named(app, 'np'), spec };
}

function autoscaler(app: Application): JsonObject {
  const spec = {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: `${app.env}-${app.name}-dep` },
    minReplicas: 2,
    maxReplicas: 6,
    metrics: [
      {
        type: 'Resource',
        resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } },
      },
    ],
  };
  return { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', metadata: named(app, 'hpa'), spec };
}

function disruptionBudget(app: Application): JsonObject {
  const spec = { minAvailable: app.random.pick([1, '50%']), selector: { matchLabels: { app: app.name } } };
  return { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: named(app, 'pdb'), spec };
}

function serviceAccount(app: Application): JsonObject {
  const automountServiceAccountToken = false;
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: named(app, 'sa'),
    automountServiceAccountToken,
  };
}

function roleBinding(app: Application): JsonObject {
  return {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: named(app, 'rb'),
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' },
    subjects: [{ kind: 'ServiceAccount', name: `${app.env}-${app.name}-sa`, namespace: 'demo' }],
  };
}

function serviceMonitor(app: Application): JsonObject {
  const spec = {
    selector: { matchLabels: { app: app.name } },
    endpoints: [{ port: 'http', path: '/metrics', interval: '30s' }],
  };
  return { apiVersion: 'monitoring.coreos.com/v1', kind: 'ServiceMonitor', metadata: named(app, 'sm'), spec };
}

function database(app: Application): JsonObject {
  const spec = {
    instances: app.random.pick([1, 3]),
    storage: { size: choose(app, ['8Gi'], ['2Ti', '1Ti']) },
  };
  return { apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster', metadata: named(app, 'db'), spec };
}

function secret(app: Application): JsonObject {
  const content = choose<JsonObject>(app, [{}], [{ stringData: { password: 'changeme' } }]);
  return { apiVersion: 'v1', kind: 'Secret', metadata: named(app, 'secret'), type: 'Opaque', ...content };
}
