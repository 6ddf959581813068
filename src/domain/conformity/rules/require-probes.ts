import { requireProbesTexts } from '../../../texts/rules/require-probes';
import { isSet, textAt, type Step } from '../../manifests/value';
import type { Container, Workload } from '../../manifests/workload';
import { addKeys } from '../edits';
import type { Fix, Said, Severity } from '../finding';
import { handlers, knocksAt, portsOf, probeSkeleton, probesOf, type Probe } from '../probes';
import { speaker, type ObjectProblem, type WorkloadRule } from '../rule';
import { always, audited } from '../severity';
import { kyvernoRow } from '../sources';
import type { Target } from '../target';

const say = speaker(requireProbesTexts);

/**
 * Row `need-liveness-readiness`: any of the three probes on each of `containers`. Kyverno derives it for Deployments,
 * StatefulSets and DaemonSets, and reads every pod at its creation, those of Jobs too: that is told as information.
 */
export const requireProbes: WorkloadRule = {
  id: 'cpin/require-probes',
  theme: 'health',
  sources: [
    kyvernoRow('need-liveness-readiness'),
    {
      page: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
      requirement: 'probes without host (baseline, 1.34)',
      date: '2025-08',
    },
  ],
  gate: 'L4',
  severity: audited,
  texts: requireProbesTexts,
  reads: 'workload',
  check: (workload, { target }) =>
    workload.containers.flatMap((container) => {
      const probes = probesOf(container);
      if (probes.length > 0) return wrong(container, { workload, probes, target });
      return container.role === 'init' ? [] : [absent(workload, container)];
    }),
};

function absent({ ends, object }: Workload, container: Container): ObjectProblem {
  const { name, path, role } = container;
  const shown = { path: [...path, 'readinessProbe'], container: name };
  if (role === 'sidecar') {
    return { ...shown, message: say((texts) => texts.sidecar(name)), severity: always('information') };
  }
  if (ends) {
    return {
      ...shown,
      message: say((texts) => texts.job(name, object.kind)),
      remedy: say((texts) => texts.jobRemedy),
      severity: always('information'),
    };
  }
  return { ...shown, message: say((texts) => texts.absent(name)), ...skeleton(container) };
}

function skeleton(container: Container): { readonly fix?: Fix } {
  const { value } = container;
  const readiness = probeSkeleton(container, 'readinessProbe');
  const liveness = probeSkeleton(container, 'livenessProbe');
  if (value.kind !== 'mapping' || readiness === undefined || liveness === undefined) return {};
  // A key that is there with nothing under it would be written twice.
  if (value.entries.has('readinessProbe') || value.entries.has('livenessProbe')) return {};
  return {
    fix: {
      title: say((texts) => texts.fix),
      path: value.place.path,
      certain: false,
      edits: (text) => [addKeys(text, value, { ...readiness, ...liveness })],
    },
  };
}

/** One thing that is wrong with a probe. */
interface Fault {
  readonly path: readonly Step[];
  readonly said: Said;
  readonly severity: Severity;
}

interface Probed {
  readonly workload: Workload;
  readonly probes: readonly Probe[];
  readonly target: Target;
}

/** One finding a container, at its first fault, as serious as the worst. */
function wrong(container: Container, probed: Probed): readonly ObjectProblem[] {
  const faults = probed.probes.flatMap((probe) => [
    ...handlerOf(container, probe),
    ...portOf(container, probe, probed.workload),
    ...hostOf(container, probe, probed.target),
  ]);
  const [first] = faults;
  if (first === undefined) return [];
  return [
    {
      path: [...container.path, ...first.path],
      container: container.name,
      message: (language) => faults.map(({ said }) => said(language)).join(' '),
      severity: always(faults.some(({ severity }) => severity === 'error') ? 'error' : 'warning'),
    },
  ];
}

function handlerOf({ name }: Container, probe: Probe): readonly Fault[] {
  if (probe.value.kind === 'mapping' && handlers.some((each) => isSet(probe.value, each))) return [];
  const said = say((texts) => texts.noHandler(name, probe.name));
  return [{ path: [probe.name], said, severity: 'error' }];
}

/** A name is looked for in the container; a number may be that of another container of the pod, which shares its network. */
function portOf(container: Container, probe: Probe, { containers }: Workload): readonly Fault[] {
  const knock = knocksAt(probe);
  if (knock === undefined || /[$<{]/.test(knock.port)) return [];
  const { handler, port } = knock;
  const path = [probe.name, handler, 'port'];
  const told = { container: container.name, probe: probe.name, port };
  if (/^\d+$/.test(port)) {
    const exposed = containers.flatMap((each) => portsOf(each)).some(({ number }) => String(number) === port);
    return exposed ? [] : [{ path, said: say((texts) => texts.unexposed(told)), severity: 'warning' }];
  }
  return portsOf(container).some(({ name }) => name === port)
    ? []
    : [{ path, said: say((texts) => texts.unnamed(told)), severity: 'error' }];
}

function hostOf({ name }: Container, probe: Probe, target: Target): readonly Fault[] {
  return ['httpGet', 'tcpSocket'].flatMap((handler) => {
    const host = textAt(probe.value, handler, 'host') ?? '';
    if (host === '') return [];
    const said = say((texts) => texts.host({ container: name, probe: probe.name, host }));
    // Only there are the Pod Security Standards enforced.
    const severity = target === 'byoc' ? ('error' as const) : ('warning' as const);
    return [{ path: [probe.name, handler, 'host'], said, severity }];
  });
}
