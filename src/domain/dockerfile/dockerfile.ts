import { Arg, DockerfileParser, Env, From, type Instruction as Parsed } from 'dockerfile-ast';
import { parseImage } from '../manifests/image-reference';
import type { Place } from '../manifests/value';
import { OffsetReader } from './offset-reader';

/** A word or a passage of a Dockerfile, with where it is written. */
export interface Located {
  readonly text: string;
  readonly place: Place;
}

/** A port that an image announces. */
export interface Port {
  readonly port: number;
  readonly place: Place;
}

/** A variable that `ENV` or `ARG` declares. */
export interface Variable {
  readonly keyword: 'ARG' | 'ENV';
  readonly name: Located;
  /** Without its quotes; undefined for an `ARG` without default. */
  readonly value?: Located;
}

/** An instruction of a stage. */
export interface Instruction {
  /** In upper case; that of an `ONBUILD` is `ONBUILD`. */
  readonly keyword: string;
  /** What follows the keyword and its flags, variables replaced where the file gives their value. */
  readonly words: readonly Located[];
  /** All that follows the keyword, flags included, as written: comment lines and line continuations are blank. */
  readonly body: Located;
  readonly variables: readonly Variable[];
}

/** One stage of a Dockerfile. */
export interface Stage {
  /** The image it starts from, build arguments replaced where the file gives their value. */
  readonly from: Located;
  readonly name?: string;
  /** The last `USER` of the stage, variables replaced likewise. */
  readonly user?: Located;
  /** The ports it announces; `8080/tcp` and ranges are split. */
  readonly ports: readonly Port[];
  readonly instructions: readonly Instruction[];
}

/** What the checks and the rules read of a Dockerfile. */
export interface Dockerfile {
  readonly path: string;
  readonly stages: readonly Stage[];
  /** The variables of the whole file, those before its first stage included. */
  readonly variables: readonly Variable[];
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
  const reader = new OffsetReader(path, text);
  const stages: Stage[] = [];
  const variables: Variable[] = [];
  for (const parsed of parse(text)) {
    const instruction = instructionOf(parsed, reader);
    variables.push(...instruction.variables);
    const last = stages.at(-1);
    if (parsed instanceof From) stages.push(stageOf(parsed, instruction));
    else if (last !== undefined) stages[stages.length - 1] = withInstruction(last, instruction);
  }
  return { path, stages, variables };
}

/** The last stage with what it inherits from the stages of the same file that it starts from. */
export function finalStage(file: Dockerfile): Stage | undefined {
  const last = file.stages.at(-1);
  return last === undefined ? undefined : withParents(last, file.stages.slice(0, -1));
}

/** The stage of the same file, before a given one, that an image names. */
export function parentStage({ stages }: Dockerfile, index: number): Stage | undefined {
  const image = stages[index]?.from.text.toLowerCase();
  return stages.slice(0, index).findLast(({ name }) => name !== undefined && name.toLowerCase() === image);
}

/** Whether an image tells by its name that it runs as a numbered user who is not root. */
export function isRootlessBase(image: string): boolean {
  const { name, tag } = parseImage(image);
  return (
    /(?:^|-)nonroot$/.test(tag ?? '') ||
    /(?:^|\/)nginxinc\/nginx-unprivileged$|(?:^|\/)bitnami(?:legacy)?\/[^/]+$/.test(name)
  );
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
    instructions: [...inherited.instructions, ...stage.instructions],
    ...(user === undefined ? {} : { user }),
  };
}

function parse(text: string): readonly Parsed[] {
  try {
    return DockerfileParser.parse(text).getInstructions();
  } catch {
    // The library promises nothing about damaged files; a file that it cannot read has no stage.
    return [];
  }
}

function stageOf(from: From, { words, body }: Instruction): Stage {
  const name = from.getBuildStage();
  return {
    from: words[0] ?? { text: '', place: body.place },
    ports: [],
    instructions: [],
    ...(name === null ? {} : { name }),
  };
}

function withInstruction(stage: Stage, instruction: Instruction): Stage {
  const { keyword, words } = instruction;
  const instructions = [...stage.instructions, instruction];
  const [user] = words;
  if (keyword === 'USER' && user !== undefined) return { ...stage, instructions, user };
  if (keyword !== 'EXPOSE') return { ...stage, instructions };
  return { ...stage, instructions, ports: [...stage.ports, ...words.flatMap((word) => portsOf(word))] };
}

function instructionOf(parsed: Parsed, reader: OffsetReader): Instruction {
  return {
    keyword: parsed.getKeyword(),
    words: wordsOf(parsed, reader),
    body: reader.body(parsed),
    variables: variablesOf(parsed, reader),
  };
}

/** The words after the keyword and its flags, with `$A`, `${A}` and `${A:-b}` replaced where a value is known. */
function wordsOf(parsed: Parsed, reader: OffsetReader): readonly Located[] {
  return parsed
    .getExpandedArguments()
    .map((argument) => ({
      text: argument.getValue().replace(/\$\{\w+:-([^}]*)\}/g, '$1'),
      place: reader.place(argument.getRange()),
    }))
    .filter((word) => !word.text.startsWith('--'));
}

function portsOf({ text, place }: Located): readonly Port[] {
  const [, first, last] = /^(\d+)(?:-(\d+))?(?:\/\w+)?$/.exec(text) ?? [];
  if (first === undefined) return [];
  const ports = last === undefined ? [first] : [first, last];
  return ports.map((port) => ({ port: Number(port), place }));
}

function variablesOf(parsed: Parsed, reader: OffsetReader): readonly Variable[] {
  if (!(parsed instanceof Env) && !(parsed instanceof Arg)) return [];
  const keyword = parsed instanceof Env ? 'ENV' : 'ARG';
  return parsed.getProperties().map((property) => {
    const name = { text: property.getName(), place: reader.place(property.getNameRange()) };
    const range = property.getValueRange();
    const value = { text: property.getValue() ?? '', place: reader.place(range ?? property.getRange()) };
    return { keyword, name, ...(keyword === 'ARG' && range === null ? {} : { value }) };
  });
}
