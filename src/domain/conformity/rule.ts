import type { Catalogue } from '../../texts/catalogue';
import type { Component } from '../checks/component';
import type { Dockerfile } from '../dockerfile/dockerfile';
import type { KubernetesObject } from '../manifests/kubernetes-object';
import type { Place, Step, Value } from '../manifests/value';
import type { Workload } from '../manifests/workload';
import type { Gate } from './environment';
import type { Fix, Said, Severity } from './finding';
import type { FolderObjects } from './folder-objects';
import type { HeededSuppression } from './heed-suppressions';
import type { Situation } from './situation';
import type { Surroundings } from './surroundings';

export type RuleId = `cpin/${string}`;

/** What rules are grouped by: a container gets at most one visible finding a theme. */
export const themes = [
  'labels',
  'images',
  'resources',
  'health',
  'security',
  'network',
  'storage',
  'secrets',
  'jobs',
  'resilience',
  'observability',
  'delivery',
  'repository',
  'validity',
] as const;
export type Theme = (typeof themes)[number];

/** Who asks for it. */
export interface Source {
  /** The page or the text, as the programme names it: `documentation:docs/agreement/kyverno.md`. */
  readonly page: string;
  /** A row, a policy or a requirement with its type: `check-labels`, `EXI-ARCH-27 (P)`. */
  readonly requirement?: string;
  /** The last change of the page: `2025-07-24`, `2026-04`. */
  readonly date: string;
}

/** The severity in a situation; `off` where the rule does not apply. */
export type SeverityIn = (situation: Situation) => Severity | 'off';

/** What every rule's texts hold, besides its messages. */
export interface RuleTexts {
  /** A few words: the rule's name in lists. */
  readonly title: string;
  /** What to do, in one or two sentences. */
  readonly remedy: string;
}

/** What a rule found. */
export interface Problem {
  readonly message: Said;
  /** Where this problem is less or more serious than the rule. */
  readonly severity?: SeverityIn;
  /** Where this problem is expected later or earlier than the rule. */
  readonly gate?: Gate;
  readonly remedy?: Said;
  readonly fix?: Fix;
}

/** A problem of an object: the engine finds the place from the path. */
export interface ObjectProblem extends Problem {
  /** From the object's root. What is absent is shown at its deepest existing parent. */
  readonly path: readonly Step[];
  /** Underlines the key even where the path ends with a scalar. */
  readonly onKey?: boolean;
  /** Where it is shown, when the rule's own reader knows better than the path. */
  readonly place?: Place;
  readonly container?: string;
}

/** A problem of a text, placed by the rule's reader. */
export interface PlacedProblem extends Problem {
  readonly place: Place;
}

/** A text of the repository. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A `.gitlab-ci-dso.yml`, or what looks like one. */
export interface PipelineFile extends SourceFile {
  readonly root: Value;
}

/** A values file of a Helm chart. */
export interface ValuesFile extends SourceFile {
  readonly root: Value;
}

/** A text with its suppressions. */
export interface SuppressingFile extends SourceFile {
  readonly suppressions: readonly HeededSuppression[];
}

/** What is deployed together in an environment, and the rest of the repository by name. */
export interface Deployed extends Component {
  /** Whether the folder holds a chart that was not rendered: what its templates deploy is not known. */
  readonly hasUnknownCharts: boolean;
  /** Its objects, and those of folders that run nothing, which may complete it (`monitoring/`, `network/`). */
  readonly around: Surroundings;
  /** The objects of the whole folder. */
  readonly everything: FolderObjects;
}

/** A whole folder. */
export interface Repository {
  readonly paths: readonly string[];
  readonly components: readonly Component[];
  readonly dockerfiles: readonly Dockerfile[];
  /** The `Chart.yaml` files. */
  readonly charts: readonly string[];
  /** The text of a file that the engine was given. */
  text(path: string): string | undefined;
}

interface RuleFacts {
  readonly id: RuleId;
  readonly theme: Theme;
  readonly sources: readonly Source[];
  /** From when on it is expected; before that, its findings are information. Undefined: always. */
  readonly gate: Gate | undefined;
  readonly severity: SeverityIn;
  readonly texts: Catalogue<RuleTexts>;
}

export type ObjectRule = RuleFacts & {
  readonly reads: 'object';
  /** The kinds that it looks at; every kind without it. */
  readonly kinds?: readonly string[];
  check(object: KubernetesObject, situation: Situation): readonly ObjectProblem[];
};
export type WorkloadRule = RuleFacts & {
  readonly reads: 'workload';
  check(workload: Workload, situation: Situation): readonly ObjectProblem[];
};
export type DockerfileRule = RuleFacts & {
  readonly reads: 'dockerfile';
  check(file: Dockerfile, situation: Situation): readonly PlacedProblem[];
};
export type PipelineRule = RuleFacts & {
  readonly reads: 'pipeline';
  check(file: PipelineFile, situation: Situation): readonly PlacedProblem[];
};
export type ValuesRule = RuleFacts & {
  readonly reads: 'values';
  check(file: ValuesFile, situation: Situation): readonly PlacedProblem[];
};
/** Reads texts of any kind, such as keys committed by mistake: `concerns` keeps it away from all others. */
export type TextRule = RuleFacts & {
  readonly reads: 'text';
  concerns(path: string): boolean;
  check(file: SourceFile, situation: Situation): readonly PlacedProblem[];
};
/** Reads the comments that suppress findings, once it is known what each of them suppressed. */
export type SuppressionRule = RuleFacts & {
  readonly reads: 'suppression';
  check(file: SuppressingFile, situation: Situation): readonly PlacedProblem[];
};
/** Reads all that is deployed together; workspace scope only. */
export type DeployedRule = RuleFacts & {
  readonly reads: 'deployed';
  check(deployed: Deployed, situation: Situation): readonly PlacedProblem[];
};
/** Reads the whole folder; workspace scope only. */
export type RepositoryRule = RuleFacts & {
  readonly reads: 'repository';
  check(repository: Repository, situation: Situation): readonly PlacedProblem[];
};

/** A rule: one object in one file named after its id. What it reads tells what it is given. */
export type Rule =
  | ObjectRule
  | WorkloadRule
  | DockerfileRule
  | PipelineRule
  | ValuesRule
  | TextRule
  | SuppressionRule
  | DeployedRule
  | RepositoryRule;

/** The last part of an id: `require-labels`. */
export function nameOfRule(id: RuleId): string {
  return id.slice('cpin/'.length);
}

/** A speaker for a rule's texts: `say((texts) => texts.missing(names))`. */
export function speaker<Texts>(catalogue: Catalogue<Texts>): (choose: (texts: Texts) => string) => Said {
  return (choose) => (language) => choose(catalogue[language]);
}
