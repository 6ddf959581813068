import { kubernetesTables } from './tables';

/** The modules that hold the tables, by path: each a text that is parsed when it is first needed. */
export async function tableModules(root: string): Promise<ReadonlyMap<string, string>> {
  const { core, custom } = await kubernetesTables(root);
  const folder = 'src/domain/kubernetes-schema';
  return new Map([
    [`${folder}/core-table.ts`, moduleText('coreTable', core)],
    [`${folder}/custom-table.ts`, moduleText('customTable', custom)],
  ]);
}

function moduleText(name: string, table: { readonly sources: object }): string {
  const text = JSON.stringify(table, undefined, 1).replaceAll(/^ +/gm, '');
  if (/[`\\]|\$\{/.test(text)) throw new Error(`${name} needs escapes.`);
  return `// Written by \`npm run generate\`: do not edit. The notation is explained in field-table.ts.\nexport const ${name} = \`${text}\`;\n`;
}
