import { DockerfileParser, Env, From, type Instruction } from 'dockerfile-ast';
import { parseImage } from '../manifests/image-reference';

/** A word of an instruction, with the line it is on (from 1). */
export interface Located {
  readonly text: string;
  readonly line: number;
}

/** One stage of a Dockerfile. */
export interface Stage {
  /** The image it starts from, build arguments replaced where the file gives their value. */
  readonly from: Located;
  readonly name?: string;
  /** The last `USER` of the stage, variables replaced likewise. */
  readonly user?: Located;
  /** The ports it announces; `8080/tcp` and ranges are split. */
  readonly ports: readonly { readonly port: number; readonly line: number }[];
}

/** What the checks read of a Dockerfile. */
export interface Dockerfile {
  readonly path: string;
  readonly stages: readonly Stage[];
  /** The variables given a value in clear by `ENV`. */
  readonly environment: readonly { readonly name: string; readonly value: string; readonly line: number }[];
}

/** Whether a path is a Dockerfile's: `Dockerfile`, `Dockerfile.dev`, `api.Dockerfile`, `Containerfile`. */
export function isDockerfile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    /^(?:dockerfile|containerfile)(?:[._-][\w.-]+)?$|\.dockerfile$/i.test(name) &&
    !/\.(?:dockerignore|md|j2|tmpl|tpl|bak|orig)$/i.test(name)
  );
}

/** Reads a Dockerfile. Never throws: what is no instruction is left out. */
export function readDockerfile(path: string, text: string): Dockerfile {
  const instructions = parse(text);
  const stages: Stage[] = [];
  for (const instruction of instructions) {
    const last = stages.at(-1);
    const keyword = instruction.getKeyword();
    if (instruction instanceof From) stages.push(stageOf(instruction));
    else if (last !== undefined && keyword === 'USER') {
      const user = words(instruction)[0];
      if (user !== undefined) stages[stages.length - 1] = { ...last, user };
    } else if (last !== undefined && keyword === 'EXPOSE') {
      stages[stages.length - 1] = {
        ...last,
        ports: [...last.ports, ...words(instruction).flatMap((word) => portsOf(word))],
      };
    }
  }
  return { path, stages, environment: instructions.flatMap((instruction) => variablesOf(instruction)) };
}

/** The last stage with what it inherits from the stages of the same file that it starts from. */
export function finalStage(file: Dockerfile): Stage | undefined {
  const last = file.stages.at(-1);
  return last === undefined ? undefined : withParents(last, file.stages.slice(0, -1));
}

/** Whether an image tells by its name that it runs as a numbered user who is not root. */
export function isRootlessBase(image: string): boolean {
  const { name, tag } = parseImage(image);
  return /(?:^|-)nonroot$/.test(tag ?? '') || /(?:^|\/)nginxinc\/nginx-unprivileged$/.test(name);
}

function withParents(stage: Stage, before: readonly Stage[]): Stage {
  const index = before.findLastIndex(
    (each) => each.name !== undefined && each.name.toLowerCase() === stage.from.text.toLowerCase(),
  );
  const parent = before[index];
  if (parent === undefined) return stage;
  const inherited = withParents(parent, before.slice(0, index));
  const user = stage.user ?? inherited.user;
  return {
    ...stage,
    from: inherited.from,
    ports: [...inherited.ports, ...stage.ports],
    ...(user === undefined ? {} : { user }),
  };
}

function parse(text: string): readonly Instruction[] {
  try {
    return DockerfileParser.parse(text).getInstructions();
  } catch {
    // The library promises nothing about damaged files; a file that it cannot read has no stage.
    return [];
  }
}

function stageOf(from: From): Stage {
  const line = from.getRange().start.line + 1;
  const name = from.getBuildStage();
  const image = words(from)[0] ?? { text: '', line };
  return { from: image, ports: [], ...(name === null ? {} : { name }) };
}

/** The words after the keyword and its flags, with `$A`, `${A}` and `${A:-b}` replaced where a value is known. */
function words(instruction: Instruction): readonly Located[] {
  return instruction
    .getExpandedArguments()
    .map((argument) => ({
      text: argument.getValue().replace(/\$\{\w+:-([^}]*)\}/g, '$1'),
      line: argument.getRange().start.line + 1,
    }))
    .filter((word) => !word.text.startsWith('--'));
}

function portsOf(word: Located): readonly { port: number; line: number }[] {
  const [, first, last] = /^(\d+)(?:-(\d+))?(?:\/\w+)?$/.exec(word.text) ?? [];
  if (first === undefined) return [];
  const ports = last === undefined ? [first] : [first, last];
  return ports.map((port) => ({ port: Number(port), line: word.line }));
}

function variablesOf(instruction: Instruction): readonly { name: string; value: string; line: number }[] {
  if (!(instruction instanceof Env)) return [];
  return instruction.getProperties().map((property) => ({
    name: property.getName(),
    value: property.getValue() ?? '',
    line: property.getRange().start.line + 1,
  }));
}
