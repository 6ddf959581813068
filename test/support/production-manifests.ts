import type { Target } from '../../src/domain/conformity/target';
import type { Answers } from '../../src/domain/scaffold/definition';
import { everyChoice, shippedScaffold } from './shipped-scaffolds';

/** The environments that the scaffold writes. */
export const scaffoldedEnvironments = ['dev', 'preprod', 'prod'] as const;
export type ScaffoldedEnvironment = (typeof scaffoldedEnvironments)[number];

/** The targets that an answer stands for: plain Kubernetes is the platform's, or the team's own cluster. */
export function targetsOf({ target }: Answers): readonly Target[] {
  return target === 'openshift' ? ['cpin-openshift'] : ['cpin-kubernetes', 'byoc'];
}

/** Answers in which every two choices meet, all in one format. */
export function combinationsIn(format: 'helm' | 'kustomize'): readonly Answers[] {
  const all = everyChoice(shippedScaffold('production-manifests')).map((answers) => ({ ...answers, format }));
  return [...new Map(all.map((answers) => [JSON.stringify(answers), answers])).values()];
}
