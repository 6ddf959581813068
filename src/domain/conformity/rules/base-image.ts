import { baseImageTexts } from '../../../texts/rules/base-image';
import { finalStage, parentStage, type Dockerfile, type Located } from '../../dockerfile/dockerfile';
import { matchesIn } from '../../dockerfile/passage';
import { parseImage } from '../../manifests/image-reference';
import { speaker, type DockerfileRule, type PlacedProblem } from '../rule';
import { always, required } from '../severity';
import { cct, guide } from '../sources';

const say = speaker(baseImageTexts);

/** EXI-ARCH-6: bases with a version, and a final one that holds little more than the application. */
export const baseImage: DockerfileRule = {
  id: 'cpin/base-image',
  theme: 'images',
  sources: [cct('EXI-ARCH-6 (P)'), guide('best-practices', 'images')],
  gate: 'L3',
  severity: required('error'),
  texts: baseImageTexts,
  reads: 'dockerfile',
  check: (file) => {
    const versions = file.stages.flatMap((_, index) => versionProblem(file, index));
    return [...versions, ...sizeProblems(file, versions)];
  },
};

/** A base without version, or with one that moves. What a build argument without default decides is not told. */
function versionProblem(file: Dockerfile, index: number): readonly PlacedProblem[] {
  const from = file.stages[index]?.from;
  if (from === undefined || parentStage(file, index) !== undefined) return [];
  const { text, place } = from;
  if (text === '' || text === 'scratch' || text.includes('$')) return [];
  const { tag, digest } = parseImage(text);
  if (digest !== undefined || (tag !== undefined && tag !== 'latest')) return [];
  return [
    { place, message: say((texts) => (tag === undefined ? texts.noVersion(text) : texts.latest(text))) },
  ];
}

/** What makes the final image large; one thing at a time, once its base has a version. */
function sizeProblems(file: Dockerfile, versions: readonly PlacedProblem[]): readonly PlacedProblem[] {
  const stage = finalStage(file);
  if (stage === undefined) return [];
  const { text, place } = stage.from;
  const runs = stage.instructions.filter(({ keyword }) => keyword === 'RUN').map(({ body }) => body);
  const tools = toolProblems(runs);
  if (versions.some((each) => each.place.start === place.start)) return tools;
  if (isLarge(text)) {
    return [
      { place, message: say((texts) => texts.large(text)), severity: always('warning'), gate: 'L4' },
      ...tools,
    ];
  }
  const [build] = file.stages.length > 1 ? [] : runs.flatMap((run) => matchesIn(run, buildCommand));
  if (build === undefined) return tools;
  return [
    {
      place: build.place,
      message: say((texts) => texts.singleStage(build.text)),
      remedy: say((texts) => texts.multiStage),
      severity: always('warning'),
      gate: 'L4',
    },
    ...tools,
  ];
}

/** Official images that hold a whole system or the tools that build. */
const largeNames = new Set(
  [
    'almalinux amazoncorretto buildpack-deps centos composer debian eclipse-temurin fedora golang gradle maven node',
    'openjdk perl php python rockylinux ruby rust ubuntu',
  ].flatMap((line) => line.split(' ')),
);

/** Tags of the light variants: `22-slim`, `alpine3.20`, `21-jre`, `1.2-distroless`. */
const lightTag = /(?:^|[-_.])(?:slim|alpine[\d.]*|distroless|minimal|micro|nonroot|jre[\d.]*)(?:$|[-_.])/;

function isLarge(image: string): boolean {
  const { name, registry, tag } = parseImage(image);
  if (lightTag.test(tag ?? '')) return false;
  const path = registry === undefined ? name : name.slice(registry.length + 1);
  // A registry that keeps copies of Docker Hub's images puts a folder before them.
  const [, official] = /^(?:(?:[\w.-]+\/)*(?:dockerhub|library)\/)?(?:library\/)?([^/]+)$/.exec(path) ?? [];
  if (official !== undefined && largeNames.has(official)) return true;
  return /^dotnet\/sdk$|(?:^|\/)ubi\d+(?:\/ubi)?$/.test(path);
}

const buildCommand =
  /(?<![\w./-])((?:\.\/)?mvnw? [^&|;\n]*?(?:package|install|verify|compile)|(?:\.\/)?gradlew?\s+[^&|;\n]*?(?:build|assemble|jar)\w*|(?:npm|pnpm|yarn)\s+(?:run\s+)?build|go\s+build|cargo\s+build|dotnet\s+publish)(?![\w-])/;

const installed =
  /(?<![\w./-])(?:apt-get|apt|apk|yum|dnf|microdnf|zypper)\s+(?:-\S+\s+)*(?:install|add)(?![\w-])([^&|;]*)/;
const tool =
  /(?<![\w./+-])(build-essential|curl|g\+\+|gcc|make|nano|net-tools|telnet|vi|vim|wget)(?=[\s=]|$)/;

/** The tools installed in the final image, told once. */
function toolProblems(runs: readonly Located[]): readonly PlacedProblem[] {
  const tools = runs.flatMap((run) => matchesIn(run, installed)).flatMap((list) => matchesIn(list, tool));
  const [first] = tools;
  if (first === undefined) return [];
  const names = [...new Set(tools.map(({ text }) => text))];
  return [
    {
      place: first.place,
      message: say((texts) => texts.tools(names)),
      remedy: say((texts) => texts.toolsRemedy),
      severity: always('information'),
    },
  ];
}
