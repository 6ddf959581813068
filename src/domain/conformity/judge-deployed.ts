import type { Component } from '../checks/component';
import { isDockerfile, readDockerfile } from '../dockerfile/dockerfile';
import { baseNameOf } from '../manifests/folder-path';
import type { KubernetesObject } from '../manifests/kubernetes-object';
import { withoutFix } from '../rendering/judge-render';
import type { DeployedTogether } from '../rendering/renders';
import { partsOf, type DeployedPart } from './deployed-parts';
import type { Finding } from './finding';
import { FolderObjects } from './folder-objects';
import { placedFinding, type Judging } from './judge';
import type { Deployed, Repository } from './rule';
import { indexOf } from './rule-index';
import type { Situation } from './situation';
import { ObjectsByKind, Surroundings } from './surroundings';

/** What the rules about what is deployed together say of every component of a folder, in each of its environments. */
export function deployedFindings(
  { components, charts, hasUnknownCharts }: DeployedTogether,
  judging: Judging,
): readonly Finding[] {
  const { source } = judging;
  const ofCharts = charts.flatMap(({ component }) => component.objects);
  const everything = new FolderObjects([...components.flatMap(({ objects }) => objects), ...ofCharts]);
  const completing = components.filter(runsNothing).flatMap(({ objects }) => objects);
  const judge = (
    { component, environment }: DeployedPart,
    own: readonly KubernetesObject[],
    completed: ObjectsByKind,
  ): readonly Finding[] => {
    const around = new Surroundings(own, completed);
    const deployed = { ...component, hasUnknownCharts, around, everything };
    return judgeDeployed(deployed, source.situation(environment.environment), judging);
  };
  // A chart may complete what stands beside it, but not itself: its other environments are no part of this one.
  const beside = new ObjectsByKind([...completing, ...ofCharts]);
  const besideCharts = new ObjectsByKind(completing);
  return [
    ...components.flatMap((whole) =>
      // What runs nothing is among what completes the others.
      partsOf(whole, source).flatMap((part) =>
        judge(part, runsNothing(whole) ? [] : part.component.objects, beside),
      ),
    ),
    ...charts.flatMap((part) => judge(part, part.component.objects, besideCharts).map(withoutFix)),
  ];
}

function runsNothing({ workloads }: Component): boolean {
  return workloads.length === 0;
}

function judgeDeployed(
  deployed: Deployed,
  situation: Situation,
  { source, rules }: Judging,
): readonly Finding[] {
  return indexOf(rules)
    .of('deployed')
    .flatMap((rule) =>
      rule
        .check(deployed, situation)
        .flatMap((problem) => placedFinding(rule, { problem, situation, source })),
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
