import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { DeclaredField, DeclaredModel, Notation } from './model-graph';

/** What a named type stands for: fields, or another type. */
export type Declaration =
  | { readonly kind: 'fields'; readonly model: DeclaredModel }
  | { readonly kind: 'alias'; readonly type: Notation };

/** Says what a name that a declaration refers to stands for. */
export type Resolve = (name: string) => Notation;

/** Names an inline object type, and keeps its fields. */
export type Keep = (suggested: string, model: DeclaredModel) => string;

/** The statements of a declaration file. */
export function statementsOf(file: string): readonly ts.Statement[] {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true).statements;
}

/** The file that an import of a declaration file leads to. */
export function importedFile(root: string, from: string, specifier: string): string {
  const file = specifier.startsWith('.')
    ? join(dirname(from), specifier.replace(/\.js$/, '.d.ts'))
    : join(root, 'node_modules', `${specifier}.d.ts`);
  if (!existsSync(file)) throw new Error(`${from} imports ${specifier}, which is not there.`);
  return file;
}

/** The fields that an interface or a type literal declares. */
export function fieldsOf(
  members: readonly ts.TypeElement[],
  owner: string,
  context: { readonly resolve: Resolve; readonly keep: Keep },
): DeclaredModel {
  const fields = new Map<string, DeclaredField>();
  for (const member of members) {
    if (!ts.isPropertySignature(member) || member.type === undefined) continue;
    const name = writtenName(member);
    const type = name === 'status' ? '*' : notationOf(member.type, `${owner}.${name}`, context);
    fields.set(name, { type, required: member.questionToken === undefined });
  }
  return fields;
}

/** A property's name on the wire: cdk8s renames some and keeps the original in `@schema Model#name`. */
function writtenName(member: ts.PropertySignature): string {
  const comment = ts.getJSDocTags(member).find((tag) => tag.tagName.text === 'schema')?.comment;
  const original = typeof comment === 'string' ? /#(\S+)/.exec(comment)?.[1] : undefined;
  if (original !== undefined) return original;
  if (ts.isIdentifier(member.name) || ts.isStringLiteral(member.name)) return member.name.text;
  throw new Error('A property has no plain name.');
}

/** A TypeScript type in the notation of the tables. */
export function notationOf(
  type: ts.TypeNode,
  owner: string,
  context: { readonly resolve: Resolve; readonly keep: Keep },
): Notation {
  const again = (inner: ts.TypeNode): Notation => notationOf(inner, owner, context);
  if (ts.isParenthesizedTypeNode(type)) return again(type.type);
  if (ts.isArrayTypeNode(type)) return `[${again(type.elementType)}`;
  if (ts.isUnionTypeNode(type)) return unionOf(type, owner);
  if (ts.isLiteralTypeNode(type)) return `=${literalOf(type, owner)}`;
  if (ts.isTypeLiteralNode(type)) {
    const index = type.members.find((member) => ts.isIndexSignatureDeclaration(member));
    if (index !== undefined) return `{${again(index.type)}`;
    return type.members.length === 0 ? '*' : context.keep(owner, fieldsOf([...type.members], owner, context));
  }
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) {
    const name = type.typeName.text;
    const [inner] = type.typeArguments ?? [];
    if (name === 'Array' && inner !== undefined) return `[${again(inner)}`;
    return name === 'Date' ? 'd' : context.resolve(name);
  }
  switch (type.kind) {
    case ts.SyntaxKind.StringKeyword:
      return 's';
    case ts.SyntaxKind.NumberKeyword:
      return 'n';
    case ts.SyntaxKind.BooleanKeyword:
      return 'b';
    case ts.SyntaxKind.AnyKeyword:
    case ts.SyntaxKind.UnknownKeyword:
      return '*';
    default:
      throw new Error(`${owner}: a type is not handled (${ts.SyntaxKind[type.kind]}).`);
  }
}

function unionOf(union: ts.UnionTypeNode, owner: string): Notation {
  const kinds = new Set(union.types.map((each) => each.kind));
  if (kinds.size === 1 && kinds.has(ts.SyntaxKind.LiteralType)) {
    return enumNotation(union.types.map((each) => literalOf(each, owner)));
  }
  const textOrNumber =
    kinds.size === 2 && kinds.has(ts.SyntaxKind.StringKeyword) && kinds.has(ts.SyntaxKind.NumberKeyword);
  return textOrNumber ? 'x' : '*';
}

/** One of some texts, or any text when the tables cannot hold them. */
export function enumNotation(texts: readonly string[]): Notation {
  return texts.some((text) => /[\s|:]/.test(text)) ? 's' : `=${texts.join('|')}`;
}

function literalOf(type: ts.TypeNode, owner: string): string {
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return type.literal.text;
  throw new Error(`${owner}: a literal is no text.`);
}
