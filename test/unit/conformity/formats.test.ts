import assert from 'node:assert/strict';
import { gitlabReport } from '../../../src/domain/conformity/formats/gitlab';
import { humanReport } from '../../../src/domain/conformity/formats/human';
import { jsonReport } from '../../../src/domain/conformity/formats/json';
import { junitReport } from '../../../src/domain/conformity/formats/junit';
import { sarifReport } from '../../../src/domain/conformity/formats/sarif';
import type { Checked, Told } from '../../../src/domain/conformity/formats/told';
import { commandLineTexts } from '../../../src/texts/command-line';
import { readXml } from '../../support/well-formed-xml';

const refused: Told = {
  rule: 'cpin/disallow-nodeport',
  severity: 'error',
  path: 'prod/été <1>.yaml',
  line: 6,
  column: 9,
  endLine: 6,
  endColumn: 17,
  message: 'A Service of type "NodePort" & co.',
  remedy: 'Use an Ingress.',
  environments: ['prod'],
  object: 'Service web',
};
const told: Told = {
  rule: 'cpin/syntax',
  severity: 'information',
  path: 'a.yaml',
  line: 1,
  column: 1,
  endLine: 2,
  endColumn: 3,
  message: 'Odd.',
  remedy: 'Mend it.',
  environments: [],
};
const checked: Checked = {
  findings: [told, refused],
  unchecked: [{ path: 'chart/templates/a.yaml', reason: 'template', message: 'It is a Helm template.' }],
  files: 3,
  target: 'cpin-openshift',
  version: '1.2.3',
};
const rules = [
  {
    id: 'cpin/disallow-nodeport',
    title: 'No NodePort',
    remedy: 'Use an Ingress.',
    helpUri: 'https://example.org',
  },
  { id: 'cpin/other', title: 'Other', remedy: 'Nothing.', helpUri: 'https://example.org/other' },
];

describe('the formats of a report', () => {
  it('human: findings by file, what to do, what was not checked, a summary', () => {
    const texts = commandLineTexts.en;
    assert.equal(
      humanReport(checked, { texts, colour: false, rendering: false }),
      [
        'a.yaml',
        '  1:1  information  Odd.',
        '      Mend it. [cpin/syntax]',
        '',
        'prod/été <1>.yaml',
        '  6:9  error  A Service of type "NodePort" & co.',
        '      Use an Ingress. [cpin/disallow-nodeport · prod]',
        '',
        'Not checked',
        '  It is a Helm template.',
        '',
        '3 files read for cpin-openshift: 1 error, 0 warnings, 1 information, 1 file not checked.',
        '',
      ].join('\n'),
    );
    const coloured = humanReport(checked, { texts, colour: true, rendering: false });
    assert.ok(coloured.includes('\u001b[31merror\u001b[0m'));
    assert.equal(
      // eslint-disable-next-line no-control-regex
      coloured.replace(/\u001b\[\d+m/g, ''),
      humanReport(checked, { texts, colour: false, rendering: false }),
    );
  });

  it('json: the documented shape', () => {
    assert.deepEqual(JSON.parse(jsonReport(checked)), {
      version: 1,
      tool: { name: 'cpin', version: '1.2.3' },
      target: 'cpin-openshift',
      files: 3,
      counts: { error: 1, warning: 0, information: 1 },
      findings: [told, refused],
      unchecked: checked.unchecked,
    });
  });

  it('sarif: 2.1.0, rules by index, addresses encoded, what was not checked as notifications', () => {
    const uri = 'prod/%C3%A9t%C3%A9%20%3C1%3E.yaml';
    const place = (address: string, region?: object): object => ({
      physicalLocation: { artifactLocation: { uri: address }, ...(region && { region }) },
    });
    assert.deepEqual(JSON.parse(sarifReport(checked, rules)), {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'cpin',
              version: '1.2.3',
              rules: [
                {
                  id: 'cpin/disallow-nodeport',
                  shortDescription: { text: 'No NodePort' },
                  help: { text: 'Use an Ingress.' },
                  helpUri: 'https://example.org',
                },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          invocations: [
            {
              executionSuccessful: true,
              toolExecutionNotifications: [
                {
                  level: 'warning',
                  message: { text: 'It is a Helm template.' },
                  descriptor: { id: 'template' },
                  locations: [place('chart/templates/a.yaml')],
                },
              ],
            },
          ],
          results: [
            {
              ruleId: 'cpin/syntax',
              level: 'note',
              message: { text: 'Odd. Mend it.' },
              locations: [place('a.yaml', { startLine: 1, startColumn: 1, endLine: 2, endColumn: 3 })],
              properties: { environments: [] },
            },
            {
              ruleId: 'cpin/disallow-nodeport',
              ruleIndex: 0,
              level: 'error',
              message: { text: 'A Service of type "NodePort" & co. Use an Ingress.' },
              locations: [place(uri, { startLine: 6, startColumn: 9, endLine: 6, endColumn: 17 })],
              properties: { environments: ['prod'] },
            },
          ],
        },
      ],
    });
  });

  it('junit: a case for each finding, failed from the severity asked for, skipped where nothing was checked', () => {
    const [first, second, third, ...others] = readXml(junitReport(checked, 'error')).children;
    assert.deepEqual(others, []);
    assert.deepEqual(first?.attributes, { name: 'a.yaml', tests: '1', failures: '0' });
    assert.equal(first.children[0]?.children[0]?.text, 'information: Odd. Mend it.');
    assert.deepEqual(second?.attributes, { name: 'prod/été <1>.yaml', tests: '1', failures: '1' });
    const [refusedCase] = second.children;
    assert.deepEqual(refusedCase?.attributes, {
      classname: 'cpin/disallow-nodeport',
      name: 'prod/été <1>.yaml:6:9',
      file: 'prod/été <1>.yaml',
      line: '6',
    });
    assert.deepEqual(refusedCase.children[0]?.attributes, {
      type: 'error',
      message: 'A Service of type "NodePort" & co.',
    });
    assert.deepEqual(third?.attributes, {
      name: 'cpin/unchecked',
      tests: '1',
      failures: '0',
      skipped: '1',
    });
    const failures = (failOn: 'information' | 'never'): string | undefined =>
      readXml(junitReport(checked, failOn)).attributes['failures'];
    assert.deepEqual([failures('information'), failures('never')], ['2', '0']);
  });

  it('gitlab: what Code Quality reads', () => {
    const report = JSON.parse(gitlabReport(checked.findings, (text) => `hash of ${text}`)) as unknown;
    assert.deepEqual(report, [
      {
        description: 'Odd.',
        check_name: 'cpin/syntax',
        fingerprint: 'hash of cpin/syntax\na.yaml\n\nOdd.\n0',
        severity: 'info',
        location: { path: 'a.yaml', lines: { begin: 1 } },
      },
      {
        description: 'A Service of type "NodePort" & co.',
        check_name: 'cpin/disallow-nodeport',
        fingerprint:
          'hash of cpin/disallow-nodeport\nprod/été <1>.yaml\nService web\nA Service of type "NodePort" & co.\n0',
        severity: 'critical',
        location: { path: 'prod/été <1>.yaml', lines: { begin: 6 } },
      },
    ]);
  });
});
