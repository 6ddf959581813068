import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './shipped-scaffolds';

/** A realistic repository with overlays and a chart, and what the tools rendered of it (`test/oracle` compares them anew). */
export const renderedRepository = join(repository, 'test/fixtures/rendering');

/** What `kustomize build` and `helm template` printed, by the folder and the values of the job. */
export const recordings: Readonly<Record<string, string>> = {
  'k8s/overlays/dev': 'kustomize-dev.yaml',
  'k8s/overlays/prod': 'kustomize-prod.yaml',
  'chart chart/values-dev.yaml': 'helm-dev.yaml',
  'chart chart/values/prod/values.yaml': 'helm-prod.yaml',
};

/** What a tool printed for a job, or undefined. */
export function recordingOf(job: {
  readonly folder: string;
  readonly values: string | undefined;
}): string | undefined {
  const name = recordings[job.values === undefined ? job.folder : `${job.folder} ${job.values}`];
  return name === undefined ? undefined : readFileSync(join(renderedRepository, 'recorded', name), 'utf8');
}

/** The texts of the repository, but the recordings. */
export function renderedTexts(): Map<string, string> {
  const texts = new Map<string, string>();
  for (const entry of readdirSync(renderedRepository, { recursive: true, encoding: 'utf8' })) {
    const path = entry.replaceAll('\\', '/');
    if (/\.(?:ya?ml|tpl)$/.test(path) && !path.startsWith('recorded/')) {
      texts.set(path, readFileSync(join(renderedRepository, path), 'utf8'));
    }
  }
  return texts;
}
