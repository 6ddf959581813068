import { ciImageLatestTexts } from '../../../texts/rules/ci-image-latest';
import { jobsOf } from '../../checks/pipeline';
import { parseImage } from '../../manifests/image-reference';
import { at, itemsAt, type Scalar, type Value } from '../../manifests/value';
import { rootOf } from '../pipeline-root';
import { speaker, type PipelineRule } from '../rule';
import { always } from '../severity';
import { cct, guide } from '../sources';

const say = speaker(ciImageLatestTexts);

/** The images that jobs run in have a version too: a pipeline that passed yesterday passes today. */
export const ciImageLatest: PipelineRule = {
  id: 'cpin/ci-image-latest',
  theme: 'delivery',
  sources: [cct('EXI-ORG-7 (P)'), guide('best-practices', 'tags')],
  gate: 'L3',
  severity: always('information'),
  texts: ciImageLatestTexts,
  reads: 'pipeline',
  check: (file) => {
    const root = rootOf(file);
    if (root === undefined) return [];
    const holders = [root, at(root, 'default'), ...jobsOf(root).map(({ value }) => value)];
    return holders
      .flatMap((each) => [at(each, 'image'), ...itemsAt(each, 'services')])
      .flatMap((each) => imageOf(each))
      .filter((image) => moves(String(image.value)))
      .map(({ place, value }) => ({ place, message: say((texts) => texts.moves(String(value))) }));
  },
};

function imageOf(value: Value | undefined): readonly Scalar[] {
  const image = value?.kind === 'mapping' ? at(value, 'name') : value;
  return image?.kind === 'scalar' && image.value !== null ? [image] : [];
}

/** Whether an image follows `latest`, said or not; a variable may say anything. */
function moves(image: string): boolean {
  const { tag, digest } = parseImage(image);
  if (digest !== undefined) return false;
  return tag === 'latest' || (tag === undefined && !image.includes('$'));
}
