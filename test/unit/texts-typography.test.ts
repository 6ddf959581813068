import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { typographyFaults } from '../support/french-typography';
import { repository } from '../support/shipped-scaffolds';

/** A text that people read, and where it is written. */
interface Written {
  readonly place: string;
  readonly text: string;
}

/** The French texts of a module of `src/texts`: what stands under `fr`, each expression in them standing for a word. */
function frenchOf(file: string): readonly Written[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Written[] = [];
  const add = (node: ts.Node, text: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({ place: `${file.slice(repository.length + 1)}:${line + 1}`, text });
  };
  const visit = (node: ts.Node, french: boolean): void => {
    const named =
      ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isFunctionDeclaration(node)
        ? (node.name?.getText() ?? '')
        : '';
    const inside = french || /^fr$|Fr$/.test(named);
    if (inside && ts.isStringLiteralLike(node)) add(node, node.text);
    if (inside && ts.isTemplateExpression(node)) {
      add(node, node.head.text + node.templateSpans.map(({ literal }) => `x${literal.text}`).join(''));
    }
    node.forEachChild((child) => visit(child, inside));
  };
  visit(source, false);
  return found;
}

/** The French pages of the rules: their prose, without code. */
function pagesOf(folder: string): readonly Written[] {
  return readdirSync(join(repository, folder))
    .filter((file) => file.endsWith('.fr.md'))
    .flatMap((file) =>
      readFileSync(join(repository, folder, file), 'utf8')
        .replace(/^```[\s\S]*?^```/gm, (code) => code.replace(/[^\n]/g, ''))
        .split('\n')
        .map((text, index) => ({ place: `${folder}/${file}:${index + 1}`, text })),
    );
}

function assertTypography(written: readonly Written[]): void {
  const found = written.flatMap(({ place, text }) =>
    typographyFaults(text).map((fault) => `${place}: ${fault}: ${text}`),
  );
  assert.deepEqual(found, []);
}

describe('the typography of French', () => {
  const folder = join(repository, 'src', 'texts');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );

  it('holds in every text of the code', () => {
    const written = files.flatMap((file) => frenchOf(join(folder, file)));
    assert.ok(written.length > 800, String(written.length));
    assertTypography(written);
  });

  it('holds in the page of every rule', () => {
    const written = pagesOf(join('docs', 'rules'));
    assert.ok(written.length > 1000, String(written.length));
    assertTypography(written);
  });
});
