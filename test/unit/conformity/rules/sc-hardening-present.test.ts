import { ruleTable } from '../../../support/rule-table';
import { everyWorkload, podOf } from '../../../support/workload-cases';

const container =
  '{allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities: {drop: [ALL]}, seccompProfile: {type: RuntimeDefault}}';
const hardened = podOf(
  `  containers:\n    - {name: api, securityContext: ${container}}\n    - {name: b, securityContext: ${container}}\n`,
);
const message =
  "Pod api states its hardening (allowPrivilegeEscalation, runAsNonRoot, capabilities.drop, seccompProfile): a literal deviation from EXI-ARCH-26, but compatible with SCC restricted-v2, required by Kubernetes' restricted profile, and used by the 2026 training.";

ruleTable('cpin/sc-hardening-present', [
  {
    title: 'is silent where one of the four is missing or otherwise',
    text: podOf(
      `  containers: [{name: a, securityContext: ${container.replace('runAsNonRoot: true, ', '')}}, {name: b, securityContext: ${container.replace('ALL', 'KILL')}}, {name: c, securityContext: ${container.replace('RuntimeDefault', 'Localhost')}}]\n`,
    ),
    options: { environment: 'prod' },
    finds: [],
  },
  {
    title: 'tells once an object, however many containers',
    text: hardened,
    options: { environment: 'prod' },
    finds: [`information 6 [securityContext] ${message}`],
  },
  {
    title: 'counts what the pod states',
    text: podOf(
      '  securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}\n  containers:\n    - name: api\n      securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}\n',
    ),
    finds: [`information 8 [securityContext] ${message}`],
  },
  {
    title: 'warns where EXI-ARCH-26 is read to the letter',
    text: hardened,
    options: { environment: 'prod', settings: { strictExiArch26: true } },
    language: 'fr',
    finds: [
      'warning 6 [securityContext] Pod api énonce son durcissement (allowPrivilegeEscalation, runAsNonRoot, capabilities.drop, seccompProfile)\u00a0: écart littéral avec EXI-ARCH-26, mais compatible avec la SCC restricted-v2, exigé par le profil restricted de Kubernetes, et employé par la formation de 2026.',
    ],
  },
  ...(['cpin-kubernetes', 'byoc', 'sandbox'] as const).map((target) => ({
    title: `is silent on ${target}, strict or not`,
    text: hardened,
    options: { target, environment: 'prod', settings: { strictExiArch26: true } } as const,
    finds: [],
  })),
]);

everyWorkload('cpin/sc-hardening-present', {
  spec: `containers:\n  - name: plain\n  - name: api\n    securityContext: ${container}\n`,
  finds: ['information [securityContext]'],
});
