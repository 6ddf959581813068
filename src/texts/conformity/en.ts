import type { Environment } from '../../domain/conformity/environment';
import { counted } from '../counted';
import type { ConformityTexts } from './fr';

const environmentsEn: Readonly<Record<Environment, string>> = {
  dev: 'development',
  formation: 'training',
  qualif: 'qualification',
  test: 'test',
  preprod: 'pre-production',
  prod: 'production',
};

/** What the live check says in English. */
export const en: ConformityTexts = {
  severity: { error: 'error', warning: 'warning', information: 'information' },
  severities: { error: 'Errors', warning: 'Warnings', information: 'Information' },
  environment: environmentsEn,
  target: {
    'cpin-openshift': 'The ministry’s OpenShift',
    'cpin-kubernetes': 'Kubernetes run by the platform',
    byoc: 'The team’s own cluster, joined to the platform',
    sandbox: 'Local sandbox',
  },
  targetHelp: {
    'cpin-openshift': 'Published Kyverno rules, security profile restricted-v2',
    'cpin-kubernetes': 'Acceleration platform: Kubernetes secured the OpenShift way',
    byoc: 'Pod Security profile “restricted” enforced on the project’s namespaces',
    sandbox: 'Nothing is refused there: what production will refuse is a warning',
  },
  reason: ({ reason, from }) => {
    switch (reason) {
      case 'chosen':
        return 'chosen for the whole folder';
      case 'glob':
        return `told by the setting “${from}”`;
      case 'label':
        return `told by the label env: ${from}`;
      case 'folder':
        return `told by the folder ${from}`;
      case 'file':
        return `told by the file name ${from}`;
      case 'namespace':
        return `told by the namespace ${from}`;
      case 'unknown':
        return 'by default: nothing in the file tells';
    }
  },
  diagnostic: (message, environments) => `${message} (${environments.join(', ')})`,
  also: (messages) => `Also: ${messages.join(' ')}`,
  actions: {
    explain: (title) => `Explain the rule: ${title}`,
    suppress: (name) => `Live with it: ignore ${name} here, with a reason`,
    suppressReason: 'reason to write',
    turnOff: (name) => `No longer follow the rule ${name} in this folder`,
    fixAll: 'Mend all that is certain in this file (Cloud π Native)',
  },
  hover: {
    todo: 'To do',
    source: 'Source',
    sources: 'Sources',
    more: 'Explain the rule',
    where: (target, environments) =>
      `${target}; ${environments.length > 1 ? 'environments' : 'environment'} ${environments.join(', ')}`,
  },
  explanation: {
    sources: 'According to whom',
    severity: 'Severity by target',
    target: 'Target',
    audited: 'Before production',
    enforced: 'In production',
    gate: (gate) =>
      `Expected from level ${gate.slice(1)} of the parcours on; before that, it is only information.`,
    always: 'Expected at every level.',
    off: 'not applicable',
    varies: 'Some findings of this rule have another severity: their message says so.',
    suppress: 'Living with a finding',
    suppressHow: (name) =>
      `A comment with its reason, on the line or above it: \`# cpin:ignore ${name} -- reason\`. For a whole file: \`# cpin:ignore-file ${name} -- reason\`. For the whole folder: the setting \`cpin.conformity.rules\`, or \`.cpin/conformity.yaml\`, which \`cpin check\` reads too.`,
    unknown: (name) => `No rule is called “${name}”.`,
  },
  view: {
    never: 'The folder has not been checked yet.',
    clean: 'No finding.',
    counts: (error, warning) =>
      `${counted.en(error, 'error', 'errors')}, ${counted.en(warning, 'warning', 'warnings')}`,
    environmentLabel: (name, counts) => `Environment ${name}: ${counts}`,
    ruleLabel: (title, number, severity) =>
      `${title}: ${counted.en(number, 'finding', 'findings')}, ${severity}`,
    findingLabel: (message, path, line, severity) => `${severity}, ${message}, ${path} line ${String(line)}`,
    outdated: 'Files have changed since: run the check again.',
    checking: 'Checking the folder…',
    progress: (done, total) => `${String(done)} of ${String(total)}`,
    cancelled: 'Check stopped: the list is the one from before.',
    truncated: 'The folder is very large: some of its files were not read.',
    done: (error, warning, files) =>
      `${counted.en(files, 'file', 'files')} checked: ${counted.en(error, 'error', 'errors')}, ${counted.en(warning, 'warning', 'warnings')}.`,
    badge: (error) => `${counted.en(error, 'conformity error', 'conformity errors')}`,
  },
  status: {
    text: (environment, target) => `${environment} · ${target}`,
    tooltip: (environment, reason, target, gate) =>
      `This file is judged for the environment ${environment} (${reason}), on the target ${target}, at level ${gate.slice(1)} of the parcours.`,
    click: 'Click to change.',
    off: 'Rules suspended',
    offTooltip: 'The conformity check is suspended. Click to resume it.',
    choose: 'How is this file to be judged?',
    changeTarget: 'Change the target…',
    changeEnvironment: 'Change the environment of this file…',
    suspend: 'Suspend the conformity check',
    resume: 'Resume the conformity check',
    checkAll: 'Check the whole folder',
    chooseTarget: 'Where is the project deployed?',
    chooseEnvironment: (path) => `Environment of ${path}`,
    detected: 'Let it be found: label, folder, file name, namespace',
    teamFile: (path) =>
      `${path} already sets this for the team, and it wins. Change it rather than your settings.`,
    openTeamFile: 'Open the file',
  },
  errors: {
    noFolder: 'Open a folder: the check reads its files.',
    teamFile: (path, line, message) =>
      `${path}, line ${String(line)}: ${message} The settings of this file are not followed.`,
    openTeamFile: 'Open',
    noFile: 'Open a file of the folder first: the environment is chosen file by file.',
    noRule: 'Put the cursor on a finding, or choose a rule.',
    pickRule: 'Which rule is to be explained?',
  },
};
