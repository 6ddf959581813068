import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreTable } from '../../../src/domain/kubernetes-schema/core-table';
import { customTable } from '../../../src/domain/kubernetes-schema/custom-table';
import { suggestionFor } from '../../../src/domain/kubernetes-schema/suggestion';

interface Written {
  readonly sources: Readonly<Record<string, string>>;
  readonly models: Readonly<Record<string, string>>;
}

describe('The tables of fields', () => {
  const core = JSON.parse(coreTable) as Written;
  const custom = JSON.parse(customTable) as Written;

  it('were made from the packages that are installed: else run `npm run generate`', () => {
    for (const [name, version] of Object.entries({ ...core.sources, ...custom.sources })) {
      const file = join(__dirname, '../../../../node_modules', name, 'package.json');
      assert.equal((JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version, version, name);
    }
  });

  it('stay small: 60 kB for Kubernetes, 80 kB for custom resources', () => {
    assert.ok(coreTable.length < 60_000, String(coreTable.length));
    assert.ok(customTable.length < 80_000, String(customTable.length));
  });

  it('lead to models that exist', () => {
    for (const [table, text] of [
      [core, coreTable],
      [custom, customTable],
    ] as const) {
      assert.equal(JSON.stringify(JSON.parse(text)).includes('K8m/'), false);
      for (const [name, line] of Object.entries(table.models)) {
        for (const field of line.split(' ')) {
          const type = field.replace(/^[^!:]+[!:][[{]*/, '');
          if (!/^[~A-Z]/.test(type)) continue;
          const known = type.startsWith('~') ? type.slice(1) in core.models : type in table.models;
          assert.ok(known, `${name}: ${type}`);
        }
      }
    }
  });
});

describe('suggestionFor', () => {
  const known = ['containers', 'initContainers', 'image', 'imagePullPolicy', 'env', 'envFrom', 'tty'];
  const cases: readonly (readonly [written: string, suggestion: string | undefined])[] = [
    ['Containers', 'containers'],
    ['contianers', 'containers'],
    ['container', 'containers'],
    ['imagepullpolicy', 'imagePullPolicy'],
    ['imgae', 'image'],
    ['envv', 'env'],
    ['ev', undefined],
    ['volumes', undefined],
    ['', undefined],
  ];
  for (const [written, suggestion] of cases) {
    it(`takes "${written}" for ${suggestion ?? 'nothing'}`, () => {
      assert.equal(suggestionFor(written, known), suggestion);
    });
  }
});
