import type { Component } from '../checks/component';
import { isDockerfile, readDockerfile } from '../dockerfile/dockerfile';
import { baseNameOf } from '../manifests/folder-path';
import { partsOf } from './deployed-parts';
import type { Finding } from './finding';
import { FolderObjects } from './folder-objects';
import { placedFinding, type Judging } from './judge';
import type { Repository } from './rule';
import { indexOf } from './rule-index';
import { ObjectsByKind, Surroundings } from './surroundings';

/** What the rules about what is deployed together say of every component of a folder, in each of its environments. */
export function deployedFindings(
  all: readonly Component[],
  paths: readonly string[],
  { source, rules }: Judging,
): readonly Finding[] {
  const everything = new FolderObjects(all.flatMap(({ objects }) => objects));
  const completing = new ObjectsByKind(
    all.filter(({ workloads }) => workloads.length === 0).flatMap(({ objects }) => objects),
  );
  const hasCharts = paths.some(isChart);
  return all.flatMap((whole) =>
    partsOf(whole, source).flatMap(({ component, environment }) => {
      const situation = source.situation(environment.environment);
      // What runs nothing is among what completes the others.
      const around = new Surroundings(whole.workloads.length === 0 ? [] : component.objects, completing);
      const deployed = { ...component, hasCharts, around, everything };
      return indexOf(rules)
        .of('deployed')
        .flatMap((rule) =>
          rule
            .check(deployed, situation)
            .flatMap((problem) => placedFinding(rule, { problem, situation, source })),
        );
    }),
  );
}

/** A whole folder, as the engine holds it. */
interface WholeFolder {
  readonly paths: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  readonly components: readonly Component[];
}

/** What the rules about a whole folder say of it. */
export function repositoryFindings(
  { paths, texts, components }: WholeFolder,
  { source, rules }: Judging,
): readonly Finding[] {
  const situation = source.situation(source.find({ path: '' }).environment);
  const repository: Repository = {
    paths,
    components,
    dockerfiles: [...texts].flatMap(([path, text]) =>
      isDockerfile(path) ? [readDockerfile(path, text)] : [],
    ),
    charts: paths.filter(isChart),
    text: (path) => texts.get(path),
  };
  return rules.flatMap((rule) =>
    rule.reads === 'repository'
      ? rule
          .check(repository, situation)
          .flatMap((problem) => placedFinding(rule, { problem, situation, source }))
      : [],
  );
}

function isChart(path: string): boolean {
  return /^Chart\.ya?ml$/.test(baseNameOf(path));
}
