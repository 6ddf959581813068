import type { Json } from '../support/corpus/application';
import type { Finding } from '../../src/domain/conformity/finding';
import { parseQuantity } from '../../src/domain/manifests/quantity';
import { at, isObject, list } from './admitted-objects';
import type { ExpectedDifference } from './comparison';

/*
 * Where our verdicts and Kyverno's differ on purpose: one row a paragraph of docs/decisions/004-kyverno-differences.md.
 */

const resources = ['cpu', 'memory'] as const;

/** The amounts that a container asks for, in the order of `requests.cpu`, `limits.cpu`, …; text as it is written. */
function amounts(container: Json | undefined): readonly (readonly [request: string, limit: string])[] {
  const text = (part: string, name: string): string => String(at(container, ['resources', part, name]) ?? '');
  return resources.map((name) => [text('requests', name), text('limits', name)]);
}

export const requestAboveLimit: ExpectedDifference = {
  title: 'A request above its limit',
  refused: 'by us only',
  concerns: ({ value }) =>
    // Where one of the four is missing both refuse.
    amounts(value)
      .flat()
      .every((text) => text !== '') &&
    amounts(value).some(([request, limit]) => amount(request) > amount(limit)),
};

export const unitOfAnotherResource: ExpectedDifference = {
  title: 'A unit of another resource',
  refused: 'by us only',
  concerns: ({ value }) => {
    const [cpu = [], memory = []] = amounts(value);
    return cpu.some((text) => text.endsWith('i')) || memory.some((text) => text.endsWith('m'));
  },
};

function amount(text: string): number {
  return parseQuantity(text)?.amount ?? Number.NaN;
}

export const nullType: ExpectedDifference = {
  title: 'A field written as null',
  refused: 'by Kyverno only',
  concerns: ({ value }) => at(value, ['type']) === null,
};

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

export const nullProbes: ExpectedDifference = {
  title: 'A field written as null',
  refused: 'by us only',
  concerns: ({ value }, { written }) => {
    if (!isObject(value) || endsByItself(written.kind)) return false;
    const present = probes.filter((name) => value[name] !== undefined);
    return present.length > 0 && present.every((name) => value[name] === null);
  },
};

export const podsOfJobs: ExpectedDifference = {
  title: 'Probes on the pods of jobs',
  refused: 'by Kyverno only',
  concerns: ({ value }, { written }) =>
    endsByItself(written.kind) && isObject(value) && probes.every((name) => value[name] === undefined),
};

export const unknownPort: ExpectedDifference = {
  title: 'A probe on a port that the container does not name',
  refused: 'by us only',
  concerns: ({ value }) => {
    const names = list(at(value, ['ports'])).map((port) => at(port, ['name']));
    const asked = probes
      .map((name) => at(value, [name, 'httpGet', 'port']))
      .filter((port) => typeof port === 'string');
    return asked.some((port) => !names.includes(port));
  },
};

function endsByItself(kind: string): boolean {
  return kind === 'Job' || kind === 'CronJob';
}

export const portForTag: ExpectedDifference = {
  title: 'The port of a registry taken for a tag',
  refused: 'by us only',
  concerns: ({ value }) => /^[^/@]+:\d+\/[^:@]+$/.test(String(at(value, ['image']))),
};

export const noImage: ExpectedDifference = {
  title: 'A container without an image',
  refused: 'by Kyverno only',
  concerns: ({ value }) => at(value, ['image']) === undefined,
};

export const noData: ExpectedDifference = {
  title: 'A ConfigMap without data',
  refused: 'by Kyverno only',
  concerns: ({ value }) => value === undefined,
};

/** What the platform's policies do not look at, and our rules do: the paragraph "What only we look at". */
export function isBeyondThePolicies({ path = [], object }: Finding): boolean {
  return path.includes('initContainers') || object?.kind === 'Cluster';
}
