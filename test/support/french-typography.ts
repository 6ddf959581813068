import assert from 'node:assert/strict';

/** What each kind of fault looks like. A colon without a space may be code (`env: prod`) in a text that has no markup. */
const faults: Readonly<Record<string, RegExp>> = {
  'a no-break space is missing before ; ! ? »': /[^\u00a0\u202f\s(;!?][;!?»](?=\s|$)/u,
  'a breaking space before : ; ! ? »': /\u0020[;!?»](?=\s|$)|\u0020:(?=\s|$)/u,
  'a no-break space is missing after «': /«[^\u00a0\u202f]/u,
  'a straight apostrophe': /\p{L}'\p{L}/u,
};

/** The faults of French typography in a text, in words; code, addresses, comments and the rulers of tables are no prose. */
export function typographyFaults(text: string): readonly string[] {
  const prose = text
    .replace(/`[^`]*`/g, 'x')
    .replace(/<!--.*?-->/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\w+:\/\/\S+/g, 'x')
    .replace(/^[\s|:-]+$/, '');
  return Object.entries(faults).flatMap(([fault, looks]) => (looks.test(prose) ? [fault] : []));
}

/** Asserts that a French text has its non-breaking spaces and its typographic apostrophes; addresses and code aside. */
export function assertFrenchTypography(text: string, path: string): void {
  const prose = text.replace(/https?:\/\/\S+|`[^`]*`/g, '');
  assert.doesNotMatch(
    prose,
    /[^\u00a0\u202f\s(]([;?!»]|:(?=\s))|\u0020[:;?!»]|«[^\u00a0\u202f]/u,
    `${path}: ${text}`,
  );
  assert.doesNotMatch(prose, /[a-zé]'[a-zéàh]/i, `${path}: apostrophe`);
}
