import { at, isSet, itemsAt, scalarAt, textAt, type Value } from '../manifests/value';
import type { Container } from '../manifests/workload';
import type { Lines } from './edits';

export const probeNames = ['startupProbe', 'readinessProbe', 'livenessProbe'] as const;
export type ProbeName = (typeof probeNames)[number];

/** What a probe may do. https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/ */
export const handlers = ['httpGet', 'tcpSocket', 'grpc', 'exec'] as const;

/** A probe that a container has. */
export interface Probe {
  readonly name: ProbeName;
  readonly value: Value;
}

export function probesOf({ value }: Container): readonly Probe[] {
  return probeNames.flatMap((name) => {
    const probe = at(value, name);
    return probe !== undefined && isSet(probe) ? [{ name, value: probe }] : [];
  });
}

/** A port that a container exposes. */
export interface ContainerPort {
  readonly name: string | undefined;
  readonly number: number | undefined;
  readonly protocol: string;
}

export function portsOf({ value }: Container): readonly ContainerPort[] {
  return itemsAt(value, 'ports').map((port) => ({
    name: textAt(port, 'name'),
    number: portNumber(scalarAt(port, 'containerPort')),
    protocol: textAt(port, 'protocol') ?? 'TCP',
  }));
}

/** A port's number, however it is written. */
export function portNumber(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : Number(/^\d{1,5}$/.exec(String(value))?.[0] ?? NaN);
  return Number.isInteger(number) ? number : undefined;
}

/** Where a probe knocks: `httpGet`, `tcpSocket` or `grpc`, and the port that it names or numbers. */
export function knocksAt({ value }: Probe): { readonly handler: string; readonly port: string } | undefined {
  for (const handler of ['httpGet', 'tcpSocket', 'grpc']) {
    const port = textAt(value, handler, 'port');
    if (port !== undefined) return { handler, port };
  }
  return undefined;
}

/**
 * A probe to be completed, on the first TCP port that the container exposes: an HTTP request where the port looks like one
 * of the web, else a connection. Undefined where nothing is exposed: nobody knows where to knock.
 */
export function probeSkeleton(
  container: Container,
  name: 'livenessProbe' | 'readinessProbe',
): Lines | undefined {
  const port = portsOf(container).find(({ number, protocol }) => number !== undefined && protocol === 'TCP');
  if (port === undefined) return undefined;
  const target = port.name ?? String(port.number);
  const web =
    port.name === undefined ? webPorts.has(port.number ?? 0) : /^(?:https?|web|api)\b/.test(port.name);
  if (!web) return { [name]: { tcpSocket: { port: target }, periodSeconds: '10' } };
  const path = name === 'livenessProbe' ? '/health' : '/ready';
  const scheme = /^https/.test(port.name ?? '') ? { scheme: 'HTTPS' } : {};
  return { [name]: { httpGet: { path, port: target, ...scheme }, periodSeconds: '10' } };
}

const webPorts = new Set([80, 3000, 4200, 5000, 8000, 8080, 8081, 8888]);
