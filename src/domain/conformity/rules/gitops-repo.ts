import { gitopsRepoTexts } from '../../../texts/rules/gitops-repo';
import { titleOf } from '../../manifests/kubernetes-object';
import { speaker, type ObjectRule } from '../rule';
import { byTarget } from '../severity';
import { cct } from '../sources';

const say = speaker(gitopsRepoTexts);

/** The console makes Argo CD's objects: members of a project may not create them on the platform. */
export const gitopsRepo: ObjectRule = {
  id: 'cpin/gitops-repo',
  theme: 'delivery',
  sources: [cct('EXI-ORG-8 (P)'), cct('EXI-ARCH-8 (I)'), cct('EXI-ARCH-9 (P)')],
  gate: 'L4',
  severity: byTarget({
    'cpin-openshift': 'warning',
    'cpin-kubernetes': 'warning',
    byoc: 'warning',
    sandbox: 'off',
  }),
  texts: gitopsRepoTexts,
  reads: 'object',
  kinds: ['Application', 'ApplicationSet', 'AppProject'],
  check: (object) =>
    object.apiVersion.startsWith('argoproj.io/')
      ? [{ path: ['kind'], message: say((texts) => texts.created(titleOf(object))) }]
      : [],
};
