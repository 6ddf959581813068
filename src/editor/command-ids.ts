/** Every command of the extension; a test compares the list with package.json and with what is registered. */
export const commandIds = [
  'cpin.openLevel',
  'cpin.continue',
  'cpin.openStep',
  'cpin.openLesson',
  'cpin.declare',
  'cpin.toggle',
  'cpin.verify',
  'cpin.verifyLevel',
  'cpin.verifyAll',
  'cpin.showEvidence',
  'cpin.openEntry',
  'cpin.reset',
  'cpin.undoReset',
  'cpin.chooseProfile',
  'cpin.chooseFolder',
  'cpin.chooseLanguage',
  'cpin.chooseIdentity',
  'cpin.scaffold',
  'cpin.undoScaffold',
] as const;
export type CommandId = (typeof commandIds)[number];
