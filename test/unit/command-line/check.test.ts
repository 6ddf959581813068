import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conformityRules } from '../../../src/domain/conformity/rules/registry';
import { runCpin, type CpinWorld } from '../../support/run-cpin';
import { readXml } from '../../support/well-formed-xml';

const service = [
  'apiVersion: v1',
  'kind: Service',
  'metadata:',
  '  name: prod-web-svc',
  'spec:',
  '  type: NodePort',
  '  selector:',
  '    app: web',
  '  ports:',
  '    - name: http',
  '      port: 8080',
  '      targetPort: http',
  '',
].join('\n');
const path = 'overlays/prod/service.yaml';
const good = service.replace('NodePort', 'ClusterIP');

interface Report {
  readonly files: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly {
    readonly rule: string;
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly endColumn: number;
  }[];
  readonly unchecked: readonly { readonly path: string; readonly reason: string }[];
}

function reportOf(words: readonly string[], world: CpinWorld): Report {
  return JSON.parse(runCpin(['check', ...words, '--format', 'json'], world).printed) as Report;
}

/** `path:line rule` of the findings of one rule. */
function placesOf({ findings }: Report, rule = 'cpin/disallow-nodeport'): readonly string[] {
  return findings.filter((each) => each.rule === rule).map((each) => `${each.path}:${each.line}`);
}

describe('cpin check', () => {
  it('tells a finding for a person, and exits with 1', () => {
    const { code, printed, complained } = runCpin(['check'], { files: { [path]: service } });
    assert.equal(code, 1);
    assert.equal(complained, '');
    const lines = printed.split('\n');
    assert.equal(lines[0], path);
    assert.match(lines[1] ?? '', /^ {2}6:9 {2}error {2}.*NodePort/);
    assert.match(lines[2] ?? '', /^ {6}.*\[cpin\/disallow-nodeport · prod\]$/);
    assert.equal(lines.at(-2), '1 file read for cpin-openshift: 1 error, 0 warnings, 0 information.');
  });

  it('exits by the severity asked for', () => {
    const codes = (env: string): readonly number[] =>
      ['error', 'warning', 'information', 'never'].map(
        (failOn) =>
          runCpin(['check', '--env', env, '--fail-on', failOn], { files: { 'a/service.yaml': service } })
            .code,
      );
    assert.deepEqual(codes('prod'), [1, 1, 1, 0]);
    assert.equal(runCpin(['check'], { files: { [path]: good } }).code, 0);
    const dev = reportOf(['--env', 'dev'], { files: { 'a/service.yaml': service } });
    assert.equal(dev.counts['error'], 0);
  });

  it('reads what it is asked for, and nothing else', () => {
    const files = { [path]: service, 'k8s/prod/other.yaml': service, 'node_modules/x/prod/s.yaml': service };
    assert.deepEqual(placesOf(reportOf([], { files })), ['k8s/prod/other.yaml:6', `${path}:6`]);
    assert.deepEqual(placesOf(reportOf(['overlays'], { files })), [`${path}:6`]);
    assert.deepEqual(placesOf(reportOf([path, path, 'overlays'], { files })), [`${path}:6`]);
  });

  it('reads standard input as the file that it is said to be', () => {
    const read = (as: readonly string[]): readonly string[] =>
      placesOf(reportOf(['-', ...as], { input: service }));
    assert.deepEqual(read(['--as', path]), [`${path}:6`]);
    assert.deepEqual(read(['--env', 'prod']), ['stdin.yaml:6']);
    assert.equal(runCpin(['check', '-', '--as', path], { input: service }).code, 1);
    assert.equal(runCpin(['check', '-'], { input: '' }).code, 0);
  });

  it('counts columns and lines alike with a byte order mark and CRLF', () => {
    const text = `\uFEFF${service.replaceAll('\n', '\r\n')}`;
    const same = (world: CpinWorld, words: readonly string[]): unknown =>
      reportOf(words, world).findings.map(({ line, column, endColumn }) => [line, column, endColumn]);
    const expected = same({ files: { [path]: service } }, []);
    assert.deepEqual(same({ files: { [path]: text } }, []), expected);
    assert.deepEqual(same({ input: text }, ['-', '--as', path]), expected);
    const first = `\uFEFFkind: Service\napiVersion: v1\nmetadata: {name: prod-web-svc}\nspec: {type: NodePort, ports: [}\n`;
    assert.ok(reportOf([], { files: { [path]: first } }).findings.every(({ line }) => line >= 1));
  });

  it('says what is missing, and exits with 2', () => {
    const { code, printed, complained } = runCpin(['check', 'nowhere', path], { files: { [path]: service } });
    assert.deepEqual([code, printed], [2, '']);
    assert.equal(complained, 'There is nothing at nowhere: check the path.');
  });

  it('passes over a broken link, and names it when asked for it', () => {
    const prepare = (folder: string): void => symlinkSync(join(folder, 'gone'), join(folder, 'link.yaml'));
    assert.equal(runCpin(['check'], { files: { [path]: good }, prepare }).code, 0);
    assert.equal(runCpin(['check', 'link.yaml'], { files: { [path]: good }, prepare }).code, 2);
  });

  it('tells what cannot be read after what could, and exits with 2', () => {
    // A link that leads to itself cannot be read by anybody, root included.
    const prepare = (folder: string): void => symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    const { code, printed, complained } = runCpin(['check', '.', 'loop.yaml'], {
      files: { [path]: good },
      prepare,
    });
    assert.equal(code, 2);
    assert.match(printed, /1 file read/);
    assert.match(complained, /^loop\.yaml could not be read: ELOOP: too many symbolic links encountered\.$/);
  });

  it('tells a report that cannot be written, and exits with 2', () => {
    const run = runCpin(['check', '--output', 'no/such/folder'], { files: { [path]: good } });
    assert.equal(run.code, 2);
    assert.match(run.complained, /^no\/such\/folder could not be written: ENOENT/);
  });

  it('writes the report to a file, the summary to the screen', () => {
    const run = runCpin(['check', '--output', 'report', '--format', 'gitlab'], {
      files: { [path]: service },
    });
    assert.equal(run.printed, '1 file read for cpin-openshift: 1 error, 0 warnings, 0 information.\n');
    assert.equal((JSON.parse(run.report ?? '') as readonly unknown[]).length, 1);
  });
});

describe('the settings of a team', () => {
  const settings = '.cpin/conformity.yaml';

  it('are followed, the command line before them', () => {
    const files = { 'a/service.yaml': service, [settings]: 'schema: 1\nenvironments:\n  a/**: prod\n' };
    assert.equal(runCpin(['check'], { files }).code, 1);
    assert.equal(runCpin(['check', '--env', 'dev'], { files }).code, 0);
    const off = { ...files, [settings]: 'schema: 1\nrules:\n  cpin/disallow-nodeport: off\n' };
    assert.deepEqual(placesOf(reportOf([], { files: off })), []);
    const named = { ...files, 'ci.yaml': 'schema: 1\n' };
    assert.equal(runCpin(['check', '--config', 'ci.yaml'], { files: named }).code, 0);
  });

  it('are refused with file, line and column, and exit with 2', () => {
    const rows: readonly [string, RegExp][] = [
      ['schema: 1\ntarget: aws\n', /^\.cpin\/conformity\.yaml:2:1: target: /],
      ['schema: 1\nrulez: {}\n', /^\.cpin\/conformity\.yaml:1:1: .*rulez/],
      ['schema: [\n', /^\.cpin\/conformity\.yaml:\d+:\d+: /],
    ];
    for (const [text, complaint] of rows) {
      const { code, printed, complained } = runCpin(['check'], { files: { [settings]: text } });
      assert.deepEqual([code, printed], [2, '']);
      assert.match(complained, complaint);
    }
  });

  it('are asked for in vain, or are no file: told, and exit with 2', () => {
    const absent = runCpin(['check', '--config', 'none.yaml'], { files: { [path]: good } });
    assert.equal(absent.code, 2);
    assert.match(absent.complained, /^none\.yaml could not be read: ENOENT/);
    const folder = runCpin(['check'], {
      files: { [path]: good },
      prepare: (at) => mkdirSync(join(at, settings), { recursive: true }),
    });
    assert.equal(folder.code, 2);
    assert.match(folder.complained, /^\.cpin\/conformity\.yaml could not be read: EISDIR/);
  });
});

describe('what cpin cannot check', () => {
  const files = {
    'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 0.1.0\n',
    'chart/templates/service.yaml': service.replace('prod-web-svc', '{{ .Release.Name }}'),
    '.github/workflows/ci.yml': 'on: push\njobs:\n  a:\n    env:\n      token: ${{ secrets.TOKEN }}\n',
    'k8s/prod/kustomization.yaml': 'resources:\n  - service.yaml\n  - gone.yaml\n',
    'k8s/prod/service.yaml': good,
  };
  const expected = [
    ['chart/templates/service.yaml', 'template'],
    ['k8s/prod/kustomization.yaml', 'partial'],
  ];

  it('is said to a person', () => {
    const { printed, code } = runCpin(['check'], { files });
    assert.equal(code, 0);
    assert.match(printed, /\nNot checked\n {2}chart\/templates\/service\.yaml is a Helm template: /);
    assert.match(printed, /\n {2}k8s\/prod\/kustomization\.yaml draws on what is not in this folder/);
    assert.match(printed, /, 2 files not checked\.\n$/);
  });

  it('is said in one line where a chart has several templates', () => {
    const template = files['chart/templates/service.yaml'] ?? '';
    const more = { ...files, 'chart/templates/db/service.yaml': template };
    const { printed } = runCpin(['check'], { files: more });
    assert.match(printed, /\n {2}chart\/templates: 2 Helm templates, which are not checked as they stand\./);
    assert.doesNotMatch(printed, /service\.yaml is a Helm template/);
    assert.match(printed, /, 3 files not checked\.\n$/);
  });

  it('is in the reports, and on the screen beside them', () => {
    const json = reportOf([], { files });
    assert.deepEqual(
      json.unchecked.map((each) => [each.path, each.reason]),
      expected,
    );
    for (const format of ['json', 'sarif', 'junit', 'gitlab']) {
      const { complained } = runCpin(['check', '--format', format], { files });
      assert.match(complained, /is a Helm template/, format);
    }
  });

  it('is what is too large to have been written', () => {
    const report = reportOf([], {
      prepare: (folder) => writeFileSync(join(folder, 'dump.yaml'), Buffer.alloc(16 * 1024 * 1024 + 1, '#')),
    });
    assert.deepEqual(
      report.unchecked.map((each) => [each.path, each.reason]),
      [['dump.yaml', 'large']],
    );
  });

  it('is malformed YAML: an error at its line', () => {
    const report = reportOf([], { files: { [path]: service.replace('    app: web', '    app: "web') } });
    assert.equal(report.findings.filter(({ rule }) => rule === 'cpin/syntax').length, 1);
  });
});

describe('a report', () => {
  /** The fingerprints of a GitLab report. */
  function fingerprintsOf(text: string): readonly string[] {
    const run = runCpin(['check', '--format', 'gitlab'], { files: { [path]: text } });
    return (JSON.parse(run.printed) as readonly { fingerprint: string }[]).map((each) => each.fingerprint);
  }

  it('for GitLab keeps its fingerprints when lines move, and tells twins apart', () => {
    const broken = service.replace('    app: web', '    app: "web');
    for (const text of [service, broken]) {
      const before = fingerprintsOf(text);
      assert.ok(before.length > 0);
      assert.deepEqual(fingerprintsOf(`# A line more.\n\n${text}`), before);
    }
    const twins = fingerprintsOf(`${service}---\n${service}`);
    assert.equal(new Set(twins).size, twins.length);
    assert.ok(twins.includes(fingerprintsOf(service)[0] ?? ''));
  });

  it('for JUnit is well-formed XML, whatever the names hold', () => {
    const odd = `prod/<a & "b">\u0007.yaml`;
    const { printed } = runCpin(['check', '--format', 'junit'], { files: { [odd]: service } });
    const [suite] = readXml(printed).children;
    assert.equal(suite?.attributes['name'], 'prod/<a & "b">.yaml');
    assert.equal(suite.children[0]?.children[0]?.name, 'failure');
  });

  it('without findings is whole in every format', () => {
    const printed = (format: string): string =>
      runCpin(['check', '--format', format], { files: { [path]: good } }).printed;
    assert.equal(printed('gitlab'), '[]\n');
    assert.equal(readXml(printed('junit')).children.length, 1);
    assert.deepEqual((JSON.parse(printed('json')) as Report).findings, []);
    assert.equal(printed('human'), '1 file read for cpin-openshift: 0 errors, 0 warnings, 0 information.\n');
  });
});

describe('the other commands of cpin', () => {
  it('explain a rule in the language asked for, with or without its prefix', () => {
    const english = runCpin(['explain', 'disallow-nodeport']);
    assert.equal(english.code, 0);
    assert.match(english.printed, /^# No NodePort Service\n/);
    const french = runCpin(['explain', 'cpin/disallow-nodeport', '--lang', 'fr']);
    assert.match(french.printed, /^# Pas de Service de type NodePort\n/);
    for (const name of ['nothing', '', '../../package']) {
      const run = runCpin(['explain', name]);
      assert.deepEqual([run.code, run.printed], [2, ''], name);
    }
  });

  it('list every rule, tell the version, and help in both languages', () => {
    const rules = runCpin(['rules']).printed.trimEnd().split('\n');
    assert.deepEqual(
      rules.map((line) => line.split(' ')[0]),
      conformityRules.map(({ id }) => id),
    );
    assert.equal(runCpin(['--version']).printed, '1.2.3\n');
    assert.match(runCpin(['--help']).printed, /^cpin: check manifests/);
    assert.match(runCpin(['--help'], { locale: 'fr_FR' }).printed, /^cpin\u00a0: vérifier des manifestes/);
    const wrong = runCpin(['frob']);
    assert.deepEqual([wrong.code, wrong.printed], [2, '']);
  });
});
