import type { ProgramCommand } from '../programs/program-command';
import type { ClusterProgram, ClusterTool } from './cluster-tools';

/** A local cluster and its application, as the scaffold was answered. */
export interface LocalCluster {
  readonly tool: ClusterTool;
  readonly cluster: string;
  readonly app: string;
  /** The port of this machine that leads to the application. */
  readonly port: number;
  /** The folder of the scaffold's files, from the root of the workspace folder. */
  readonly folder: string;
}

/** What one does with a local cluster, in the order of the tutorial. */
export const clusterStepIds = [
  'create',
  'nodes',
  'space',
  'strict',
  'deploy',
  'wait',
  'pods',
  'open',
  'break',
  'remove',
  'delete',
] as const;
export type ClusterStepId = (typeof clusterStepIds)[number];

/** A step: one command, run in the folder of the scaffold's files. */
export interface ClusterStep {
  readonly id: ClusterStepId;
  readonly command: ProgramCommand<ClusterProgram>;
  /** It goes on until it is stopped. */
  readonly lasts: boolean;
  /** It deletes something. */
  readonly destroys: boolean;
}

/**
 * The steps of a cluster. Every command names the cluster or its context, so that none can reach another one, whatever
 * the current context of `kubectl` is.
 */
export function clusterSteps(local: LocalCluster): readonly ClusterStep[] {
  return clusterStepIds.flatMap((id): readonly ClusterStep[] => {
    const command = commandOf(id, local);
    if (command === undefined) return [];
    return [{ id, command, lasts: id === 'open', destroys: ['break', 'remove', 'delete'].includes(id) }];
  });
}

/** The step after another in the tutorial; undefined after the last, and where the next one deletes all. */
export function stepAfter(id: ClusterStepId, local: LocalCluster): ClusterStep | undefined {
  const steps = clusterSteps(local);
  const next = steps[steps.findIndex((step) => step.id === id) + 1];
  return next === undefined || next.id === 'remove' || next.id === 'delete' ? undefined : next;
}

/** The context of `kubectl` that leads to the cluster, as each tool names it. */
export function contextOf({ tool, cluster }: LocalCluster): string {
  switch (tool) {
    case 'kind':
      return `kind-${cluster}`;
    case 'k3d':
      return `k3d-${cluster}`;
    case 'minikube':
      return cluster;
    case 'crc':
      // OpenShift Local has one cluster only, and names its contexts after its two accounts.
      return 'crc-developer';
  }
}

/** The address at which the application answers once its port is forwarded. */
export function addressOf({ port }: LocalCluster): string {
  return `http://localhost:${String(port)}/`;
}

function commandOf(id: ClusterStepId, local: LocalCluster): ProgramCommand<ClusterProgram> | undefined {
  const { app, port } = local;
  const kubectl = (...words: readonly string[]): ProgramCommand<ClusterProgram> => ({
    program: 'kubectl',
    arguments: [`--context=${contextOf(local)}`, ...words],
  });
  const inside = (...words: readonly string[]): ProgramCommand<ClusterProgram> =>
    kubectl(`--namespace=${app}`, ...words);
  switch (id) {
    case 'create':
      return createCommand(local);
    case 'nodes':
      return nodesCommand(local);
    case 'space':
      // OpenShift gives nobody but administrators the right to create a namespace: one asks for a project.
      return local.tool === 'crc'
        ? kubectl('create', '--filename=project.yaml')
        : kubectl('create', 'namespace', app);
    case 'strict':
      // What a cluster that is brought to the platform has; OpenShift refuses as much by itself.
      return local.tool === 'crc'
        ? undefined
        : kubectl('label', 'namespace', app, 'pod-security.kubernetes.io/enforce=restricted');
    case 'deploy':
      return kubectl('apply', '--kustomize=app');
    case 'wait':
      return inside('rollout', 'status', `deployment/dev-${app}-dep`, '--timeout=180s');
    case 'pods':
      return inside('get', 'pods', '--output=wide');
    case 'open':
      return inside('port-forward', `service/dev-${app}-svc`, `${String(port)}:80`);
    case 'break':
      return inside('delete', 'pod', `--selector=app=${app}`);
    case 'remove':
      return kubectl('delete', local.tool === 'crc' ? 'project' : 'namespace', app);
    case 'delete':
      return deleteCommand(local);
  }
}

/** The developer of OpenShift Local may not list nodes: its tool tells the state instead. */
function nodesCommand(local: LocalCluster): ProgramCommand<ClusterProgram> {
  if (local.tool === 'crc') return { program: 'crc', arguments: ['status'] };
  return { program: 'kubectl', arguments: [`--context=${contextOf(local)}`, 'get', 'nodes'] };
}

function createCommand({ tool, cluster }: LocalCluster): ProgramCommand<ClusterProgram> {
  switch (tool) {
    case 'kind':
      return { program: tool, arguments: ['create', 'cluster', `--name=${cluster}`, '--config=kind.yaml'] };
    case 'k3d':
      return { program: tool, arguments: ['cluster', 'create', cluster, '--config=k3d.yaml'] };
    case 'minikube':
      return { program: tool, arguments: ['start', `--profile=${cluster}`, '--keep-context'] };
    case 'crc':
      return { program: tool, arguments: ['start'] };
  }
}

function deleteCommand({ tool, cluster }: LocalCluster): ProgramCommand<ClusterProgram> {
  switch (tool) {
    case 'kind':
      return { program: tool, arguments: ['delete', 'cluster', `--name=${cluster}`] };
    case 'k3d':
      return { program: tool, arguments: ['cluster', 'delete', cluster] };
    case 'minikube':
      return { program: tool, arguments: ['delete', `--profile=${cluster}`] };
    case 'crc':
      // Its only cluster may serve others too: it is stopped, not deleted.
      return { program: tool, arguments: ['stop'] };
  }
}
