import { deepStrictEqual } from 'node:assert';
import type { Environment } from '../../../src/domain/conformity/environment';
import type { Finding, Severity } from '../../../src/domain/conformity/finding';
import { mergeFindings } from '../../../src/domain/conformity/merge';
import type { RuleId } from '../../../src/domain/conformity/rule';

interface Told {
  readonly rule?: RuleId;
  readonly at?: string;
  readonly severity?: Severity;
  readonly environments?: readonly Environment[];
  readonly container?: string;
  readonly kind?: string;
}

function finding({
  rule = 'cpin/a',
  at = 'a.yaml:1',
  severity = 'warning',
  environments = ['dev'],
  container,
  kind,
}: Told): Finding {
  const [path = '', start = '0'] = at.split(':');
  return {
    rule,
    severity,
    environments,
    place: { path, line: 1, start: Number(start), end: Number(start) + 1 },
    ...(container === undefined ? {} : { container }),
    ...(kind === undefined ? {} : { object: { kind, name: 'x' } }),
    target: 'cpin-openshift',
    message: () => '',
    remedy: () => '',
  };
}

describe('findings told several times', () => {
  const merged = (...told: readonly Told[]): readonly string[] =>
    mergeFindings(told.map(finding)).map(
      ({ rule, place, severity, environments, container }) =>
        `${place.path}:${String(place.start)} ${rule} ${severity} ${environments.join('+')}${container === undefined ? '' : ` ${container}`}`,
    );

  it('are said once, as the most serious, with every environment', () => {
    deepStrictEqual(
      merged(
        {},
        { severity: 'error', environments: ['prod'] },
        { severity: 'information', environments: ['dev', 'test'] },
      ),
      ['a.yaml:1 cpin/a error dev+test+prod'],
    );
  });

  it('stay apart by rule, place, container and kind', () => {
    deepStrictEqual(
      merged(
        {},
        { rule: 'cpin/b' },
        { at: 'a.yaml:2' },
        { container: 'one' },
        { container: 'two' },
        { kind: 'Pod' },
      ).length,
      6,
    );
  });

  it('come in the order of files, places and rules', () => {
    deepStrictEqual(
      merged({ at: 'b.yaml:0' }, { at: 'a.yaml:20' }, { at: 'a.yaml:3', rule: 'cpin/b' }, { at: 'a.yaml:3' }),
      [
        'a.yaml:3 cpin/a warning dev',
        'a.yaml:3 cpin/b warning dev',
        'a.yaml:20 cpin/a warning dev',
        'b.yaml:0 cpin/a warning dev',
      ],
    );
  });
});
