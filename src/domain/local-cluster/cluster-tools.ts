import type { ProgramCommand } from '../programs/program-command';

/** The tools that set up a cluster on one's machine, the one that we propose first at the head. */
export const clusterTools = ['kind', 'k3d', 'minikube', 'crc'] as const;
export type ClusterTool = (typeof clusterTools)[number];

/** Every program that is looked for: the tools, the container engines that they use, and what talks to the cluster. */
export const clusterPrograms = [...clusterTools, 'docker', 'podman', 'kubectl'] as const;
export type ClusterProgram = (typeof clusterPrograms)[number];

/** How each program tells its version. Those of the engines ask the engine itself, so that they fail where it sleeps. */
const versionWords: Readonly<Record<ClusterProgram, readonly string[]>> = {
  kind: ['version'],
  k3d: ['version'],
  minikube: ['version', '--short'],
  crc: ['version'],
  docker: ['version', '--format', '{{.Server.Version}}'],
  podman: ['info', '--format', '{{.Version.Version}}'],
  kubectl: ['version', '--client'],
};

/** The command that tells the version of a program, and changes nothing. */
export function versionCommand(program: ClusterProgram): ProgramCommand<ClusterProgram> {
  return { program, arguments: versionWords[program] };
}

/** How long a program may take to tell its version, in seconds, and how much it may say, in megabytes. */
export const versionLimits = { seconds: 20, megabytes: 1 } as const;

/** The engines that a tool can put its cluster in; none: it brings its own virtual machine. */
export const enginesOf: Readonly<Record<ClusterTool, readonly ('docker' | 'podman')[]>> = {
  kind: ['docker', 'podman'],
  k3d: ['docker'],
  minikube: ['docker', 'podman'],
  crc: [],
};

/** The oldest versions that read the files of the scaffold: kind.x-k8s.io/v1alpha4, k3d.io/v1alpha5, `--keep-context`. */
export const oldestVersions: Readonly<Record<ClusterTool, string>> = {
  kind: '0.11.0',
  k3d: '5.5.0',
  minikube: '1.0.0',
  crc: '2.0.0',
};

/** Where each program is installed from: its own project's page. */
export const installPages: Readonly<Record<ClusterProgram, string>> = {
  kind: 'https://kind.sigs.k8s.io/docs/user/quick-start/',
  k3d: 'https://k3d.io/stable/',
  minikube: 'https://minikube.sigs.k8s.io/docs/start/',
  crc: 'https://developers.redhat.com/products/openshift-local/overview',
  docker: 'https://docs.docker.com/engine/install/',
  podman: 'https://podman.io/docs/installation',
  kubectl: 'https://kubernetes.io/docs/tasks/tools/',
};
