import { vaultStaticSecretTexts } from '../../../texts/rules/vault-static-secret';
import { nameOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { booleanAt } from '../../manifests/security-context';
import { at, isSet, textAt, type Value } from '../../manifests/value';
import { addKeys, replaceScalar } from '../edits';
import type { Fix, Said } from '../finding';
import { speaker, type ObjectProblem, type ObjectRule } from '../rule';
import { always, byTarget } from '../severity';

const say = speaker(vaultStaticSecretTexts);

/** A project's name, and the older `<organisation>-<project>`, of the console's schemas. */
const projectName = /^[a-z0-9]{2,20}$/;
const olderName = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

/** What the operator of the platform reads, and the objects that the console makes beside it. */
export const vaultStaticSecret: ObjectRule = {
  id: 'cpin/vault-static-secret',
  theme: 'secrets',
  sources: [
    { page: 'documentation: secrets-vault.md', date: '2024-11' },
    { page: 'formation-cpin-gestion-secret', date: '2026-04' },
  ],
  gate: 'L4',
  severity: byTarget({
    'cpin-openshift': 'error',
    'cpin-kubernetes': 'error',
    byoc: 'error',
    sandbox: 'warning',
  }),
  texts: vaultStaticSecretTexts,
  reads: 'object',
  kinds: ['VaultStaticSecret', 'VaultAuth', 'VaultConnection'],
  check: (object) => {
    if (!object.apiVersion.startsWith('secrets.hashicorp.com/')) return [];
    return object.kind === 'VaultStaticSecret' ? ofSecret(object) : ofOwn(object);
  },
};

function ofOwn(object: KubernetesObject): readonly ObjectProblem[] {
  const name = nameOf(object);
  if (name !== 'vault-auth' && name !== 'default') return [];
  return [
    {
      path: ['metadata', 'name'],
      severity: always('warning'),
      message: say((texts) => texts.own(object.kind, name)),
    },
  ];
}

function ofSecret(object: KubernetesObject): readonly ObjectProblem[] {
  const spec = at(object.root, 'spec');
  return [
    ...missing(object),
    ...expected(spec, 'vaultAuthRef'),
    ...expected(spec, 'type'),
    ...mount(spec),
    ...creation(spec),
  ];
}

const required = ['vaultAuthRef', 'type', 'mount', 'path', 'destination.name'] as const;

/** What is absent, told once for the object: below `destination` where that is all. */
function missing(object: KubernetesObject): readonly ObjectProblem[] {
  const spec = at(object.root, 'spec');
  const absent: readonly string[] = required.filter(
    (field) => (textAt(spec, ...field.split('.')) ?? '') === '',
  );
  if (absent.length === 0) return [];
  const inDestination = absent.length === 1 && absent[0] === 'destination.name';
  return [
    {
      path: inDestination ? ['spec', 'destination', 'name'] : ['spec'],
      onKey: true,
      message: say((texts) => texts.missing(nameOf(object), absent.join(', '))),
    },
  ];
}

const constants = { vaultAuthRef: 'vault-auth', type: 'kv-v2' } as const;

/** The platform has one of each; another authentication may be meant for another cluster. */
function expected(spec: Value | undefined, field: keyof typeof constants): readonly ObjectProblem[] {
  const found = at(spec, field);
  const value = textAt(found) ?? '';
  if (found?.kind !== 'scalar' || value === '' || value === constants[field]) return [];
  return [
    {
      path: ['spec', field],
      message: say((texts) => (field === 'type' ? texts.type(value) : texts.auth(value))),
      fix: {
        title: say((texts) => texts.fix),
        path: found.place.path,
        certain: field === 'type',
        edits: () => [replaceScalar(found, constants[field])],
      },
    },
  ];
}

function mount(spec: Value | undefined): readonly ObjectProblem[] {
  const value = textAt(spec, 'mount') ?? '';
  if (value === '' || projectName.test(value)) return [];
  const path = ['spec', 'mount'];
  if (!olderName.test(value)) return [{ path, message: say((texts) => texts.mount(value)) }];
  return [{ path, severity: always('information'), message: say((texts) => texts.olderMount(value)) }];
}

function creation(spec: Value | undefined): readonly ObjectProblem[] {
  if (!isSet(spec, 'destination') || booleanAt(spec, 'destination', 'create') === true) return [];
  const message: Said = say((texts) => texts.create);
  return [{ path: ['spec', 'destination', 'create'], message, ...creating(at(spec, 'destination')) }];
}

function creating(destination: Value | undefined): { readonly fix?: Fix } {
  if (destination?.kind !== 'mapping' || destination.entries.size === 0) return {};
  const found = at(destination, 'create');
  if (found !== undefined && (found.kind !== 'scalar' || found.value === null)) return {};
  return {
    fix: {
      title: say((texts) => texts.fix),
      path: destination.place.path,
      certain: true,
      edits: (text) => [
        found === undefined ? addKeys(text, destination, { create: 'true' }) : replaceScalar(found, 'true'),
      ],
    },
  };
}
