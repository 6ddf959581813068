import {
  clusterTools,
  enginesOf,
  oldestVersions,
  type ClusterProgram,
  type ClusterTool,
} from './cluster-tools';
import { isAtLeast, type ProgramStates } from './program-state';

/** Whether a tool can set up a cluster here, and what it lacks. */
export interface ToolAdvice {
  readonly tool: ClusterTool;
  /** Its version, when it told one. */
  readonly version: string | undefined;
  readonly kind: 'ready' | 'lacking' | 'too-old' | 'silent' | 'absent';
  /** What else must be installed, or started: an engine (any of the list), `kubectl`. */
  readonly lacks: readonly Lack[];
  /** The engine that it would use; undefined for a tool with its own virtual machine, or where none answers. */
  readonly engine: { readonly program: 'docker' | 'podman'; readonly version: string } | undefined;
}

/** Something that a tool cannot do without. */
export type Lack =
  | { readonly kind: 'program'; readonly anyOf: readonly ClusterProgram[] }
  /** An engine that is installed and does not answer. */
  | { readonly kind: 'asleep'; readonly program: 'docker' | 'podman'; readonly why: string };

/** What can be done with each tool, those that are ready first, then those that are nearest to it. */
export function adviseTools(states: ProgramStates): readonly ToolAdvice[] {
  const order = ['ready', 'lacking', 'too-old', 'silent', 'absent'] as const;
  const advice = clusterTools.map((tool) => adviseTool(tool, states));
  return order.flatMap((kind) => advice.filter((each) => each.kind === kind));
}

function adviseTool(tool: ClusterTool, states: ProgramStates): ToolAdvice {
  const state = states[tool];
  const version = state.kind === 'version' ? state.version : undefined;
  const engine = engineOf(tool, states);
  const lacks = [...engineLack(tool, states, engine), ...kubectlLack(states)];
  const told = { tool, version, lacks, engine };
  if (state.kind === 'absent') return { ...told, kind: 'absent' };
  if (version === undefined) return { ...told, kind: 'silent' };
  if (!isAtLeast(version, oldestVersions[tool])) return { ...told, kind: 'too-old' };
  return { ...told, kind: lacks.length === 0 ? 'ready' : 'lacking' };
}

function engineOf(tool: ClusterTool, states: ProgramStates): ToolAdvice['engine'] {
  for (const program of enginesOf[tool]) {
    const state = states[program];
    if (state.kind === 'version') return { program, version: state.version };
  }
  return undefined;
}

/** minikube can also make a virtual machine by itself: which one, it alone can tell. */
function engineLack(tool: ClusterTool, states: ProgramStates, engine: ToolAdvice['engine']): readonly Lack[] {
  const engines = enginesOf[tool];
  if (engine !== undefined || engines.length === 0 || tool === 'minikube') return [];
  const asleep = engines.flatMap((program): readonly Lack[] => {
    const state = states[program];
    return state.kind === 'silent' ? [{ kind: 'asleep', program, why: state.why }] : [];
  });
  return asleep.length > 0 ? asleep : [{ kind: 'program', anyOf: engines }];
}

function kubectlLack({ kubectl }: ProgramStates): readonly Lack[] {
  return kubectl.kind === 'absent' ? [{ kind: 'program', anyOf: ['kubectl'] }] : [];
}
