/** A pipeline of the conventional shape, which no rule has anything to say about. */
export const samplePipeline = `include:
  - project: $CATALOG_PATH
    ref: main
    file: [vault-ci.yml, kaniko-ci.yml, sonar-ci.yml]
variables:
  REGISTRY_URL: "\${IMAGE_REPOSITORY}"
  TAG: "\${CI_COMMIT_SHORT_SHA}"
stages: [read-secret, quality, docker-build]
read_secret:
  stage: read-secret
  extends: [".vault:read_secret"]
quality:
  stage: quality
  extends: .sonar:sonar-scanner
docker-build:
  stage: docker-build
  extends: [".kaniko:simple-build-push"]
  variables: {IMAGE_NAME: hello}
`;

/** The pipeline at its place, with parts of its text changed. */
export function pipelineWith(
  ...changes: readonly (readonly [string, string])[]
): Readonly<Record<string, string>> {
  const changed = changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the sample has no ${from}`);
    return text.replace(from, () => to);
  }, samplePipeline);
  return { '.gitlab-ci-dso.yml': changed };
}
