import type { Environment, FoundEnvironment } from '../../domain/conformity/environment';
import type { Severity } from '../../domain/conformity/finding';
import type { Target } from '../../domain/conformity/target';
import { counted } from '../counted';

const environmentsFr: Readonly<Record<Environment, string>> = {
  dev: 'développement',
  formation: 'formation',
  qualif: 'qualification',
  test: 'test',
  preprod: 'préproduction',
  prod: 'production',
};

/** What the live check says in French; English follows its shape. */
export const fr = {
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
    'cpin-kubernetes': 'Plateforme d’accélération : Kubernetes sécurisé à la manière d’OpenShift',
    byoc: 'Profil Pod Security « restricted » appliqué aux espaces de noms du projet',
    sandbox: 'Rien n’y est refusé : ce que la production refusera y est un avertissement',
  } satisfies Record<Target, string>,
  reason: ({ reason, from }: FoundEnvironment): string => {
    switch (reason) {
      case 'chosen':
        return 'choisi pour tout le dossier';
      case 'glob':
        return `d’après le réglage « ${from} »`;
      case 'label':
        return `d’après l’étiquette env: ${from}`;
      case 'folder':
        return `d’après le dossier ${from}`;
      case 'file':
        return `d’après le nom du fichier ${from}`;
      case 'namespace':
        return `d’après l’espace de noms ${from}`;
      case 'unknown':
        return 'par défaut : rien dans le fichier ne le dit';
    }
  },
  diagnostic: (message: string, environments: readonly Environment[]): string =>
    `${message} (${environments.join(', ')})`,
  also: (messages: readonly string[]): string => `Aussi : ${messages.join(' ')}`,
  actions: {
    explain: (title: string): string => `Expliquer la règle : ${title}`,
    suppress: (name: string): string => `Vivre avec : ignorer ${name} ici, avec une raison`,
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
      `${target} ; ${environments.length > 1 ? 'environnements' : 'environnement'} ${environments.join(', ')}`,
  },
  explanation: {
    sources: 'Selon qui',
    severity: 'Gravité selon la cible',
    target: 'Cible',
    audited: 'Avant la production',
    enforced: 'En production',
    gate: (gate: string): string =>
      `Attendu à partir du niveau ${gate.slice(1)} du parcours ; avant, ce n’est qu’une information.`,
    always: 'Attendu à tous les niveaux.',
    off: 'sans objet',
    varies: 'Certains constats de cette règle ont une autre gravité : leur message le dit.',
    suppress: 'Vivre avec un constat',
    suppressHow: (name: string): string =>
      `Un commentaire avec sa raison, sur la ligne ou au-dessus : \`# cpin:ignore ${name} -- raison\`. Pour tout un fichier : \`# cpin:ignore-file ${name} -- raison\`. Pour tout le dossier : le réglage \`cpin.conformity.rules\`, ou \`.cpin/conformity.yaml\`, que \`cpin check\` lit aussi.`,
    unknown: (name: string): string => `Aucune règle ne s’appelle « ${name} ».`,
  },
  view: {
    never: 'Le dossier n’a pas encore été vérifié.',
    clean: 'Aucun constat.',
    counts: (error: number, warning: number): string =>
      `${counted.fr(error, 'erreur', 'erreurs')}, ${counted.fr(warning, 'avertissement', 'avertissements')}`,
    environmentLabel: (name: string, counts: string): string => `Environnement ${name} : ${counts}`,
    ruleLabel: (title: string, number: number, severity: string): string =>
      `${title} : ${counted.fr(number, 'constat', 'constats')}, ${severity}`,
    findingLabel: (message: string, path: string, line: number, severity: string): string =>
      `${severity}, ${message}, ${path} ligne ${String(line)}`,
    outdated: 'Des fichiers ont changé depuis : relancez la vérification.',
    checking: 'Vérification du dossier…',
    progress: (done: number, total: number): string => `${String(done)} sur ${String(total)}`,
    cancelled: 'Vérification arrêtée : la liste est celle d’avant.',
    truncated: 'Le dossier est très grand : une partie des fichiers n’a pas été lue.',
    done: (error: number, warning: number, files: number): string =>
      `${counted.fr(files, 'fichier vérifié', 'fichiers vérifiés')} : ${counted.fr(error, 'erreur', 'erreurs')}, ${counted.fr(warning, 'avertissement', 'avertissements')}.`,
    badge: (error: number): string => `${counted.fr(error, 'erreur', 'erreurs')} de conformité`,
  },
  status: {
    text: (environment: string, target: string): string => `${environment} · ${target}`,
    tooltip: (environment: string, reason: string, target: string, gate: string): string =>
      `Ce fichier est jugé pour l’environnement ${environment} (${reason}), sur la cible ${target}, au niveau ${gate.slice(1)} du parcours.`,
    click: 'Cliquer pour changer.',
    off: 'Règles suspendues',
    offTooltip: 'La vérification de conformité est suspendue. Cliquer pour la reprendre.',
    choose: 'Comment juger ce fichier ?',
    changeTarget: 'Changer la cible…',
    changeEnvironment: 'Changer l’environnement de ce fichier…',
    suspend: 'Suspendre la vérification de conformité',
    resume: 'Reprendre la vérification de conformité',
    checkAll: 'Vérifier tout le dossier',
    chooseTarget: 'Où le projet est-il déployé ?',
    chooseEnvironment: (path: string): string => `Environnement de ${path}`,
    detected: 'Laisser trouver : étiquette, dossier, nom du fichier, espace de noms',
    teamFile: (path: string): string =>
      `${path} règle déjà cela pour l’équipe : c’est lui qui l’emporte. Modifiez-le plutôt que vos réglages.`,
    openTeamFile: 'Ouvrir le fichier',
  },
  errors: {
    noFolder: 'Ouvrez un dossier : la vérification lit ses fichiers.',
    teamFile: (path: string, line: number, message: string): string =>
      `${path}, ligne ${String(line)} : ${message} Les réglages de ce fichier ne sont pas suivis.`,
    openTeamFile: 'Ouvrir',
    noFile: 'Ouvrez d’abord un fichier du dossier : l’environnement se choisit fichier par fichier.',
    noRule: 'Placez le curseur sur un constat, ou choisissez une règle.',
    pickRule: 'Quelle règle expliquer ?',
  },
};

export type ConformityTexts = typeof fr;
