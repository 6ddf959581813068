import { gitopsCommandsTexts } from '../../../texts/rules/gitops-commands';
import { baseNameOf } from '../../manifests/folder-path';
import { isPipeline } from '../file-role';
import { speaker, type PlacedProblem, type SourceFile, type TextRule } from '../rule';
import { always, byTarget } from '../severity';
import { cct } from '../sources';
import { placer } from '../text-place';

const say = speaker(gitopsCommandsTexts);

/** Argo CD alone deploys: in the platform's pipeline each command is a fault; elsewhere a file is told once. */
export const gitopsCommands: TextRule = {
  id: 'cpin/gitops-commands',
  theme: 'delivery',
  sources: [cct('EXI-ORG-8 (P)'), cct('EXI-ARCH-9 (P)')],
  gate: 'L4',
  // A learner deploys by hand to the cluster at hand.
  severity: byTarget({
    'cpin-openshift': 'warning',
    'cpin-kubernetes': 'warning',
    byoc: 'warning',
    sandbox: 'off',
  }),
  texts: gitopsCommandsTexts,
  reads: 'text',
  concerns: (path) => isPipeline(path) || isScript(path),
  check: (file) => {
    const commands = commandsIn(file);
    const placeOf = placer(file);
    const problems = commands.map(({ start, end, words }): PlacedProblem => {
      const place = placeOf(start, end);
      return isPipeline(file.path)
        ? { place, message: say((texts) => texts.pipeline(words)), severity: always('error') }
        : { place, message: say((texts) => texts.script(words, commands.length - 1)) };
    });
    return isPipeline(file.path) ? problems : problems.slice(0, 1);
  },
};

function isScript(path: string): boolean {
  const name = baseNameOf(path);
  return (
    /^(?:GNUm|M|m)akefile$|\.(?:mk|sh|bash)$/.test(name) ||
    /^\.gitlab-ci(?:[-.][\w.-]+)?\.ya?ml$/.test(name) ||
    /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(path)
  );
}

const gap = String.raw`(?:[ \t]|\\\r?\n)+`;
const flags = String.raw`(?:-{1,2}[\w-]+(?:=\S+|${gap}[^\s-]\S*)?${gap})*`;
const command = new RegExp(
  String.raw`(?<![\w./-])(?:(kubectl|oc)${gap}${flags}(apply|create|new-app|patch|rollout(?!${gap}(?:status|history))|set${gap}image)|(helm)${gap}${flags}(install|upgrade))(?![\w-])`,
  'g',
);

interface Command {
  readonly start: number;
  readonly end: number;
  /** The tool and its verb, without flags. */
  readonly words: string;
}

/** How much of a line is read on either side of a command: no person writes longer ones. */
const widest = 1000;

/** The commands that change a cluster; not those that are commented out, shown, or only tried. */
function commandsIn({ text }: SourceFile): readonly Command[] {
  return [...text.matchAll(command)].flatMap((match) => {
    const [all, tool = 'helm', verb, , release] = match;
    const after = match.index + all.length;
    const before =
      text
        .slice(Math.max(match.index - widest, 0), match.index)
        .split('\n')
        .at(-1) ?? '';
    const rest = /^(?:[^\n\\]|\\[\s\S]?)*/.exec(text.slice(after, after + widest))?.[0] ?? '';
    if (/(?:^|[\s"'@])#|(?:^|[\s"'@;&])(?:echo|printf)\s/.test(before) || /--dry-run(?!=none)/.test(rest))
      return [];
    const words = `${tool} ${(verb ?? release ?? '').replace(/\s+|\\/g, ' ').trim()}`;
    return [{ start: match.index, end: after, words }];
  });
}
