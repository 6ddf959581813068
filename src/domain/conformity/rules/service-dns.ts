import { serviceDnsTexts } from '../../../texts/rules/service-dns';
import { titleOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { at, entriesAt, itemsAt, textAt, type Step } from '../../manifests/value';
import { workloadsOf } from '../../manifests/workload';
import { speaker, type ObjectRule } from '../rule';
import { always } from '../severity';
import { cct } from '../sources';

const say = speaker(serviceDnsTexts);

/**
 * Modules call each other by the DNS names of their Services. The addresses of pods and Services are private ones; a
 * range (`10.0.0.0/8`) and what is exempted from a proxy name no module.
 */
export const serviceDns: ObjectRule = {
  id: 'cpin/service-dns',
  theme: 'network',
  sources: [cct('EXI-ARCH-20 (P)')],
  gate: 'L4',
  severity: always('warning'),
  texts: serviceDnsTexts,
  reads: 'object',
  check: (object) => {
    const found = object.kind === 'ConfigMap' ? ofConfigMap(object) : ofWorkload(object);
    const [first] = found;
    if (first === undefined) return [];
    const names = found.map(({ name }) => name);
    return [
      {
        path: first.path,
        onKey: first.onKey,
        message: say((texts) => texts.literal(titleOf(object), first.address, names)),
      },
    ];
  },
};

interface Literal {
  readonly name: string;
  readonly address: string;
  readonly path: readonly Step[];
  readonly onKey: boolean;
}

function ofConfigMap({ root }: KubernetesObject): readonly Literal[] {
  return [...entriesAt(root, 'data')].flatMap(([name, { value }]) => {
    const address = addressIn(name, textAt(value));
    // A whole file is shown by its name: the address is somewhere inside it.
    const onKey = value.kind === 'scalar' && String(value.value).includes('\n');
    return address === undefined ? [] : [{ name, address, path: ['data', name], onKey }];
  });
}

function ofWorkload(object: KubernetesObject): readonly Literal[] {
  return workloadsOf([object]).flatMap(({ containers }) =>
    containers.flatMap(({ value, path }) =>
      itemsAt(value, 'env').flatMap((variable, index) => {
        const name = textAt(variable, 'name') ?? '';
        const address = addressIn(name, textAt(at(variable, 'value')));
        return address === undefined
          ? []
          : [{ name, address, path: [...path, 'env', index, 'value'], onKey: false }];
      }),
    ),
  );
}

const privateAddress =
  /(?:^|[\s"'=@,/])((?:10(?:\.\d{1,3}){3}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|192\.168(?:\.\d{1,3}){2}))(?=$|[\s"',;:]|\/(?!\d))/;

function addressIn(name: string, value: string | undefined): string | undefined {
  if (value === undefined || /no_?proxy|cidr|subnet|range|allow|trusted|version/i.test(name))
    return undefined;
  return privateAddress.exec(value)?.[1];
}
