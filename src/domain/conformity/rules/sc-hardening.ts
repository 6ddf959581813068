import { scHardeningTexts } from '../../../texts/rules/sc-hardening';
import { contextsOf, type SecurityContext } from '../../manifests/security-context';
import { hardeningOf, hardeningWords, unsaid, type Hardening } from '../hardening';
import type { Fix } from '../finding';
import { speaker, type ObjectProblem, type SeverityIn, type WorkloadRule } from '../rule';
import { exiArch26, pssOptional, pssRestricted } from '../security-sources';
import { byTarget } from '../severity';
import type { Target } from '../target';

const say = speaker(scHardeningTexts);

const severity = byTarget({
  'cpin-openshift': 'information',
  'cpin-kubernetes': 'warning',
  byoc: 'error',
  sandbox: 'warning',
});

/** Read to the letter, EXI-ARCH-26 forbids on OpenShift what this rule asks for. */
const unlessStrict: SeverityIn = (situation) =>
  situation.target === 'cpin-openshift' && situation.settings.strictExiArch26 ? 'off' : severity(situation);

const messages = {
  'cpin-openshift': 'openshift',
  'cpin-kubernetes': 'kubernetes',
  byoc: 'byoc',
  sandbox: 'kubernetes',
} as const satisfies Readonly<Record<Target, string>>;

/** The restricted profile wants the hardening stated; clusters that are joined to the platform enforce it everywhere. */
export const scHardening: WorkloadRule = {
  id: 'cpin/sc-hardening',
  theme: 'security',
  sources: [pssRestricted, pssOptional, exiArch26],
  gate: 'L4',
  severity: unlessStrict,
  texts: scHardeningTexts,
  reads: 'workload',
  check: (workload, { target }) => {
    const [pod, ...containers] = contextsOf(workload);
    return containers.flatMap((context) => {
      const missing = unsaid(context, pod);
      return missing.length === 0 ? [] : [problem(context, { missing, target })];
    });
  },
};

function problem(
  { container, path, holder }: SecurityContext,
  { missing, target }: { readonly missing: readonly Hardening[]; readonly target: Target },
): ObjectProblem {
  const name = container?.name ?? '';
  const words = missing.map((field) => hardeningWords[field]).join(', ');
  return {
    path,
    onKey: true,
    container: name,
    message: say((texts) => texts[messages[target]](name, words)),
    ...(target === 'byoc' ? { gate: 'L3' } : {}),
    ...fixOf(holder, missing),
  };
}

/** An image whose user is root or has a name only no longer starts: not for "fix all". */
function fixOf(holder: SecurityContext['holder'], missing: readonly Hardening[]): { readonly fix?: Fix } {
  const stated = holder?.kind === 'mapping' ? hardeningOf(holder, missing) : undefined;
  if (holder === undefined || stated === undefined) return {};
  return {
    fix: { title: say((texts) => texts.fix), path: holder.place.path, certain: false, edits: stated },
  };
}
