import { deepStrictEqual } from 'node:assert';
import { calm } from '../../../src/domain/conformity/calm';
import { Linter } from '../../../src/domain/conformity/linter';
import { themeOfRule } from '../../../src/domain/conformity/rules/by-id';
import { conformityRules } from '../../../src/domain/conformity/rules/registry';
import { situationSource } from '../../../src/domain/conformity/situation-source';

const pod = (namespace: string, image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: api, namespace: ${namespace}}\nspec:\n  containers:\n    - name: api\n      image: ${image}\n      imagePullPolicy: Always\n`;

describe('what is shown of a container', () => {
  it('is one finding for a theme, the most serious, in each namespace', () => {
    const text = [pod('a', 'ghcr.io/s/one:latest'), pod('b', 'ghcr.io/s/two:latest')].join('---\n');
    const linter = new Linter(
      { rules: conformityRules, source: situationSource({ environment: 'prod' }) },
      { texts: new Map([['a.yaml', text]]), paths: ['a.yaml'] },
    );
    const shown = calm(linter.file('a.yaml'), themeOfRule).filter(
      ({ finding }) => themeOfRule(finding.rule) === 'images',
    );
    deepStrictEqual(
      shown.map(({ finding: { place }, also }) => [
        text.slice(place.start, place.end),
        also.map(({ rule }) => rule),
      ]),
      [
        ['ghcr.io/s/one:latest', ['cpin/image-pull-policy']],
        ['ghcr.io/s/two:latest', ['cpin/image-pull-policy']],
      ],
    );
  });
});
