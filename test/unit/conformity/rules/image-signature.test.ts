import { ruleTable } from '../../../support/rule-table';

const pipeline = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
  '.gitlab-ci-dso.yml': `sign:\n  script:\n${lines.map((line) => `    - ${line}\n`).join('')}`,
});

ruleTable('cpin/image-signature', [
  {
    title: 'accepts digests, variables and keys kept elsewhere',
    text: pipeline(
      'cosign sign --key env://COSIGN_KEY --yes registry.example/app@sha256:ab',
      'cosign sign --key $KEY "$IMAGE@$DIGEST"',
      'cosign sign --key=hashivault://k $IMAGE_DIGEST',
      'cosign sign $IMAGE',
      'cosign verify app:latest',
    ),
    finds: [],
  },
  {
    title: 'tells of tags and of key files',
    text: pipeline(
      'cosign sign --key cosign.key registry.example:5000/app:latest && echo ok',
      'cosign sign -y "$REGISTRY/app:${TAG:-1}"',
    ),
    options: { environment: 'prod' },
    finds: [
      'information .gitlab-ci-dso.yml:3 [cosign.key] The signing key is a file (cosign.key): it must not be in the repository.',
      'information .gitlab-ci-dso.yml:3 [registry.example:5000/app:latest] registry.example:5000/app:latest is signed by its tag: tomorrow it may name another image.',
      'information .gitlab-ci-dso.yml:4 [$REGISTRY/app:${TAG:-1}] $REGISTRY/app:${TAG:-1} is signed by its tag: tomorrow it may name another image.',
    ],
  },
]);
