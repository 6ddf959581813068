import { disallowLatestTexts } from '../../../texts/rules/disallow-latest';
import type { Container } from '../../manifests/workload';
import { imageOf, namesNoImage, type ContainerImage } from '../container-image';
import { isWritten, replaceInside } from '../edits';
import type { Fix } from '../finding';
import { speaker, type ObjectProblem, type Problem, type WorkloadRule } from '../rule';
import { always, audited } from '../severity';
import { cct, kyvernoRow } from '../sources';

const say = speaker(disallowLatestTexts);

/**
 * Row `disallow-latest` reads `containers` only, and takes the colon of a port for the one of a tag; EXI-ARCH-27 asks for a
 * precise version of every image, so init containers are judged alike and references are split as runtimes do.
 */
export const disallowLatest: WorkloadRule = {
  id: 'cpin/disallow-latest',
  theme: 'images',
  sources: [kyvernoRow('disallow-latest'), cct('EXI-ARCH-27 (P)')],
  gate: 'L3',
  severity: audited,
  texts: disallowLatestTexts,
  reads: 'workload',
  check: ({ containers }) => containers.flatMap((container) => problemOf(container)),
};

function problemOf(container: Container): readonly ObjectProblem[] {
  const problem = namesNoImage(container)
    ? { message: say((texts) => texts.none(container.name)) }
    : ofImage(imageOf(container));
  if (problem === undefined) return [];
  return [{ ...problem, path: [...container.path, 'image'], container: container.name }];
}

function ofImage(image: ContainerImage | undefined): Problem | undefined {
  if (image === undefined) return undefined;
  const { text, reference } = image;
  const { tag, digest, registry } = reference;
  if (digest !== undefined) {
    return tag === 'latest'
      ? {
          message: say((texts) => texts.latestWithDigest(text)),
          severity: always('warning'),
          ...withoutTag(image),
        }
      : undefined;
  }
  if (tag === 'latest') return { message: say((texts) => texts.latest(text)) };
  if (tag !== undefined) return undefined;
  const hasPort = registry?.includes(':') === true;
  return { message: say((texts) => (hasPort ? texts.portOnly(text, registry) : texts.noTag(text))) };
}

/** The digest alone already says which image runs. */
function withoutTag({ scalar, text, reference }: ContainerImage): { readonly fix?: Fix } {
  if (!isWritten(scalar)) return {};
  const from = text.indexOf(`${reference.name}:`) + reference.name.length;
  return {
    fix: {
      title: say((texts) => texts.fix),
      path: scalar.place.path,
      certain: true,
      edits: (source) => replaceInside(source, scalar, { from, to: from + ':latest'.length, text: '' }),
    },
  };
}
