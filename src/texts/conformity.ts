import type { Environment, FoundEnvironment } from '../domain/conformity/environment';
import type { Severity } from '../domain/conformity/finding';
import type { Target } from '../domain/conformity/target';
import type { Catalogue } from './catalogue';
import { counted } from './counted';

const environmentsFr: Readonly<Record<Environment, string>> = {
  dev: 'développement',
  formation: 'formation',
  qualif: 'qualification',
  test: 'test',
  preprod: 'préproduction',
  prod: 'production',
};

const environmentsEn: Readonly<Record<Environment, string>> = {
  dev: 'development',
  formation: 'training',
  qualif: 'qualification',
  test: 'test',
  preprod: 'pre-production',
  prod: 'production',
};

const fr = {
  severity: { error: 'erreur', warning: 'avertissement', information: 'information' } satisfies Record<
    Severity,
    string
  >,
  severities: { error: 'Erreurs', warning: 'Avertissements', information: 'Informations' } satisfies Record<
    Severity,
    string
  >,
  environment: environmentsFr,
  target: {
    'cpin-openshift': 'OpenShift du ministère',
    'cpin-kubernetes': 'Kubernetes opéré par la plateforme',
    byoc: 'Grappe de l’équipe rattachée à la plateforme',
    sandbox: 'Bac à sable local',
  } satisfies Record<Target, string>,
  targetHelp: {
    'cpin-openshift': 'Règles Kyverno publiées, profil de sécurité restricted-v2',
    'cpin-kubernetes': 'Plateforme d’accélération : Kubernetes sécurisé à la manière d’OpenShift',
    byoc: 'Profil Pod Security « restricted » appliqué aux espaces de noms du projet',
    sandbox: 'Rien n’y est refusé : ce que la production refusera y est un avertissement',
  } satisfies Record<Target, string>,
  reason: ({ reason, from }: FoundEnvironment): string => {
    switch (reason) {
      case 'chosen':
        return 'choisi pour tout le dossier';
      case 'glob':
        return `d’après le réglage « ${from} »`;
      case 'label':
        return `d’après l’étiquette env: ${from}`;
      case 'folder':
        return `d’après le dossier ${from}`;
      case 'file':
        return `d’après le nom du fichier ${from}`;
      case 'namespace':
        return `d’après l’espace de noms ${from}`;
      case 'unknown':
        return 'par défaut : rien dans le fichier ne le dit';
    }
  },
  diagnostic: (message: string, environments: readonly Environment[]): string =>
    `${message} (${environments.join(', ')})`,
  also: (messages: readonly string[]): string => `Aussi : ${messages.join(' ')}`,
  actions: {
    explain: (title: string): string => `Expliquer la règle : ${title}`,
    suppress: (name: string): string => `Vivre avec : ignorer ${name} ici, avec une raison`,
    suppressReason: 'raison à écrire',
    turnOff: (name: string): string => `Ne plus suivre la règle ${name} dans ce dossier`,
    fixAll: 'Corriger tout ce qui est sûr dans ce fichier (Cloud π Native)',
  },
  hover: {
    todo: 'À faire',
    source: 'Source',
    sources: 'Sources',
    more: 'Expliquer la règle',
    where: (target: string, environments: readonly string[]): string =>
      `${target} ; ${environments.length > 1 ? 'environnements' : 'environnement'} ${environments.join(', ')}`,
  },
  explanation: {
    sources: 'Selon qui',
    severity: 'Gravité selon la cible',
    target: 'Cible',
    audited: 'Avant la production',
    enforced: 'En production',
    gate: (gate: string): string =>
      `Attendu à partir du niveau ${gate.slice(1)} du parcours ; avant, ce n’est qu’une information.`,
    always: 'Attendu à tous les niveaux.',
    off: 'sans objet',
    varies: 'Certains constats de cette règle ont une autre gravité : leur message le dit.',
    suppress: 'Vivre avec un constat',
    suppressHow: (name: string): string =>
      `Un commentaire avec sa raison, sur la ligne ou au-dessus : \`# cpin:ignore ${name} -- raison\`. Pour tout un fichier : \`# cpin:ignore-file ${name} -- raison\`. Pour tout le dossier : le réglage \`cpin.conformity.rules\`, ou \`.cpin/conformity.yaml\`, que \`cpin check\` lit aussi.`,
    unknown: (name: string): string => `Aucune règle ne s’appelle « ${name} ».`,
  },
  view: {
    never: 'Le dossier n’a pas encore été vérifié.',
    clean: 'Aucun constat.',
    counts: (error: number, warning: number): string =>
      `${counted.fr(error, 'erreur', 'erreurs')}, ${counted.fr(warning, 'avertissement', 'avertissements')}`,
    environmentLabel: (name: string, counts: string): string => `Environnement ${name} : ${counts}`,
    ruleLabel: (title: string, number: number, severity: string): string =>
      `${title} : ${counted.fr(number, 'constat', 'constats')}, ${severity}`,
    findingLabel: (message: string, path: string, line: number, severity: string): string =>
      `${severity}, ${message}, ${path} ligne ${String(line)}`,
    outdated: 'Des fichiers ont changé depuis : relancez la vérification.',
    checking: 'Vérification du dossier…',
    progress: (done: number, total: number): string => `${String(done)} sur ${String(total)}`,
    cancelled: 'Vérification arrêtée : la liste est celle d’avant.',
    truncated: 'Le dossier est très grand : une partie des fichiers n’a pas été lue.',
    done: (error: number, warning: number, files: number): string =>
      `${counted.fr(files, 'fichier vérifié', 'fichiers vérifiés')} : ${counted.fr(error, 'erreur', 'erreurs')}, ${counted.fr(warning, 'avertissement', 'avertissements')}.`,
    badge: (error: number): string => `${counted.fr(error, 'erreur', 'erreurs')} de conformité`,
  },
  status: {
    text: (environment: string, target: string): string => `${environment} · ${target}`,
    tooltip: (environment: string, reason: string, target: string, gate: string): string =>
      `Ce fichier est jugé pour l’environnement ${environment} (${reason}), sur la cible ${target}, au niveau ${gate.slice(1)} du parcours.`,
    click: 'Cliquer pour changer.',
    off: 'Règles suspendues',
    offTooltip: 'La vérification de conformité est suspendue. Cliquer pour la reprendre.',
    choose: 'Comment juger ce fichier ?',
    changeTarget: 'Changer la cible…',
    changeEnvironment: 'Changer l’environnement de ce fichier…',
    suspend: 'Suspendre la vérification de conformité',
    resume: 'Reprendre la vérification de conformité',
    checkAll: 'Vérifier tout le dossier',
    chooseTarget: 'Où le projet est-il déployé ?',
    chooseEnvironment: (path: string): string => `Environnement de ${path}`,
    detected: 'Laisser trouver : étiquette, dossier, nom du fichier, espace de noms',
    teamFile: (path: string): string =>
      `${path} règle déjà cela pour l’équipe : c’est lui qui l’emporte. Modifiez-le plutôt que vos réglages.`,
    openTeamFile: 'Ouvrir le fichier',
  },
  errors: {
    noFolder: 'Ouvrez un dossier : la vérification lit ses fichiers.',
    teamFile: (path: string, line: number, message: string): string =>
      `${path}, ligne ${String(line)} : ${message} Les réglages de ce fichier ne sont pas suivis.`,
    openTeamFile: 'Ouvrir',
    noFile: 'Ouvrez d’abord un fichier du dossier : l’environnement se choisit fichier par fichier.',
    noRule: 'Placez le curseur sur un constat, ou choisissez une règle.',
    pickRule: 'Quelle règle expliquer ?',
  },
};

export type ConformityTexts = typeof fr;

const en: ConformityTexts = {
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

export const conformityTexts: Catalogue<ConformityTexts> = { fr, en };
