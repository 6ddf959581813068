import assert from 'node:assert/strict';
import { conformityRules } from '../../src/domain/conformity/rules/registry';
import { situationSource } from '../../src/domain/conformity/situation-source';
import { manifestCorpus } from '../support/corpus/corpus';
import { admittedObjects, type AdmittedObject } from './admitted-objects';
import { byObject, compare, type FindingsByObject } from './compare';
import { comparisons } from './comparisons';
import { isBeyondThePolicies } from './differences';
import { ourFindings } from './our-findings';
import { runKyverno, type KyvernoVerdicts } from './run-kyverno';
import { oracleTool } from './tools';

/** Some 2,900 documents, of 700 applications. */
const size = { seed: 1, applications: 700 };

describe('Kyverno and our rules', () => {
  let objects: readonly AdmittedObject[];
  let kyverno: KyvernoVerdicts;
  let ours: FindingsByObject;

  before(function () {
    const tool = oracleTool('kyverno');
    if (tool.kind === 'missing') {
      console.log(`skipped: the comparison with Kyverno, since ${tool.why}`);
      this.skip();
    }
    const files = manifestCorpus(size);
    objects = files.flatMap(admittedObjects);
    kyverno = runKyverno(tool.path, files, objects);
    ours = byObject(
      ourFindings(
        files,
        comparisons.map(({ rule }) => rule),
      ),
    );
    console.log(
      `Kyverno ${tool.version}: ${kyverno.size} verdicts on ${objects.length} objects of ${files.length} files`,
    );
  });

  for (const comparison of comparisons) {
    it(`agree on ${comparison.rule} (${comparison.policyRules.join(', ')})`, function () {
      if (!conformityRules.some(({ id }) => id === comparison.rule)) {
        console.log(`skipped: ${comparison.rule} is not among our rules`);
        this.skip();
      }
      const { compared, refused, unexplained, explained, beyond } = compare(comparison, {
        objects,
        kyverno,
        ours,
      });
      console.log(`${comparison.rule}: ${compared} objects, ${refused} refused; beyond: ${beyond.length}`);
      for (const [title, times] of explained) console.log(`  ${times} × ${title}`);
      assert.equal(unexplained.length, 0, `\n${unexplained.slice(0, 20).join('\n')}\n…`);
      const unexpected = beyond.filter((finding) => !isBeyondThePolicies(finding));
      assert.deepEqual(
        unexpected.map(({ place, path }) => `${place.path}:${place.line} ${path?.join('.') ?? ''}`),
        [],
      );
      assert.ok(refused > 0 && refused < compared, 'the corpus holds right and wrong objects');
      for (const [title, times] of explained) assert.ok(times > 0, `nothing in the corpus shows: ${title}`);
    });
  }

  it('leave out no documented row that refuses something', () => {
    const production = situationSource({ target: 'cpin-openshift' }).situation('prod');
    const refusing = conformityRules.filter(
      ({ sources, severity }) =>
        sources.some(({ page }) => page === 'documentation:docs/agreement/kyverno.md') &&
        severity(production) === 'error',
    );
    const compared = comparisons.map(({ rule }) => rule);
    assert.deepEqual(
      refusing.map(({ id }) => id).filter((id) => !compared.includes(id)),
      [],
    );
  });
});
