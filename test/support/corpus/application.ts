import type { Random } from './random';

/** A value as YAML or JSON writes it; an absent member is not written. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };
export type JsonObject = { readonly [key: string]: Json | undefined };

/** One imaginary application of the corpus: what its manifests are named after, and how careful its team is. */
export interface Application {
  readonly name: string;
  readonly env: string;
  readonly tier: string;
  /** The probability that one dimension of one object is wrong. */
  readonly carelessness: number;
  /** Whether everything that it writes can be read by Kubernetes' own types. */
  readonly valid: boolean;
  readonly random: Random;
}

const subjects = [
  'orders',
  'permits',
  'stocks',
  'agents',
  'alerts',
  'badges',
  'budget',
  'census',
  'courses',
  'dossiers',
  'events',
  'fleet',
  'grants',
  'hearings',
  'imagery',
  'invoices',
  'journeys',
  'ledger',
  'mail',
  'maps',
  'notices',
  'parking',
  'payroll',
  'photos',
  'plates',
  'requests',
  'rosters',
  'search',
  'sensors',
  'surveys',
  'tickets',
  'visas',
];
const parts = [
  'api',
  'web',
  'worker',
  'portal',
  'gateway',
  'batch',
  'indexer',
  'notifier',
  'sync',
  'export',
  'import',
  'admin',
  'front',
  'back',
  'cache',
  'auth',
  'scheduler',
  'archive',
  'proxy',
  'viewer',
];
const environments = ['dev', 'formation', 'qualif', 'test', 'preprod', 'prod'];
const tiers = ['frontend', 'backend', 'db', 'cache', 'auth'];

/** The application of a rank: each rank has a name of its own, so that every object of the corpus has one. */
export function application(
  rank: number,
  { random, valid }: { readonly random: Random; readonly valid: boolean },
): Application {
  const subject = subjects[rank % subjects.length] ?? 'app';
  const part = parts[Math.floor(rank / subjects.length) % parts.length] ?? 'app';
  const round = Math.floor(rank / (subjects.length * parts.length));
  return {
    name: round === 0 ? `${subject}-${part}` : `${subject}-${part}-${round + 1}`,
    env: random.pick(environments),
    tier: random.pick(tiers),
    carelessness: random.pick([0.01, 0.15, 0.15, 0.4, 0.7]),
    valid,
    random,
  };
}

/** One of the right values, or of the wrong ones as often as the team is careless. */
export function choose<Value>(app: Application, right: readonly Value[], wrong: readonly Value[]): Value {
  return app.random.pick(app.random.chance(app.carelessness) ? wrong : right);
}
