import { scHardeningPresentTexts } from '../../../texts/rules/sc-hardening-present';
import { nameOf } from '../../manifests/kubernetes-object';
import { contextsOf } from '../../manifests/security-context';
import { isHardened } from '../hardening';
import { speaker, type SeverityIn, type WorkloadRule } from '../rule';
import { exiArch26, pssRestricted } from '../security-sources';

const say = speaker(scHardeningPresentTexts);

const onOpenshift: SeverityIn = ({ target, settings }) => {
  if (target !== 'cpin-openshift') return 'off';
  return settings.strictExiArch26 ? 'warning' : 'information';
};

/** Sources disagree: said once a workload, as information, unless the team's contract is read to the letter. */
export const scHardeningPresent: WorkloadRule = {
  id: 'cpin/sc-hardening-present',
  theme: 'security',
  sources: [exiArch26, pssRestricted, { page: 'formation-cpin-deploiement', date: '2026' }],
  gate: 'L4',
  severity: onOpenshift,
  texts: scHardeningPresentTexts,
  reads: 'workload',
  check: (workload) => {
    const [pod, ...containers] = contextsOf(workload);
    const hardened = containers.find((context) => isHardened(context, pod));
    if (hardened === undefined) return [];
    const title = `${workload.object.kind} ${nameOf(workload.object)}`.trim();
    return [{ path: hardened.path, onKey: true, message: say((texts) => texts.present(title)) }];
  },
};
