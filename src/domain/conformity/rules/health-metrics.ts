import { healthMetricsTexts } from '../../../texts/rules/health-metrics';
import { isNamed, titleOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { selectsPlainly } from '../../manifests/label-selector';
import { lostEndpoints, monitorsAmong, portsWatched } from '../../manifests/monitor';
import { postgresClustersAmong } from '../../manifests/postgres-cluster';
import { at, entriesAt, isSet, itemsAt, scalarAt, textAt, textsAt, type Step } from '../../manifests/value';
import { applicationAmong, type Workload } from '../../manifests/workload';
import { anchor } from '../anchor';
import { speaker, type Deployed, type DeployedRule, type PlacedProblem } from '../rule';
import { always, byTarget } from '../severity';
import { cct } from '../sources';

const say = speaker(healthMetricsTexts);

/** Nothing reads metrics on a learner's own cluster, which has not even the kind of object that would ask for it. */
const unread = byTarget({
  'cpin-openshift': 'warning',
  'cpin-kubernetes': 'warning',
  byoc: 'warning',
  sandbox: 'information',
});

/** Every component tells its health and its metrics, and the platform's Prometheus reads them. */
export const healthMetrics: DeployedRule = {
  id: 'cpin/health-metrics',
  theme: 'observability',
  sources: [cct('EXI-ARCH-12 (P)'), cct('EXI-ARCH-13 (I)'), cct('EXI-ARCH-24 (P)')],
  gate: 'L5',
  severity: always('warning'),
  texts: healthMetricsTexts,
  reads: 'deployed',
  check: (deployed) => {
    const monitors = deployed.around.of('ServiceMonitor', 'PodMonitor');
    const services = monitors.length === 0 ? [] : deployed.around.of('Service');
    const about = { ...deployed, monitors, services: new ServicesBySelector(services) };
    return [
      ...applicationAmong(deployed.workloads).flatMap((each) => ofWorkload(each, about).slice(0, 1)),
      ...orphans(deployed),
      ...ofClusters(about),
    ];
  },
};

/** What is deployed together, with the monitors and Services around it. */
interface Watched extends Deployed {
  readonly monitors: readonly KubernetesObject[];
  readonly services: ServicesBySelector;
}

/** Services by one label that they select: folders hold thousands, and each workload asks for its own few. */
class ServicesBySelector {
  private readonly byLabel = new Map<string, KubernetesObject[]>();

  constructor(services: readonly KubernetesObject[]) {
    for (const service of services) {
      const [first] = textsAt(service.root, 'spec', 'selector');
      if (first === undefined) continue;
      const known = this.byLabel.get(first.join('='));
      if (known === undefined) this.byLabel.set(first.join('='), [service]);
      else known.push(service);
    }
  }

  /** The Services that select the pods of a workload. */
  of({ podLabels }: Workload): readonly KubernetesObject[] {
    return [...podLabels]
      .flatMap((label) => this.byLabel.get(label.join('=')) ?? [])
      .filter(({ root }) => selectsPlainly(at(root, 'spec', 'selector'), podLabels));
  }
}

function ofWorkload(
  workload: Workload,
  { monitors: all, services: known, partial }: Watched,
): readonly PlacedProblem[] {
  const { object } = workload;
  const title = titleOf(object);
  const services = known.of(workload);
  const monitors = all.filter((each) => portsWatched(each, workload, services) !== undefined);
  if (monitors.length === 0) {
    if (partial) return healthPath(workload);
    const place = anchor(object.root, ['metadata', 'name']);
    return [{ place, message: say((texts) => texts.noMonitor(title)), severity: unread }];
  }
  const lost = monitors.map((monitor) => lostEndpoints(monitor, workload, services));
  if (lost.some((each) => each.length === 0)) return healthPath(workload);
  return lost.flat().map(({ endpoint, port }) => ({
    place: anchor(endpoint, ['port']),
    message: say((texts) => texts.noPort(title, port)),
    remedy: say((texts) => texts.noPortRemedy),
  }));
}

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'];

/** Probes over HTTP that all ask something else than a usual health path. */
function healthPath({ object, containers }: Workload): readonly PlacedProblem[] {
  const asked = containers.flatMap(({ value, path }) =>
    probes.flatMap((probe) => {
      const text = textAt(value, probe, 'httpGet', 'path');
      const full: readonly Step[] = [...path, probe, 'httpGet', 'path'];
      return text === undefined ? [] : [{ text, path: full }];
    }),
  );
  const [first] = asked;
  const usual = /(?:^|\/)(?:health|healthz|livez|readyz)(?:[/?]|$)/;
  if (first === undefined || asked.some(({ text }) => usual.test(text))) return [];
  return [
    {
      place: anchor(object.root, first.path),
      message: say((texts) => texts.otherPath(titleOf(object), first.text)),
      remedy: say((texts) => texts.otherPathRemedy),
      severity: always('information'),
    },
  ];
}

/** The labels that teams write themselves; an operator gives its pods others, which no manifest shows. */
const ownLabel =
  /^(?:app|env|tier|component|k8s-app|app\.kubernetes\.io\/(?:name|instance|component|part-of))$/;

/** Monitors that select nothing in the whole folder. */
function orphans({ objects, everything, partial, hasUnknownCharts }: Deployed): readonly PlacedProblem[] {
  const monitors = monitorsAmong(objects);
  if (monitors.length === 0 || partial || hasUnknownCharts) return [];
  return monitors.flatMap((monitor) => {
    const selector = at(monitor.root, 'spec', 'selector');
    const keys = [...entriesAt(selector, 'matchLabels').keys()];
    const elsewhere = isSet(monitor.root, 'spec', 'namespaceSelector');
    if (elsewhere || !keys.some((key) => ownLabel.test(key)) || !keys.every((key) => ownLabel.test(key)))
      return [];
    const found =
      monitor.kind === 'PodMonitor' ? everything.selectsPods(selector) : everything.selectsService(selector);
    if (found) return [];
    return [
      {
        place: anchor(monitor.root, ['spec', 'selector'], true),
        message: say((texts) => texts.orphan(titleOf(monitor))),
        remedy: say((texts) => texts.orphanRemedy),
      },
    ];
  });
}

function ofClusters({ objects, monitors, partial }: Watched): readonly PlacedProblem[] {
  return postgresClustersAmong(objects).flatMap((cluster) => {
    const told = scalarAt(cluster.root, 'spec', 'monitoring', 'enablePodMonitor') === true;
    if (told || partial || monitors.some((monitor) => watchesCluster(monitor, cluster))) return [];
    return [
      {
        place: anchor(cluster.root, ['spec', 'monitoring', 'enablePodMonitor'], true),
        message: say((texts) => texts.cluster(titleOf(cluster))),
        remedy: say((texts) => texts.clusterRemedy),
        severity: unread,
      },
    ];
  });
}

function watchesCluster({ root }: KubernetesObject, cluster: KubernetesObject): boolean {
  const labels = ['cnpg.io/cluster', 'postgresql'];
  const named = labels.map((label) => textAt(root, 'spec', 'selector', 'matchLabels', label));
  const listed = itemsAt(root, 'spec', 'selector', 'matchExpressions').filter((each) =>
    labels.includes(textAt(each, 'key') ?? ''),
  );
  return named.some((name) => isNamed(cluster, name)) || listed.length > 0;
}
