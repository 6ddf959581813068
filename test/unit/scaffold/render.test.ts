import assert from 'node:assert/strict';
import { instanceName, render } from '../../../src/domain/scaffold/render';
import { ScaffoldError, type ScaffoldFault } from '../../../src/domain/scaffold/scaffold-error';
import { sourceWith } from '../../support/scaffold-source';

const answers = { app: 'demo', port: 3000, target: 'cpin-openshift' };
const one = (text: string, to = 'x'): ReturnType<typeof sourceWith> =>
  sourceWith([{ from: 'f', to }], { f: text });

/** The text of the only file of a scaffold. */
function rendered(text: string): string | undefined {
  return render(one(text), answers)[0]?.text;
}

function fault(action: () => unknown): ScaffoldFault {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof ScaffoldError);
    assert.match(error.message, /\.$/);
    return error.fault;
  }
  assert.fail('nothing was thrown');
}

describe('Rendering a scaffold', () => {
  const texts: readonly [template: string, text: string][] = [
    ['name: <% app %>\n', 'name: demo\n'],
    ['<%app%>:<% port %>', 'demo:3000'],
    ['{{ .Values.x }} ${app} <app> & "q"', '{{ .Values.x }} ${app} <app> & "q"'],
    ['a\n<%# targetIsCpinOpenshift %>\n  - b\n<%/ targetIsCpinOpenshift %>\nc\n', 'a\n  - b\nc\n'],
    ['<%^ targetIsCpinOpenshift %>no<%/ targetIsCpinOpenshift %>yes', 'yes'],
    ['<%! a remark %>x', 'x'],
    ['<% registry %>', 'harbor'],
  ];
  for (const [template, text] of texts) {
    it(`${JSON.stringify(template)} gives ${JSON.stringify(text)}`, () => {
      assert.equal(rendered(template), text);
    });
  }

  const faults: readonly [template: string, fault: ScaffoldFault][] = [
    ['<% ap %>', { kind: 'unknown-name', file: 'f', name: 'ap' }],
    ['<% constructor %>', { kind: 'unknown-name', file: 'f', name: 'constructor' }],
    ['<%#targetIsLocal%><% nope %><%/targetIsLocal%>', { kind: 'unknown-name', file: 'f', name: 'nope' }],
    ['<%#app%>x<%/app%>', { kind: 'misused-name', file: 'f', name: 'app' }],
    ['<% targetIsLocal %>', { kind: 'misused-name', file: 'f', name: 'targetIsLocal' }],
    ['<%> partial %>', { kind: 'syntax', file: 'f', detail: '">partial" is not a placeholder' }],
    ['<%= [ ] =%>[app]', { kind: 'syntax', file: 'f', detail: '"=[ ]" is not a placeholder' }],
  ];
  for (const [template, expected] of faults) {
    it(`refuses ${JSON.stringify(template)}`, () => {
      assert.deepEqual(
        fault(() => rendered(template)),
        expected,
      );
    });
  }

  it('names the file whose placeholder is left open', () => {
    assert.equal(fault(() => rendered('<% app')).kind, 'syntax');
    assert.equal(fault(() => rendered('<%#targetIsLocal%>')).kind, 'syntax');
  });

  it('fills in paths and checks where they lead', () => {
    assert.equal(render(one('', '<% app %>/a.txt'), answers)[0]?.path, 'demo/a.txt');
    assert.deepEqual(
      fault(() => render(one('', '../<% app %>'), answers)),
      {
        kind: 'path',
        file: '../<% app %>',
        reason: 'outside',
      },
    );
    assert.equal(fault(() => render(one('', '.'), answers)).kind, 'path');
    assert.equal(instanceName(one('').definition, answers), 'hello-demo');
  });

  it('refuses a choice that gives a name which is already taken', () => {
    for (const name of ['app', 'targetIsLocal', 'port']) {
      const source = one('x');
      const questions = source.definition.questions.map((question) =>
        question.kind === 'choice'
          ? {
              ...question,
              choices: question.choices.map((choice) => ({ ...choice, gives: { [name]: 'x' } })),
            }
          : question,
      );
      const taken = { ...source, definition: { ...source.definition, questions } };
      assert.deepEqual(
        fault(() => render(taken, answers)),
        { kind: 'duplicate-name', name },
      );
    }
  });

  it('leaves verbatim files alone', () => {
    const source = sourceWith([{ from: 'f', to: 'x', verbatim: true }], { f: '<% app %>' });
    assert.equal(render(source, answers)[0]?.text, '<% app %>');
  });

  it('writes a file only when its condition holds', () => {
    const source = sourceWith(
      [
        { from: 'f', to: 'b', when: { target: ['local'] } },
        { from: 'f', to: 'a', when: { target: ['local', 'cpin-openshift'] } },
      ],
      { f: '' },
    );
    assert.deepEqual(
      render(source, answers).map((file) => file.path),
      ['a'],
    );
  });

  it('refuses a condition on what is no choice, and a value that is none', () => {
    for (const when of [{ app: ['demo'] }, { nope: ['x'] }, { target: ['mars'] }]) {
      const source = sourceWith([{ from: 'f', to: 'x', when }], { f: '' });
      assert.equal(fault(() => render(source, answers)).kind, 'unknown-name');
    }
  });

  it('refuses two files in one place', () => {
    for (const [first, second] of [
      ['a', 'a'],
      ['README.md', 'readme.md'],
      ['README', 'Readme'],
      ['a', 'a/b'],
      ['x/../a', 'a'],
    ]) {
      const source = sourceWith(
        [
          { from: 'f', to: first ?? '' },
          { from: 'f', to: second ?? '' },
        ],
        { f: '' },
      );
      assert.equal(fault(() => render(source, answers)).kind, 'duplicate-path');
    }
  });

  it('refuses a file that is not shipped, and answers that nobody checked', () => {
    assert.equal(
      fault(() => render(sourceWith([{ from: 'g', to: 'x' }], {}), answers)).kind,
      'missing-template',
    );
    assert.deepEqual(
      fault(() => render(one(''), { ...answers, app: 'A b' })),
      {
        kind: 'answer',
        question: 'app',
        fault: { kind: 'label' },
      },
    );
    assert.equal(fault(() => render(one(''), { app: 'demo', port: 3000 })).kind, 'answer');
    assert.equal(fault(() => render(one(''), { ...answers, more: 'x' })).kind, 'unknown-answer');
  });
});
