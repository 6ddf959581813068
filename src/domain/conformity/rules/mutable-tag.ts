import { mutableTagTexts } from '../../../texts/rules/mutable-tag';
import { imageOf, isMutableTag } from '../container-image';
import { speaker, type WorkloadRule } from '../rule';
import { always } from '../severity';
import { guide } from '../sources';

const say = speaker(mutableTagTexts);

/** `latest` and its absence are the business of `cpin/disallow-latest`. */
export const mutableTag: WorkloadRule = {
  id: 'cpin/mutable-tag',
  theme: 'images',
  sources: [guide('best-practices', 'tags')],
  gate: 'L4',
  severity: always('information'),
  texts: mutableTagTexts,
  reads: 'workload',
  check: ({ containers }) =>
    containers.flatMap((container) => {
      const image = imageOf(container);
      const { tag, digest } = image?.reference ?? {};
      if (image === undefined || tag === undefined || digest !== undefined) return [];
      if (tag === 'latest' || !isMutableTag(tag)) return [];
      return [
        {
          path: [...container.path, 'image'],
          container: container.name,
          message: say((texts) => texts.mutable(image.text, tag)),
        },
      ];
    }),
};
