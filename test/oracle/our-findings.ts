import type { Finding } from '../../src/domain/conformity/finding';
import { lint } from '../../src/domain/conformity/lint';
import type { RuleId } from '../../src/domain/conformity/rule';
import { conformityRules } from '../../src/domain/conformity/rules/registry';
import { situationSource } from '../../src/domain/conformity/situation-source';
import type { CorpusFile } from '../support/corpus/corpus';

/** What some of our rules say of a corpus where the platform refuses: in production, on the ministry's clusters. */
export function ourFindings(files: readonly CorpusFile[], ids: readonly RuleId[]): readonly Finding[] {
  const source = situationSource({ target: 'cpin-openshift', environment: 'prod' });
  return lint(files, { rules: conformityRules.filter(({ id }) => ids.includes(id)), source });
}
