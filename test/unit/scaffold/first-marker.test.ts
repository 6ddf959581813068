import assert from 'node:assert/strict';
import { languages } from '../../../src/domain/language';
import { defaultAnswers } from '../../../src/domain/scaffold/answers';
import { firstMarker } from '../../../src/domain/scaffold/first-marker';
import { render } from '../../../src/domain/scaffold/render';
import { shippedScaffold } from '../../support/shipped-scaffolds';

describe('The first marker to fill in', () => {
  it('is neither a link, a box nor a footnote', () => {
    const text = '- [ ] a\n- [x] b\n[a link](https://x)\nsee [1]\n[To fill in: the name]\n';
    const found = firstMarker(
      [
        { path: 'b.md', text: '[Not this document]' },
        { path: 'x/a.md', text },
      ],
      ['a.md'],
    );
    assert.equal(found?.path, 'x/a.md');
    assert.equal(text.slice(found.start, found.end), '[To fill in: the name]');
    assert.equal(firstMarker([], ['a.md']), undefined);
  });

  it('is in the note for the sponsor, in both languages', () => {
    const source = shippedScaffold('sponsor-documents');
    const told = languages.map((language) => {
      const files = render(source, defaultAnswers(source.definition.questions, language));
      const marker = firstMarker(files, source.definition.toFill);
      const text = files.find(({ path }) => path === marker?.path)?.text.slice(marker?.start, marker?.end);
      return [marker?.path, text];
    });
    assert.deepEqual(told, [
      ['docs/cloud-pi-native/mon-projet/note-sponsor.md', '[À compléter : nom et fonction]'],
      ['docs/cloud-pi-native/mon-projet/sponsor-note.md', '[To fill in: name and position]'],
    ]);
  });
});
