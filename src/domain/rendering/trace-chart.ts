import { firstMatch } from '../conformity/text-place';
import { objectsOf, type KubernetesObject } from '../manifests/kubernetes-object';
import { at, itemsAt, textAt, type Place, type Value } from '../manifests/value';
import { chunksOf } from '../manifests/chunks';
import { readDocuments } from '../manifests/yaml-documents';
import { graft, nowhere, type Origin } from './graft';
import { withoutReleaseNamespace } from './release-namespace';
import type { RenderJob } from './render-job';
import { documentOf, mergedValues, originInTemplate, type Values } from './template-origin';
import { outlineOf, type OutlineNode } from './template-outline';

/** The texts that a render was made from, by path. */
export type SourceTexts = (path: string) => string | undefined;

/**
 * The objects that Helm rendered, with the places of the templates and values that they came from. Helm names the template
 * of each document (`# Source: chart/templates/x.yaml`).
 */
export function tracedChart(
  rendered: string,
  job: RenderJob,
  text: SourceTexts,
): readonly KubernetesObject[] {
  const tracer = new ChartTracer(job, text);
  let template = '';
  return chunksOf(rendered).flatMap((chunk) => {
    template = /^# Source: (\S.*?)\s*$/m.exec(chunk.text)?.[1] ?? template;
    return readDocuments(job.file, chunk.text).flatMap(({ root }) =>
      objectsOf(root)
        .filter((object) => !isTest(object))
        .map((object) => {
          const origin = tracer.origin(template, object.root);
          const traced = graft(object.root, origin);
          if (traced.kind !== 'mapping') return object;
          return withoutReleaseNamespace({ ...object, root: traced, place: traced.place });
        }),
    );
  });
}

/** A hook that only `helm test` creates. */
function isTest({ root }: KubernetesObject): boolean {
  const hook = textAt(root, 'metadata', 'annotations', 'helm.sh/hook');
  return hook !== undefined && /^test/.test(hook);
}

class ChartTracer {
  private readonly outlines = new Map<string, readonly OutlineNode[]>();
  private readonly values = new Map<string, Values>();

  constructor(
    private readonly job: RenderJob,
    private readonly text: SourceTexts,
  ) {}

  /** The origin of an object of a template, as Helm names the template. */
  origin(source: string, object: Value): Origin {
    const inside = source.slice(source.indexOf('/') + 1);
    const path = join(this.job.folder, inside);
    const text = this.text(path);
    if (source === '' || text === undefined) return nowhere(this.dependency(inside));
    const outlines = this.outlines.get(path) ?? outlineOf({ path, text });
    this.outlines.set(path, outlines);
    const document = documentOf(outlines, object);
    const kind = document?.children.find(({ key }) => key === 'kind')?.value;
    const head = kind ?? firstMatch({ path, text }, /^\s*kind:\s*(\S.*)$/m) ?? lineOf(path, text);
    if (document === undefined) return nowhere(head);
    return originInTemplate({ ...document, near: head, value: head }, this.valuesFor(inside));
  }

  /** The values that a template sees: those of its own chart under what the charts above say of it. */
  private valuesFor(inside: string): Values {
    const names = [...inside.matchAll(/(?:^|\/)charts\/([^/]+)/g)].map(([, name = '']) => name);
    const key = names.join('/');
    if (this.values.has(key)) return this.values.get(key);
    const { folder, values } = this.job;
    let merged = mergedValues(
      this.read(join(folder, 'values.yaml')),
      values === undefined ? undefined : this.read(values),
    );
    let below = folder;
    for (const name of names) {
      below = join(below, `charts/${name}`);
      merged = mergedValues(this.read(join(below, 'values.yaml')), at(merged, name));
    }
    this.values.set(key, merged);
    return merged;
  }

  private read(path: string): Values {
    const text = this.text(path);
    return text === undefined ? undefined : readDocuments(path, text)[0]?.root;
  }

  /** What is not in the folder comes from a dependency: `Chart.yaml` names it. */
  private dependency(inside: string): Place {
    const { file } = this.job;
    const chart = this.read(file);
    const name = /(?:^|\/)charts\/([^/]+)/.exec(inside)?.[1];
    const named = itemsAt(chart, 'dependencies').find((each) =>
      [textAt(each, 'name'), textAt(each, 'alias')].includes(name),
    );
    return at(named, 'name')?.place ?? at(chart, 'name')?.place ?? lineOf(file, this.text(file) ?? '');
  }
}

function join(folder: string, inside: string): string {
  return folder === '' ? inside : `${folder}/${inside}`;
}

/** The first line of a text that says something. */
export function lineOf(path: string, text: string): Place {
  return firstMatch({ path, text }, /^[ \t]*(\S.*)$/m) ?? { path, line: 1, start: 0, end: 0 };
}
