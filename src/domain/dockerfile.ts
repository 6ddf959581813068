/** The stage that makes the image. Lines start at 1. */
export interface FinalStage {
  /** The image it starts from, through the stages it names. */
  readonly base: string;
  readonly baseLine: number;
  /** The user in force at the end; undefined when only the base knows. */
  readonly user: string | undefined;
  readonly userLine: number;
}

interface Instruction {
  readonly word: string;
  readonly rest: string;
  readonly line: number;
}

export const isDockerfile = (path: string): boolean =>
  /(?:^|\/)Dockerfile[^/]*$/.test(path) && !/\.(?:dockerignore|md)$/i.test(path);

/** Reads the final stage of a Dockerfile; undefined when there is no FROM. */
export function readFinalStage(text: string): FinalStage | undefined {
  const variables = new Map<string, string>();
  const stages = new Map<string, FinalStage>();
  let name: string | undefined;
  let stage: FinalStage | undefined;
  for (const { word, rest, line } of instructions(text)) {
    if (word === 'FROM') {
      const [image = '', as, alias] = rest.replace(/^(?:--\S+\s+)+/, '').split(/\s+/);
      const base = filled(image, variables);
      const parent = stages.get(base.toLowerCase());
      name = as?.toUpperCase() === 'AS' ? alias?.toLowerCase() : undefined;
      stage = parent ?? { base, baseLine: line, user: undefined, userLine: line };
      if (parent !== undefined && parent.user === undefined) stage = { ...parent, userLine: line };
    } else if (word === 'ARG' || word === 'ENV') {
      for (const [, key = '', quoted, bare] of rest.matchAll(/(\w+)=(?:"([^"]*)"|(\S*))/g)) {
        variables.set(key, quoted ?? bare ?? '');
      }
    } else if (word === 'USER' && stage !== undefined) {
      stage = { ...stage, user: filled(rest.trim(), variables), userLine: line };
    }
    if (stage !== undefined && name !== undefined) stages.set(name, stage);
  }
  return stage;
}

function filled(text: string, variables: ReadonlyMap<string, string>): string {
  return text
    .replace(/^"(.*)"$/, '$1')
    .replace(
      /\$(?:\{(\w+)(?::?-([^}]*))?\}|(\w+))/g,
      (all, braced?: string, otherwise?: string, bare?: string) =>
        variables.get(braced ?? bare ?? '') ?? otherwise ?? all,
    );
}

/** Instructions with their continuation lines; comments are left out, even between continued lines. */
function instructions(text: string): readonly Instruction[] {
  const found: Instruction[] = [];
  let pending = '';
  let start = 0;
  const end = (): void => {
    const match = /^\s*([A-Za-z]+)\s+(.*)$/s.exec(pending);
    if (match !== null) {
      found.push({ word: (match[1] ?? '').toUpperCase(), rest: (match[2] ?? '').trim(), line: start });
    }
    pending = '';
  };
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (/^\s*#/.test(line) || (pending !== '' && line.trim() === '')) continue;
    if (pending === '') start = index + 1;
    const continued = /\\\s*$/.test(line);
    pending += continued ? `${line.replace(/\\\s*$/, '')} ` : line;
    if (!continued) end();
  }
  end();
  return found;
}
