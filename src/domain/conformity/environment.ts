/** The environments of the platform's list of labels (documentation:docs/agreement/labels-list.md, 2024-08-12). */
export const environments = ['dev', 'formation', 'qualif', 'test', 'preprod', 'prod'] as const;
export type Environment = (typeof environments)[number];

/** How the platform acts: `audit` accepts and records, `enforce` refuses (documentation:docs/agreement/kyverno.md, 2025-07-24). */
export type Phase = 'audit' | 'enforce';

/** What is expected at a level of the parcours: hello world (L3), prod-like (L4), production (L5). */
export const gates = ['L3', 'L4', 'L5'] as const;
export type Gate = (typeof gates)[number];

/** Everything but production is audited. */
export function phaseOf(environment: Environment): Phase {
  return environment === 'prod' ? 'enforce' : 'audit';
}

/** The gate of an environment when no setting says otherwise: dev and its likes L3, preprod L4, prod L5. */
export function gateOf(environment: Environment): Gate {
  if (environment === 'prod') return 'L5';
  return environment === 'preprod' ? 'L4' : 'L3';
}

/** Whether what a gate asks for is already expected at another. */
export function isExpected(asked: Gate | undefined, gate: Gate): boolean {
  return asked === undefined || gates.indexOf(asked) <= gates.indexOf(gate);
}

/** Names that teams use for an environment of the platform's list; the console's stages among them. */
const otherNames: Readonly<Record<string, Environment>> = {
  development: 'dev',
  integration: 'qualif',
  production: 'prod',
  qualification: 'qualif',
  recette: 'qualif',
  staging: 'preprod',
};

/** The environment that a word names (`prod`, `production`, `staging`), or undefined. */
export function environmentNamed(word: string | undefined): Environment | undefined {
  const lower = (word ?? '').toLowerCase();
  const known = environments.find((each) => each === lower);
  return known ?? (Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined);
}

/** How an environment was found, in the order of trust. */
export type EnvironmentReason = 'chosen' | 'glob' | 'label' | 'folder' | 'file' | 'namespace' | 'unknown';

export interface FoundEnvironment {
  readonly environment: Environment;
  readonly reason: EnvironmentReason;
  /** What told it: a glob, a label's value, a folder, a file's name, a namespace; empty for the default. */
  readonly from: string;
}

/** What an environment is looked for in. */
export interface EnvironmentClues {
  readonly path: string;
  /** The `env` label of the object or of its pods. */
  readonly label?: string | undefined;
  readonly namespace?: string | undefined;
}

/**
 * The environment of an object: its `env` label, else the nearest folder named after one (`overlays/prod/`), else the
 * file's name (`values-prod.yaml`, `deployment.prod.yaml`), else its namespace, else dev. A setting's glob, or a choice
 * of the person, comes before all of this (see `SituationSource`).
 */
export function findEnvironment({ path, label, namespace }: EnvironmentClues): FoundEnvironment {
  const labelled = environmentNamed(label);
  if (labelled !== undefined) return { environment: labelled, reason: 'label', from: label ?? '' };
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  for (const folder of parts.reverse()) {
    const named = environmentNamed(folder) ?? environmentNamed(/^(?:values|env)[-.](.+)$/.exec(folder)?.[1]);
    if (named !== undefined) return { environment: named, reason: 'folder', from: folder };
  }
  const named = lastNamed(file.replace(/\.(?:ya?ml|json|tpl)$/i, ''));
  if (named !== undefined) return { environment: named, reason: 'file', from: file };
  const spaced = lastNamed(namespace ?? '');
  if (spaced !== undefined) return { environment: spaced, reason: 'namespace', from: namespace ?? '' };
  return { environment: 'dev', reason: 'unknown', from: '' };
}

/** The last word of a name that names an environment: `values-app-prod` is prod. */
function lastNamed(name: string): Environment | undefined {
  const words = name.split(/[-._]/).reverse();
  return words.map(environmentNamed).find((each) => each !== undefined);
}
