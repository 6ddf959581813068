import type { ChecksTexts, Said } from '../../texts/checks';
import { isDockerfile, readFinalStage, type FinalStage } from '../dockerfile';
import { at, listAt, type Path } from '../manifests/plain';
import { isYaml, readManifests } from '../manifests/read-manifests';
import { workloadsOf, type Workload } from '../manifests/workloads';
import type { Check, Reason } from './check';
import { conclude, reasonAt } from './conclude';

type Texts = ChecksTexts['rootless'];

/** Nothing asks for root: neither the image nor the manifest, not even for a port. */
export const rootless: Check = {
  id: 'rootless',
  version: 1,
  concerns: (path) => isYaml(path) || isDockerfile(path),
  async run(view, texts) {
    const said = texts.rootless;
    const manifests = await readManifests(view);
    const workloads = workloadsOf(manifests.objects);
    const wrong: Reason[] = [];
    const dockerfiles: string[] = [];
    for (const path of view.paths.filter(isDockerfile)) {
      const text = await view.read(path);
      if (text === undefined) continue;
      dockerfiles.push(path);
      const stage = readFinalStage(text);
      const fault = stage === undefined ? said.noStage : faultOf(stage, said);
      if (fault !== undefined) wrong.push({ path, line: stage?.userLine ?? 1, ...fault });
    }
    const proved = dockerfiles.length > 0;
    wrong.push(...workloads.flatMap((each) => faultsOf(each, proved, said)));
    return conclude(
      {
        wrong,
        missing: dockerfiles.length + workloads.length === 0 ? [said.nothing] : [],
        manifests,
        words: () => said.passed(dockerfiles.length, workloads.length),
        files: [...dockerfiles, ...workloads.map(({ manifest }) => manifest.path)],
      },
      texts,
    );
  },
};

function faultOf({ base, user }: FinalStage, said: Texts): Said | undefined {
  if (user === undefined) return /:[^/]*nonroot/.test(base) ? undefined : said.noUser;
  const [name = ''] = user.split(':');
  if (/^\d+$/.test(name)) return Number(name) === 0 ? said.rootUser(user) : undefined;
  return name === 'root' || name === '' ? said.rootUser(user) : said.namedUser(user);
}

function faultsOf(
  { manifest, podSpec, podSpecAt, containers }: Workload,
  proved: boolean,
  said: Texts,
): Reason[] {
  const reasons: Reason[] = [];
  const contexts: readonly [value: unknown, path: Path][] = [
    [podSpec, podSpecAt],
    ...containers.map((each): [unknown, Path] => [each.value, each.at]),
  ];
  for (const [value, path] of contexts) {
    const context = [...path, 'securityContext'];
    if (at(value, 'securityContext', 'runAsUser') === 0) {
      reasons.push(reasonAt(manifest, [...context, 'runAsUser'], said.runAsUser));
    }
    if (at(value, 'securityContext', 'runAsNonRoot') === false) {
      reasons.push(reasonAt(manifest, [...context, 'runAsNonRoot'], said.runAsNonRoot));
    }
  }
  for (const container of containers) {
    const nonRoot =
      at(container.value, 'securityContext', 'runAsNonRoot') ??
      at(podSpec, 'securityContext', 'runAsNonRoot');
    if (!proved && nonRoot === undefined) {
      reasons.push(reasonAt(manifest, container.at, said.unproved(container.name)));
    }
    for (const [index, each] of listAt(container.value, 'ports').entries()) {
      const port = at(each, 'containerPort');
      if (typeof port === 'number' && port <= 1024) {
        reasons.push(
          reasonAt(manifest, [...container.at, 'ports', index, 'containerPort'], said.lowPort(port)),
        );
      }
    }
  }
  return reasons;
}
