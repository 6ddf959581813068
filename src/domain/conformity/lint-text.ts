import { readDockerfile } from '../dockerfile/dockerfile';
import { chunksOf, headOf, type Chunk } from '../manifests/chunks';
import { objectsOf, type KubernetesObject } from '../manifests/kubernetes-object';
import type { Place, Value } from '../manifests/value';
import { readDocuments } from '../manifests/yaml-documents';
import type { FileRole } from './file-role';
import type { Finding } from './finding';
import { judgeObject, placedFinding, type Judging } from './judge';
import type { PlacedProblem, Rule, SourceFile } from './rule';
import { indexOf, type RuleIndex } from './rule-index';
import type { Situation } from './situation';

/** How many documents' findings are remembered: more than the open files of a person hold. */
const mostRemembered = 2000;

/**
 * The rules that need one text only. The findings of each document are remembered by its text, so that a change in one
 * document of a long file costs that document.
 */
export class TextLinter {
  private readonly remembered = new Map<string, readonly Finding[]>();

  private readonly rules: RuleIndex;

  constructor(private readonly judging: Judging) {
    this.rules = indexOf(judging.rules);
  }

  /**
   * The findings of a text in its role, in order; suppressed ones among them.
   *
   * @param objects those of a manifest, where they have been read already
   */
  lint(file: SourceFile, role: FileRole, objects?: readonly KubernetesObject[]): readonly Finding[] {
    const own =
      role === 'manifest' && objects !== undefined
        ? objects.flatMap((object) => judgeObject(object, this.judging))
        : this.ofRole(file, role);
    return [...own, ...this.ofAnyText(file)];
  }

  private ofRole(file: SourceFile, role: FileRole): readonly Finding[] {
    switch (role) {
      case 'manifest':
        return this.ofManifest(file);
      case 'dockerfile':
        return this.ofDockerfile(file);
      case 'pipeline':
      case 'values': {
        const [document] = readDocuments(file.path, file.text);
        const given = { ...file, root: document?.root ?? nothing(file.path) };
        return this.placed(file.path, this.rules.of(role), (rule, situation) => rule.check(given, situation));
      }
      default:
        return [];
    }
  }

  private ofDockerfile({ path, text }: SourceFile): readonly Finding[] {
    const read = readDockerfile(path, text);
    return this.placed(path, this.rules.of('dockerfile'), (rule, situation) => rule.check(read, situation));
  }

  private ofAnyText(file: SourceFile): readonly Finding[] {
    const concerned = this.rules.of('text').filter((rule) => rule.concerns(file.path));
    return this.placed(file.path, concerned, (rule, situation) => rule.check(file, situation));
  }

  private placed<Asked extends Rule>(
    path: string,
    rules: readonly Asked[],
    check: (rule: Asked, situation: Situation) => readonly PlacedProblem[],
  ): readonly Finding[] {
    if (rules.length === 0) return [];
    const { source } = this.judging;
    const situation = source.situation(source.find({ path }).environment);
    return rules.flatMap((rule) =>
      check(rule, situation).flatMap((problem) => placedFinding(rule, { problem, situation, source })),
    );
  }

  private ofManifest({ path, text }: SourceFile): readonly Finding[] {
    return chunksOf(text).flatMap((chunk) => this.ofChunk(path, chunk).map((each) => shifted(each, chunk)));
  }

  private ofChunk(path: string, { text }: Chunk): readonly Finding[] {
    const head = headOf(text);
    const key = `${path}\n${head}`;
    const known = this.remembered.get(key);
    if (known !== undefined) return known;
    const findings = readDocuments(path, head).flatMap(({ root }) =>
      objectsOf(root).flatMap((object) => judgeObject(object, this.judging)),
    );
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    this.remembered.set(key, findings);
    return findings;
  }
}

/** What a text without a document holds: rules of a pipeline tell that it is empty. */
function nothing(path: string): Value {
  return { kind: 'scalar', value: null, block: false, place: { path, line: 1, start: 0, end: 0 } };
}

/** A finding of a document, placed in the whole text. */
function shifted(finding: Finding, chunk: Chunk): Finding {
  if (chunk.offset === 0) return finding;
  const { fix } = finding;
  return {
    ...finding,
    place: moved(finding.place, chunk),
    ...(fix === undefined
      ? {}
      : {
          fix: {
            ...fix,
            edits: (text) =>
              fix
                .edits(text.slice(chunk.offset, chunk.offset + chunk.text.length))
                .map((edit) => ({ ...edit, start: edit.start + chunk.offset, end: edit.end + chunk.offset })),
          },
        }),
  };
}

function moved(place: Place, { offset, lines }: Chunk): Place {
  return { path: place.path, line: place.line + lines, start: place.start + offset, end: place.end + offset };
}
