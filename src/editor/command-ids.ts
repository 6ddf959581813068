/** The commands of the parcours. */
export const parcoursCommandIds = [
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
  'cpin.updateScaffold',
  'cpin.undoScaffold',
] as const;
export type CommandId = (typeof parcoursCommandIds)[number];

/** The commands of the conformity rules. */
export const conformityCommandIds = [
  'cpin.checkWorkspace',
  'cpin.explainRule',
  'cpin.chooseSituation',
  'cpin.chooseTarget',
  'cpin.chooseEnvironment',
  'cpin.turnOffRule',
  'cpin.openFinding',
] as const;
export type ConformityCommandId = (typeof conformityCommandIds)[number];

/** The commands that run programs of this machine, each once it was shown and accepted. */
export const programCommandIds = ['cpin.prepareLocalCluster', 'cpin.writeDeliveryMetrics'] as const;
export type ProgramCommandId = (typeof programCommandIds)[number];

/** Every command of the extension; a test compares the list with package.json and with what is registered. */
export const commandIds = [...parcoursCommandIds, ...conformityCommandIds, ...programCommandIds] as const;
