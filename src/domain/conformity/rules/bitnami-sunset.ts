import { bitnamiSunsetTexts } from '../../../texts/rules/bitnami-sunset';
import { imageOf } from '../container-image';
import { speaker, type WorkloadRule } from '../rule';
import { always } from '../severity';

const say = speaker(bitnamiSunsetTexts);

/** The table of policies still admits `bitnami/`, whose free catalogue was closed. */
export const bitnamiSunset: WorkloadRule = {
  id: 'cpin/bitnami-sunset',
  theme: 'images',
  sources: [
    {
      page: 'https://github.com/bitnami/containers/issues/83267',
      requirement: 'catalogue closed',
      date: '2025-08-28',
    },
  ],
  gate: 'L4',
  severity: always('warning'),
  texts: bitnamiSunsetTexts,
  reads: 'workload',
  check: ({ containers }) =>
    containers.flatMap((container) => {
      const image = imageOf(container);
      if (image === undefined || !/^(?:docker\.io\/)?bitnami\//.test(image.reference.name)) return [];
      return [
        {
          path: [...container.path, 'image'],
          container: container.name,
          message: say((texts) => texts.closed(image.text)),
        },
      ];
    }),
};
