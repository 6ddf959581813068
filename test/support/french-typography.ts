import assert from 'node:assert/strict';

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
