import { isDockerfile } from '../dockerfile';
import { at, isPlain, plainAt } from '../manifests/plain';
import { isYaml, readManifests } from '../manifests/read-manifests';
import { probesOf, workloadsOf } from '../manifests/workloads';
import type { Check, Reason } from './check';
import { conclude, reasonAt } from './conclude';

/** An image, what runs it, what leads to it, and a way to know that it answers. */
export const helloWorld: Check = {
  id: 'hello-world',
  version: 1,
  concerns: (path) => isYaml(path) || isDockerfile(path),
  async run(view, texts) {
    const said = texts.helloWorld;
    const manifests = await readManifests(view);
    const dockerfiles = view.paths.filter(isDockerfile);
    const workloads = workloadsOf(manifests.objects);
    const services = manifests.objects.filter(({ kind }) => kind === 'Service');
    const served = services.flatMap((service) => {
      const selector = Object.entries(plainAt(service.value, 'spec', 'selector'));
      return workloads
        .filter(
          ({ podLabels }) =>
            selector.length > 0 && selector.every(([key, value]) => podLabels[key] === value),
        )
        .map((workload) => ({ service, workload }));
    });
    const probed = served.find(({ workload }) =>
      workload.containers.some((each) => probesOf(each).some((probe) => isPlain(at(probe, 'httpGet')))),
    );
    const wrong: Reason[] = dockerfiles.length === 0 ? [said.noDockerfile] : [];
    const missing = [
      ...(workloads.length === 0 ? [texts.noWorkload] : []),
      ...(services.length === 0 ? [said.noService] : []),
    ];
    const [service] = services;
    const [first] = served;
    if (service !== undefined && workloads.length > 0 && first === undefined) {
      wrong.push(reasonAt(service, ['spec', 'selector'], said.serviceWithoutPod(service.name)));
    } else if (first !== undefined && probed === undefined) {
      const { manifest, containers } = first.workload;
      wrong.push(reasonAt(manifest, containers[0]?.at ?? [], said.noHttpProbe(manifest.kind, manifest.name)));
    }
    return conclude(
      {
        wrong,
        missing,
        manifests,
        words: () => said.passed(probed?.workload.manifest.name ?? '', probed?.service.name ?? ''),
        files: [
          ...dockerfiles.slice(0, 1),
          ...(probed === undefined ? [] : [probed.workload.manifest.path, probed.service.path]),
        ],
      },
      texts,
    );
  },
};
