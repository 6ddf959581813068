import { workspace, type TextDocument } from 'vscode';
import type { Finding } from '../../domain/conformity/finding';
import { isPipeline } from '../../domain/conformity/file-role';
import { Linter } from '../../domain/conformity/linter';
import { conformityRules } from '../../domain/conformity/rules/registry';
import { situationSource } from '../../domain/conformity/situation-source';
import { isDockerfile } from '../../domain/dockerfile/dockerfile';
import { isYaml } from '../../domain/manifests/manifest-texts';
import { optionsOf } from './conformity-settings';

/** A name for a text that has none yet, by its language in the editor. */
const names: Readonly<Record<string, (name: string) => string>> = {
  dockerfile: () => 'Dockerfile',
  yaml: (name) => `${name}.yaml`,
};

/**
 * The name under which a document is judged in a window without a folder: a file that was opened alone, or a text that
 * was not saved yet. Undefined where rules have nothing to say; beside open folders, what lies elsewhere is nobody's.
 */
export function loosePathOf({ uri, languageId }: TextDocument): string | undefined {
  const { scheme, path } = uri;
  if ((workspace.workspaceFolders ?? []).length > 0 || !['file', 'untitled'].includes(scheme))
    return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (isYaml(name) || isDockerfile(name) || isPipeline(name)) return name;
  return scheme === 'untitled' ? names[languageId]?.(name) : undefined;
}

/** What the rules say of documents as they stand: nothing is read beside them. */
export class LooseFiles {
  /** By address: what is known of a long text spares most of it at the next keystroke. */
  private readonly linters = new Map<string, Linter>();

  /** The findings of a document, under the name that it is judged by. */
  findings(document: TextDocument, path: string): readonly Finding[] {
    const key = document.uri.toString();
    const linter = this.linters.get(key) ?? linterFor(document, path);
    this.linters.set(key, linter);
    linter.update(path, document.getText());
    return linter.file(path);
  }

  /** Forgets all: settings changed. */
  reset(): void {
    this.linters.clear();
  }
}

function linterFor(document: TextDocument, path: string): Linter {
  const source = situationSource(optionsOf(document.uri, {}));
  return new Linter({ rules: conformityRules, source }, { texts: new Map(), paths: [path] });
}
