import { at, plainAt } from '../manifests/plain';
import { Overlays } from '../manifests/overlays';
import { isYaml, readManifests } from '../manifests/read-manifests';
import { isLongRunning, selects, workloadsOf } from '../manifests/workloads';
import type { Check, Reason } from './check';
import { conclude, reasonAt } from './conclude';

/** Someone can see how it goes: metrics are collected, and each application says how it is. */
export const observability: Check = {
  id: 'observability',
  version: 1,
  concerns: isYaml,
  async run(view, texts) {
    const said = texts.observability;
    const manifests = await readManifests(view);
    const overlays = new Overlays(manifests);
    const workloads = workloadsOf(manifests.objects);
    const services = manifests.objects.filter(({ kind }) => kind === 'Service');
    const watched = {
      ServiceMonitor: services.flatMap(({ path, value }) =>
        overlays
          .of(path)
          .map(({ labels }) => ({ path, labels: { ...plainAt(value, 'metadata', 'labels'), ...labels } })),
      ),
      PodMonitor: workloads.flatMap(({ manifest: { path }, podLabels: own }) =>
        overlays.of(path).map(({ podLabels }) => ({ path, labels: { ...own, ...podLabels } })),
      ),
    };
    const monitors = manifests.objects.flatMap((monitor) => {
      if (monitor.kind !== 'ServiceMonitor' && monitor.kind !== 'PodMonitor') return [];
      const selector = at(monitor.value, 'spec', 'selector');
      const target = watched[monitor.kind].find(
        ({ labels }) => selector !== undefined && selects(selector, labels),
      );
      return [{ monitor, target }];
    });
    const running = workloads.filter(isLongRunning);
    const rendered = manifests.templates.length > 0;
    const wrong: Reason[] = monitors
      .filter(({ target }) => target === undefined && !rendered)
      .map(({ monitor }) =>
        reasonAt(monitor, ['spec', 'selector'], said.unmatched(monitor.kind, monitor.name)),
      );
    for (const { manifest, containers } of running) {
      const probed = containers.some(({ value }) =>
        ['readinessProbe', 'livenessProbe'].some((probe) => at(value, probe) !== undefined),
      );
      const place = containers[0]?.at ?? [];
      if (!probed) wrong.push(reasonAt(manifest, place, said.noProbe(manifest.kind, manifest.name)));
    }
    const seen = monitors.find(({ target }) => target !== undefined);
    return conclude(
      {
        wrong,
        missing: [
          ...(seen === undefined && (monitors.length === 0 || rendered) ? [said.nothing] : []),
          ...(running.length === 0 ? [texts.noWorkload] : []),
        ],
        manifests,
        words: () => said.passed(seen?.monitor.name ?? ''),
        files: [
          ...monitors.flatMap(({ monitor, target }) => [monitor.path, target?.path ?? monitor.path]),
          ...running.map(({ manifest }) => manifest.path),
        ],
      },
      texts,
    );
  },
};
