import { readDockerfile } from '../dockerfile/dockerfile';
import { objectsOf } from '../manifests/kubernetes-object';
import type { Place } from '../manifests/value';
import { readDocuments } from '../manifests/yaml-documents';
import { chunksOf, type Chunk } from './chunks';
import type { FileRole } from './file-role';
import type { Finding } from './finding';
import { judgeObject, placedFinding, type Judging } from './judge';
import type { PlacedProblem, Rule, SourceFile } from './rule';
import { suppressionsOf, withoutSuppressed } from './suppression';

/** How many documents' findings are remembered: more than the open files of a person hold. */
const mostRemembered = 2000;

/**
 * The rules that need one text only. The findings of each document are remembered by its text, so that a change in one
 * document of a long file costs that document.
 */
export class TextLinter {
  private readonly remembered = new Map<string, readonly Finding[]>();

  constructor(private readonly judging: Judging) {}

  /** The findings of a text in its role, in order; suppressed ones left out. */
  lint(file: SourceFile, role: FileRole): readonly Finding[] {
    const findings = [...this.ofRole(file, role), ...this.ofAnyText(file)];
    return withoutSuppressed(findings, suppressionsOf(file.text));
  }

  private ofRole(file: SourceFile, role: FileRole): readonly Finding[] {
    switch (role) {
      case 'manifest':
        return this.ofManifest(file);
      case 'dockerfile':
        return this.placed('dockerfile', file.path, (rule, situation) =>
          rule.reads === 'dockerfile' ? rule.check(readDockerfile(file.path, file.text), situation) : [],
        );
      case 'pipeline':
      case 'values': {
        const [document] = readDocuments(file.path, file.text);
        if (document === undefined) return [];
        const given = { ...file, root: document.root };
        return this.placed(role, file.path, (rule, situation) =>
          rule.reads === 'pipeline' || rule.reads === 'values' ? rule.check(given, situation) : [],
        );
      }
      default:
        return [];
    }
  }

  private ofAnyText(file: SourceFile): readonly Finding[] {
    return this.placed('text', file.path, (rule, situation) =>
      rule.reads === 'text' && rule.concerns(file.path) ? rule.check(file, situation) : [],
    );
  }

  private placed(
    reads: Rule['reads'],
    path: string,
    check: (rule: Rule, situation: Parameters<Rule['check']>[1]) => readonly PlacedProblem[],
  ): readonly Finding[] {
    const { source, rules } = this.judging;
    const situation = source.situation(source.find({ path }).environment);
    return rules
      .filter((rule) => rule.reads === reads)
      .flatMap((rule) =>
        check(rule, situation).flatMap((problem) => placedFinding(rule, { problem, situation, source })),
      );
  }

  private ofManifest({ path, text }: SourceFile): readonly Finding[] {
    return chunksOf(text).flatMap((chunk) => this.ofChunk(path, chunk).map((each) => shifted(each, chunk)));
  }

  private ofChunk(path: string, { text }: Chunk): readonly Finding[] {
    const key = `${path}\n${text}`;
    const known = this.remembered.get(key);
    if (known !== undefined) return known;
    const findings = readDocuments(path, text).flatMap(({ root }) =>
      objectsOf(root).flatMap((object) =>
        judgeObject(object, this.judging).map((finding) => onOneLine(finding, text)),
      ),
    );
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    this.remembered.set(key, findings);
    return findings;
  }
}

/** A text over several lines is shown by its first one. */
function onOneLine(finding: Finding, text: string): Finding {
  const { place } = finding;
  const shown = /[\r\n]/.exec(text.slice(place.start, place.end))?.index;
  return shown === undefined ? finding : { ...finding, place: { ...place, end: place.start + shown } };
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
