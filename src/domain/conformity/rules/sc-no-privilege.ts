import { scNoPrivilegeTexts } from '../../../texts/rules/sc-no-privilege';
import { booleanAt, contextsOf, type SecurityContext } from '../../manifests/security-context';
import { at, itemsAt, textAt } from '../../manifests/value';
import { contextProblem, hasFaults, wordsOf, type Fault } from '../context-problem';
import { inOrder } from '../edit-sets';
import { replaceScalar } from '../edits';
import type { Fix } from '../finding';
import { speaker, type ObjectProblem, type WorkloadRule } from '../rule';
import { exiArch26, pssRestricted } from '../security-sources';
import { always } from '../severity';

const say = speaker(scNoPrivilegeTexts);

/** The only capability that the restricted profile lets one add; `sc-cap-add` speaks of it. */
const admitted = 'NET_BIND_SERVICE';
const flags = ['privileged', 'allowPrivilegeEscalation'] as const;
/** https://kubernetes.io/docs/concepts/security/pod-security-standards/ (baseline) */
const safeSysctls =
  /^(?:kernel\.shm_rmid_forced|net\.ipv4\.(?:ip_local_port_range|ip_local_reserved_ports|ip_unprivileged_port_start|tcp_syncookies|ping_group_range|tcp_keepalive_(?:time|intvl|probes)|tcp_fin_timeout|tcp_rmem|tcp_wmem))$/;

/** What raises privileges, refused by SCC restricted-v2 and by the baseline profile; EXI-ARCH-26 names some of it. */
export const scNoPrivilege: WorkloadRule = {
  id: 'cpin/sc-no-privilege',
  theme: 'security',
  sources: [exiArch26, pssRestricted],
  gate: 'L3',
  severity: always('error'),
  texts: scNoPrivilegeTexts,
  reads: 'workload',
  check: (workload) => contextsOf(workload).flatMap(judged),
};

function judged(context: SecurityContext): readonly ObjectProblem[] {
  const faults = faultsOf(context);
  if (!hasFaults(faults)) return [];
  const onlyFlags = faults.every(({ path }) => flags.some((flag) => flag === path[0]));
  return [
    contextProblem(context, faults, {
      message: say((texts) => texts.privileged(context.container?.name, wordsOf(faults))),
      ...(onlyFlags ? fixOf(context) : {}),
    }),
  ];
}

function faultsOf({ value, container }: SecurityContext): readonly Fault[] {
  const raised = flags.filter((flag) => container !== undefined && booleanAt(value, flag) === true);
  const added = itemsAt(value, 'capabilities', 'add').flatMap((item, index) => {
    const name = textAt(item) ?? '';
    return container === undefined || name === admitted ? [] : [{ name, index }];
  });
  const procMount = textAt(value, 'procMount') ?? '';
  const sysctls = itemsAt(value, 'sysctls').flatMap((sysctl, index) => {
    const name = textAt(sysctl, 'name') ?? '';
    return safeSysctls.test(name) ? [] : [{ path: ['sysctls', index, 'name'], words: `sysctl ${name}` }];
  });
  return [
    ...raised.map((flag) => ({ path: [flag], words: `${flag}: true` })),
    ...added.map(({ name, index }) => ({
      path: ['capabilities', 'add', index],
      words: `capability ${name}`,
    })),
    ...(procMount === '' || procMount === 'Default'
      ? []
      : [{ path: ['procMount'], words: `procMount: ${procMount}` }]),
    ...(textAt(value, 'appArmorProfile', 'type') === 'Unconfined'
      ? [{ path: ['appArmorProfile', 'type'], words: 'appArmorProfile: Unconfined' }]
      : []),
    ...(booleanAt(value, 'windowsOptions', 'hostProcess') === true
      ? [{ path: ['windowsOptions', 'hostProcess'], words: 'hostProcess: true' }]
      : []),
    ...sysctls,
  ];
}

/** Without escalation nobody notices, unless the image counts on sudo; without `privileged` the image may break. */
function fixOf({ value }: SecurityContext): { readonly fix?: Fix } {
  const raised = flags.flatMap((flag) => {
    const found = at(value, flag);
    return found?.kind === 'scalar' && booleanAt(found) === true ? [found] : [];
  });
  const [first] = raised;
  if (first === undefined || raised.some(({ place }) => place.path !== first.place.path)) return {};
  return {
    fix: {
      title: say((texts) => texts.fix),
      path: first.place.path,
      certain: booleanAt(value, 'privileged') !== true,
      edits: () => inOrder(raised.map((flag) => replaceScalar(flag, 'false'))),
    },
  };
}
