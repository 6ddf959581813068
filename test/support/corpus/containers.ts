import { choose, type Application, type Json, type JsonObject } from './application';
import { image } from './images';

const port = 8080;

/** What a container is for: probes make sense on a running service only, though people write them elsewhere too. */
export interface ContainerPurpose {
  readonly name: string;
  readonly longRunning: boolean;
}

export function container(app: Application, { name, longRunning }: ContainerPurpose): JsonObject {
  const { random } = app;
  return {
    name,
    image: random.chance(0.004) ? undefined : image(app),
    imagePullPolicy: choose<string | undefined>(app, ['IfNotPresent', undefined], ['Always', 'Never']),
    command: longRunning ? undefined : ['/bin/sh', '-c', 'exec /app/run --once'],
    ports: longRunning ? [ports(app)] : undefined,
    envFrom: random.chance(0.4) ? [{ configMapRef: { name: `${app.env}-${app.name}-cm` } }] : undefined,
    env: random.chance(0.4) ? environment(app) : undefined,
    resources: resources(app),
    ...(longRunning || random.chance(0.1) ? probes(app) : {}),
    securityContext: securityContext(app),
    volumeMounts: random.chance(0.4) ? [{ name: 'tmp', mountPath: '/tmp' }] : undefined,
  };
}

function ports(app: Application): JsonObject {
  return {
    name: 'http',
    containerPort: choose(app, [port, 3000], [80, 443, 1024]),
    protocol: optional(app, 'TCP'),
  };
}

function optional<Value>(app: Application, value: Value): Value | undefined {
  return app.random.chance(0.3) ? value : undefined;
}

function environment(app: Application): readonly JsonObject[] {
  const reference = { secretKeyRef: { name: `${app.name}-db`, key: 'password' } };
  return [
    { name: 'LOG_LEVEL', value: 'info' },
    { name: 'PORT', value: String(port) },
    choose<JsonObject>(
      app,
      [{ name: 'DB_PASSWORD', valueFrom: reference }],
      [
        { name: 'DB_PASSWORD', value: 'changeme' },
        { name: 'DB_URL', value: 'postgres://app:changeme@db:5432/app' },
      ],
    ),
  ];
}

const whole = { cpu: '100m', memory: '128Mi' };
const rightResources: readonly (JsonObject | undefined)[] = [
  { requests: whole, limits: whole },
  { requests: whole, limits: { cpu: '500m', memory: '256Mi' } },
  { requests: { cpu: 1, memory: '1Gi' }, limits: { cpu: 2, memory: '1Gi' } },
  { limits: { cpu: 0.5, memory: 268435456 }, requests: { cpu: 0.5, memory: 268435456 } },
  { requests: { ...whole, 'ephemeral-storage': '1Gi' }, limits: { ...whole, 'ephemeral-storage': '2Gi' } },
];
const wrongResources: readonly (Json | undefined)[] = [
  undefined,
  {},
  { requests: whole },
  { limits: whole },
  { requests: whole, limits: { memory: '128Mi' } },
  { requests: { cpu: '100m' }, limits: whole },
  { requests: { memory: '64Mi' }, limits: { memory: '64Mi' } },
  { requests: whole, limits: {} },
  { requests: whole, limits: { cpu: null, memory: '128Mi' } },
  { limits: { cpu: '50m', memory: '64Mi' }, requests: whole },
  { requests: { cpu: '500Mi', memory: '512m' }, limits: { cpu: '500Mi', memory: '512m' } },
  null,
];

const unreadable: Json = { requests: { cpu: '', memory: '128Mi' }, limits: whole };

function resources(app: Application): Json | undefined {
  const wrong = app.valid ? wrongResources : [...wrongResources, unreadable];
  return choose<Json | undefined>(app, rightResources, wrong);
}

const ready = { httpGet: { path: '/ready', port: 'http' }, periodSeconds: 10 };
const alive = { httpGet: { path: '/health', port: 'http' }, initialDelaySeconds: 5, periodSeconds: 10 };
const socket = { tcpSocket: { port } };
const execution = { exec: { command: ['cat', '/tmp/healthy'] } };
const rightProbes: readonly JsonObject[] = [
  { readinessProbe: ready, livenessProbe: alive },
  { readinessProbe: ready, livenessProbe: alive, startupProbe: { ...alive, failureThreshold: 30 } },
  { readinessProbe: socket, livenessProbe: socket },
  { readinessProbe: execution, livenessProbe: execution },
];
const wrongProbes: readonly JsonObject[] = [
  {},
  {},
  { livenessProbe: alive },
  { readinessProbe: ready },
  { startupProbe: alive },
  { readinessProbe: null, livenessProbe: null },
];

function probes(app: Application): JsonObject {
  return choose(app, rightProbes, wrongProbes);
}

const drop = { drop: ['ALL'] };
const rightContexts: readonly (JsonObject | undefined)[] = [
  { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: drop },
  { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, runAsNonRoot: true, capabilities: drop },
];
const wrongContexts: readonly (JsonObject | undefined)[] = [
  undefined,
  { privileged: true },
  { runAsUser: 0 },
  { runAsUser: 1000, runAsGroup: 1000 },
  { allowPrivilegeEscalation: true, capabilities: { add: ['NET_ADMIN'] } },
  { capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } },
  { readOnlyRootFilesystem: false },
];

function securityContext(app: Application): JsonObject | undefined {
  return choose<JsonObject | undefined>(app, rightContexts, wrongContexts);
}
