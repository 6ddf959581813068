import { chunksOf, headOf } from './chunks';
import { isHelmTemplate } from './helm-template';
import { objectsOf, type KubernetesObject } from './kubernetes-object';
import type { Place } from './value';
import { readDocuments, type YamlDocument } from './yaml-documents';

/** Whether a path may hold manifests. */
export function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/** The texts of a folder, each parsed at most once, and only when something asks for it. */
export class ManifestTexts {
  private readonly parsed: Map<string, readonly YamlDocument[]>;
  private readonly headsRead = new Map<string, readonly YamlDocument[]>();
  private readonly objectsRead = new Map<string, readonly KubernetesObject[]>();

  constructor(
    private readonly texts: ReadonlyMap<string, string>,
    parsed: ReadonlyMap<string, readonly YamlDocument[]> = new Map(),
  ) {
    this.parsed = new Map(parsed);
  }

  /** The same texts but for one file, what was parsed of the others being kept. */
  with(texts: ReadonlyMap<string, string>, changed: string): ManifestTexts {
    const kept = new Map(this.parsed);
    kept.delete(changed);
    return new ManifestTexts(texts, kept);
  }

  get paths(): readonly string[] {
    return [...this.texts.keys()];
  }

  text(path: string): string | undefined {
    return this.texts.get(path);
  }

  /** The YAML documents of a file; none for a Helm template, which says nothing before it is rendered. */
  documents(path: string): readonly YamlDocument[] {
    const known = this.parsed.get(path);
    if (known !== undefined) return known;
    const text = this.texts.get(path);
    const documents = text === undefined || isHelmTemplate(text) ? [] : readDocuments(path, text);
    this.parsed.set(path, documents);
    return documents;
  }

  /**
   * The Kubernetes objects of a file. What has no `kind` is not even parsed: most YAML files are something else. Of a
   * CustomResourceDefinition, only the head is.
   */
  objects(path: string): readonly KubernetesObject[] {
    const known = this.objectsRead.get(path);
    if (known !== undefined) return known;
    const objects = this.objectsIn(path);
    this.objectsRead.set(path, objects);
    return objects;
  }

  private objectsIn(path: string): readonly KubernetesObject[] {
    const text = this.texts.get(path);
    if (text === undefined || !/(?:^|[\s{,'"])kind['"]?\s*:/m.test(text)) return [];
    return this.heads(path, text).flatMap(({ root }) => objectsOf(root));
  }

  /** Where the first syntax error of a file is, in what is read of it for its objects. */
  broken(path: string): Place | undefined {
    const text = this.texts.get(path) ?? '';
    return this.heads(path, text).find((document) => document.broken !== undefined)?.broken;
  }

  private heads(path: string, text: string): readonly YamlDocument[] {
    if (!text.includes('CustomResourceDefinition') || isHelmTemplate(text)) return this.documents(path);
    const known = this.headsRead.get(path);
    if (known !== undefined) return known;
    const read = chunksOf(text).flatMap((chunk) => readDocuments(path, headOf(chunk.text), chunk));
    this.headsRead.set(path, read);
    return read;
  }

  isTemplate(path: string): boolean {
    const text = this.texts.get(path);
    return text !== undefined && isHelmTemplate(text);
  }
}
