import { join, relative } from 'node:path';
import ts from 'typescript';
import type { DeclaredModel, ModelSource, Notation } from './model-graph';
import {
  fieldsOf,
  importedFile,
  notationOf,
  statementsOf,
  type Declaration,
  type Resolve,
} from './type-declarations';

/** Types of Kubernetes itself that are no objects. */
const plain: Readonly<Record<string, Notation>> = {
  IntOrString: 'x',
  Quantity: 'q',
  Time: 'd',
  MicroTime: 'd',
  Duration: 's',
  JSON: '*',
  RawExtension: '*',
  FieldsV1: '*',
};

/**
 * The models of the `@kubernetes-models` packages, from their declaration files. A model is named by its file
 * (`K8m/argo-cd/…/ApplicationSpec`); what belongs to Kubernetes itself is the model of `@kubernetes/client-node`.
 */
export class KubernetesModels {
  private readonly declarations = new Map<string, Declaration>();
  private readonly inline = new Map<string, DeclaredModel>();
  private readonly packages: string;

  constructor(private readonly root: string) {
    this.packages = join(root, 'node_modules/@kubernetes-models');
  }

  readonly source: ModelSource = (name) => {
    if (this.inline.has(name)) return this.inline.get(name);
    if (!name.startsWith('K8m/')) return undefined;
    const declaration = this.declaration(join(this.packages, `${name.slice(4)}.d.ts`));
    return declaration.kind === 'fields' ? declaration.model : undefined;
  };

  private nameOf(file: string): string {
    return `K8m/${relative(this.packages, file).replace(/\.d\.ts$/, '')}`;
  }

  /** What a file declares first: an interface, or a name for another type. */
  private declaration(file: string): Declaration {
    const known = this.declarations.get(file);
    if (known !== undefined) return known;
    const statements = statementsOf(file);
    const context = {
      resolve: this.resolver(file, statements),
      keep: (suggested: string, model: DeclaredModel): string => {
        const name = `${this.nameOf(file)}#${suggested}`;
        this.inline.set(name, model);
        return name;
      },
    };
    for (const statement of statements) {
      if (ts.isInterfaceDeclaration(statement)) {
        const own = fieldsOf([...statement.members], statement.name.text, context);
        return this.remember(file, {
          kind: 'fields',
          model: new Map([...this.inherited(statement, file, statements), ...own]),
        });
      }
      if (ts.isTypeAliasDeclaration(statement)) {
        const type = notationOf(statement.type, statement.name.text, context);
        return this.remember(file, { kind: 'alias', type });
      }
    }
    throw new Error(`${file} declares nothing.`);
  }

  private remember(file: string, declaration: Declaration): Declaration {
    this.declarations.set(file, declaration);
    return declaration;
  }

  /** The fields of the interfaces that an interface extends; `TypeMeta` is repeated by those who extend it. */
  private inherited(
    statement: ts.InterfaceDeclaration,
    file: string,
    statements: readonly ts.Statement[],
  ): DeclaredModel {
    const fields = new Map<string, { type: Notation; required: boolean }>();
    for (const { expression } of (statement.heritageClauses ?? []).flatMap((clause) => [...clause.types])) {
      if (!ts.isIdentifier(expression) || expression.text === 'TypeMeta') continue;
      const base = this.resolver(file, statements)(expression.text);
      for (const [name, field] of this.source(base) ?? []) fields.set(name, field);
    }
    return fields;
  }

  private resolver(file: string, statements: readonly ts.Statement[]): Resolve {
    const imports = importsOf(statements);
    return (name) => {
      const specifier = imports.get(name);
      if (specifier === undefined) throw new Error(`${file}: ${name} is not imported.`);
      const last = specifier.slice(specifier.lastIndexOf('/') + 1);
      if (/^(?:kubernetes-models|@kubernetes-models\/apimachinery)\//.test(specifier)) {
        return plain[last] ?? `V1${last}`;
      }
      const target = importedFile(this.root, file, specifier);
      const declaration = this.declaration(target);
      return declaration.kind === 'alias' ? declaration.type : this.nameOf(target);
    };
  }
}

function importsOf(statements: readonly ts.Statement[]): ReadonlyMap<string, string> {
  const imports = new Map<string, string>();
  for (const statement of statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    for (const { name } of bindings.elements) imports.set(name.text, statement.moduleSpecifier.text);
  }
  return imports;
}
