import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import type { JsonObject } from './application';
import type { Random } from './random';

/** How one team writes its YAML; a file keeps one style throughout. */
export interface YamlStyle {
  readonly indentSequences: boolean;
  readonly indent: number;
  /** Short maps and lists written between braces. */
  readonly flow: boolean;
  readonly quote: 'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE';
  readonly comments: boolean;
  /** Equal labels written once, with an anchor and aliases. */
  readonly anchors: boolean;
  readonly windowsLines: boolean;
}

export function yamlStyle(random: Random): YamlStyle {
  return {
    indentSequences: random.chance(0.6),
    indent: random.chance(0.9) ? 2 : 4,
    flow: random.chance(0.15),
    quote: random.pick(['PLAIN', 'PLAIN', 'PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE']),
    comments: random.chance(0.5),
    anchors: random.chance(0.03),
    windowsLines: random.chance(0.03),
  };
}

const remarks = [
  ' À revoir avec l’équipe infra',
  ' TODO: move to the values file',
  ' voir la documentation de la plateforme',
  ' image: nginx:latest',
  ' ----',
  ' kept for the migration',
  ' { not: yaml, [at: all }',
];

/** One stream of documents, as its team would have typed it. */
export function writeStream(objects: readonly JsonObject[], style: YamlStyle, random: Random): string {
  const documents = objects.map((object) => writeDocument(object, style, random));
  const leading = random.chance(0.4) ? '---\n' : '';
  const trailing = random.chance(0.1) ? '---\n' : '';
  const text = leading + documents.join('---\n') + trailing;
  return style.windowsLines ? text.replaceAll('\n', '\r\n') : text;
}

function writeDocument(object: JsonObject, style: YamlStyle, random: Random): string {
  const document = new Document(object, { aliasDuplicateObjects: style.anchors });
  visit(document, {
    Scalar: (key, scalar) => {
      if (key !== 'value' || typeof scalar.value !== 'string' || scalar.value.includes('\n')) return;
      if (style.quote !== 'PLAIN' && random.chance(0.5)) scalar.type = style.quote;
      if (style.comments && random.chance(0.02)) scalar.comment = random.pick(remarks);
    },
    Collection: (_key, collection) => {
      if (style.flow && collection.items.length <= 3 && collection.items.every(isShort))
        collection.flow = true;
    },
    Pair: (_key, pair) => {
      if (style.comments && isScalar(pair.key) && random.chance(0.03))
        pair.key.commentBefore = random.pick(remarks);
    },
  });
  if (style.comments && random.chance(0.3)) document.commentBefore = random.pick(remarks);
  return document.toString({ indentSeq: style.indentSequences, indent: style.indent, lineWidth: 0 });
}

function isShort(item: unknown): boolean {
  const value = isPair(item) ? item.value : item;
  return !isMap(value) && !isSeq(value);
}
