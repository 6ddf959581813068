import type { ChecksTexts } from '../../texts/checks';
import { placeOf, scalarAt, textAt, type Mapping } from '../manifests/value';
import { readDocuments } from '../manifests/yaml-documents';
import type { Check, Outcome, Reason, WorkspaceView } from './check';
import { because } from './judge';
import {
  catalogueFileOf,
  commandsOf,
  includesOf,
  isControl,
  isNearMiss,
  isPipeline,
  jobsOf,
  pipelineFile,
  stagesOf,
  type Job,
} from './pipeline';

/**
 * The pipeline of the secondary chain: the catalogue is included, secrets are read first, quality is controlled and an
 * image is built (EXI-ORG-7, cct-cloud-native, 2024-06-23; gitlab-ci-catalog, 2026-04-09).
 */
export const deliveryPipeline: Check = {
  id: 'delivery-pipeline',
  version: 1,
  concerns: isPipeline,
  run: async (view, texts) => {
    if (!view.paths.includes(pipelineFile)) return absent(view, texts);
    const text = await view.read(pipelineFile);
    if (text === undefined) {
      return { kind: 'failed', reasons: [{ path: pipelineFile, ...texts.deliveryPipeline.unread }] };
    }
    const [document] = readDocuments(pipelineFile, text);
    if (document === undefined || document.broken !== undefined || document.root.kind !== 'mapping') {
      const place = document?.broken ?? { path: pipelineFile, line: 1 };
      return { kind: 'failed', reasons: [because(place, texts.shared.broken(pipelineFile))] };
    }
    return outcomeOf(document.root, texts);
  },
};

function absent(view: WorkspaceView, texts: ChecksTexts): Outcome {
  const found = view.paths.filter(isNearMiss);
  const reasons: readonly Reason[] =
    found.length === 0
      ? [texts.deliveryPipeline.nothing]
      : found.map((path) => ({ path, ...texts.deliveryPipeline.nearMiss(path) }));
  return {
    kind: 'failed',
    reasons: view.truncated ? [...reasons, texts.shared.truncated] : reasons,
  };
}

function outcomeOf(root: Mapping, texts: ChecksTexts): Outcome {
  const jobs = jobsOf(root);
  const visible = jobs.filter((job) => !job.name.startsWith('.'));
  const quality = visible.find(isQuality);
  const image = visible.find(isImage);
  const top = { path: pipelineFile, line: 1 };
  const words = texts.deliveryPipeline;
  const reasons = [
    ...catalogueReasons(root, texts),
    ...secretReasons(root, visible, texts),
    ...visible.flatMap((job) => jobReasons(root, job, texts)),
    ...(quality === undefined ? [because(top, words.noQuality)] : []),
    ...(image === undefined ? [because(top, words.noImage)] : []),
  ];
  if (reasons.length > 0 || quality === undefined || image === undefined) return { kind: 'failed', reasons };
  return { kind: 'passed', words: words.passed(quality.name, image.name), files: [pipelineFile] };
}

function catalogueReasons(root: Mapping, { deliveryPipeline: texts }: ChecksTexts): readonly Reason[] {
  const { catalogue, files } = includesOf(root);
  const [first] = catalogue;
  if (first === undefined) return [because(placeOf(root, 'include'), texts.noCatalogue)];
  const otherRef = catalogue.find((each) => textAt(each, 'ref') !== 'main');
  return [
    ...(otherRef === undefined
      ? []
      : [because(placeOf(otherRef, 'ref'), texts.catalogueRef(textAt(otherRef, 'ref') ?? ''))]),
    ...(files.includes('vault-ci.yml') ? [] : [because(placeOf(first, 'file'), texts.noVaultFile)]),
  ];
}

function secretReasons(
  root: Mapping,
  jobs: readonly Job[],
  { deliveryPipeline: texts }: ChecksTexts,
): readonly Reason[] {
  const reader = jobs.find((job) => job.parents.includes('.vault:read_secret'));
  if (reader === undefined) return [because({ path: pipelineFile, line: 1 }, texts.noReadSecret)];
  const [first = ''] = stagesOf(root);
  if (reader.stage === first || reader.stage === '.pre') return [];
  return [because(reader.stagePlace, texts.readSecretLate(reader.stage, first))];
}

function jobReasons(root: Mapping, job: Job, { deliveryPipeline: texts }: ChecksTexts): readonly Reason[] {
  const known = [...stagesOf(root), '.pre', '.post'];
  const unknown = job.parents.filter(
    (parent) => parent.startsWith('.') && catalogueFileOf(parent) === undefined && !root.entries.has(parent),
  );
  const place = placeOf(job.value, 'extends');
  return [
    ...(known.includes(job.stage)
      ? []
      : [because(job.stagePlace, texts.undeclaredStage(job.name, job.stage))]),
    ...unknown.map((parent) => because(place, texts.unknownTemplate(job.name, parent))),
  ];
}

/** A job that tests or measures, and whose failure stops the pipeline. */
function isQuality(job: Job): boolean {
  return scalarAt(job.value, 'allow_failure') !== true && isControl(job);
}

function isImage(job: Job): boolean {
  const builder = /^\.(?:kaniko:(?:simple-)?build-push|buildkit:build-push)$/;
  return (
    job.parents.some((parent) => builder.test(parent)) ||
    commandsOf(job.value).some((command) =>
      /kaniko|buildctl|\b(?:docker|podman|buildah) (?:buildx )?(?:build|bud)\b/.test(command),
    )
  );
}
