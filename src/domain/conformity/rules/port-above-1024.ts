import { portAbove1024Texts } from '../../../texts/rules/port-above-1024';
import type { KubernetesObject } from '../../manifests/kubernetes-object';
import { entriesAt, isSet, itemsAt, scalarAt, textAt, type Step } from '../../manifests/value';
import { workloadsOf, type Container } from '../../manifests/workload';
import { knocksAt, portNumber, probesOf } from '../probes';
import { speaker, type ObjectProblem, type ObjectRule } from '../rule';
import { always, byTarget } from '../severity';
import { cct, guide } from '../sources';

const say = speaker(portAbove1024Texts);

/** The text says above 1024: 1024 itself is refused too. */
const lowest = 1024;

/** Variables by which an application is told where to listen. Others, such as `DB_PORT`, are ports of somebody else. */
const listening = new Set(['PORT', 'APP_PORT', 'HTTP_PORT', 'LISTEN_PORT', 'NGINX_PORT', 'SERVER_PORT']);

/**
 * EXI-ARCH-18: without root, nothing may listen on the first ports. The `port` of a Service is free, what it leads to is
 * not. Dockerfiles are the business of `cpin/rootless-image`.
 */
export const portAbove1024: ObjectRule = {
  id: 'cpin/port-above-1024',
  theme: 'network',
  sources: [cct('EXI-ARCH-18 (P)'), guide('best-practices', 'ports')],
  gate: 'L3',
  severity: byTarget({
    'cpin-openshift': 'error',
    'cpin-kubernetes': 'error',
    byoc: 'error',
    sandbox: 'warning',
  }),
  texts: portAbove1024Texts,
  reads: 'object',
  check: (object) => {
    if (object.apiVersion === 'v1' && object.kind === 'Service') return ofService(object);
    if (object.apiVersion === 'v1' && object.kind === 'ConfigMap') return ofConfigMap(object);
    return workloadsOf([object]).flatMap(({ containers }) => containers.flatMap((each) => ofContainer(each)));
  },
};

/** A port that is too low, where it is written and what writes it. */
interface LowPort {
  readonly path: readonly Step[];
  readonly port: number;
  readonly field: string;
  /** Advice only. */
  readonly soft: boolean;
}

/** One finding a container, at its first low port, the others told with it. */
function ofContainer(container: Container): readonly ObjectProblem[] {
  const low = [...exposed(container), ...probed(container), ...variables(container)];
  const [first] = low;
  if (first === undefined) return [];
  const told = low.map(({ port, field }) => ({ port, field }));
  const shown = low.some(({ field, port }) => field.endsWith('Probe') && port === 80);
  return [
    {
      path: [...container.path, ...first.path],
      container: container.name,
      message: say((texts) => texts.container(container.name, told) + (shown ? texts.example : '')),
      ...(low.every(({ soft }) => soft) ? { severity: always('warning') } : {}),
    },
  ];
}

function exposed({ value }: Container): readonly LowPort[] {
  return itemsAt(value, 'ports').flatMap((port, index) =>
    low(scalarAt(port, 'containerPort'), {
      path: ['ports', index, 'containerPort'],
      field: 'containerPort',
      soft: false,
    }),
  );
}

function probed(container: Container): readonly LowPort[] {
  return probesOf(container).flatMap((probe) => {
    const knock = knocksAt(probe);
    if (knock === undefined) return [];
    const path = [probe.name, knock.handler, 'port'];
    return low(knock.port, { path, field: probe.name, soft: false });
  });
}

function variables({ value }: Container): readonly LowPort[] {
  return itemsAt(value, 'env').flatMap((variable, index) => {
    const name = textAt(variable, 'name') ?? '';
    if (!listening.has(name)) return [];
    return low(textAt(variable, 'value'), { path: ['env', index, 'value'], field: name, soft: true });
  });
}

function low(value: unknown, where: Omit<LowPort, 'port'>): readonly LowPort[] {
  const port = value === undefined ? undefined : portNumber(value);
  return port === undefined || port < 1 || port > lowest ? [] : [{ ...where, port }];
}

/** A Service that selects no pod leads elsewhere, and a headless one leads nowhere: pods are found by name. */
function ofService({ root }: KubernetesObject): readonly ObjectProblem[] {
  if (entriesAt(root, 'spec', 'selector').size === 0) return [];
  if (textAt(root, 'spec', 'type') === 'ExternalName') return [];
  const headless = textAt(root, 'spec', 'clusterIP') === 'None';
  const ports = itemsAt(root, 'spec', 'ports').flatMap((port, index) => {
    const path = ['spec', 'ports', index];
    if (isSet(port, 'targetPort')) {
      const where = { path: [...path, 'targetPort'], field: 'targetPort', soft: false };
      return low(scalarAt(port, 'targetPort'), where);
    }
    if (headless) return [];
    return low(scalarAt(port, 'port'), { path: [...path, 'port'], field: 'port', soft: true });
  });
  const [first] = ports;
  if (first === undefined) return [];
  const told = ports.map(({ port, field }) => ({ port, field }));
  const implied = ports.some(({ soft }) => soft);
  return [
    {
      path: first.path,
      message: say((texts) => texts.service(told) + (implied ? texts.implied : '')),
      ...(ports.every(({ soft }) => soft) ? { severity: always('warning') } : {}),
    },
  ];
}

const listen = /^[ \t]*listen[ \t]+(?:[\w.*-]+:|\[[\da-fA-F:]*\]:)?(\d{1,5})(?=[ \t;])/gm;

/** The configuration of nginx in a ConfigMap. */
function ofConfigMap({ root }: KubernetesObject): readonly ObjectProblem[] {
  return [...entriesAt(root, 'data').keys()].flatMap((key) => {
    const text = textAt(root, 'data', key) ?? '';
    if (!text.includes('listen')) return [];
    const ports = [...text.matchAll(listen)].flatMap(([, port]) =>
      low(port, { path: [], field: 'listen', soft: true }),
    );
    const [first] = ports;
    if (first === undefined) return [];
    return [
      {
        path: ['data', key],
        onKey: true,
        message: say((texts) => texts.nginx(key, first.port)),
        severity: always('warning'),
      },
    ];
  });
}
