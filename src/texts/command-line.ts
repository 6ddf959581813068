import type { Catalogue } from './catalogue';
import { counted } from './counted';

/** What a check found, counted. */
export interface Summary {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly files: number;
  readonly target: string;
  /** How many files could not be checked, or not whole. */
  readonly unchecked: number;
}

const fr = {
  help: `cpin : vérifier des manifestes d’après les règles de Cloud π Native

Usage
  cpin check [chemins…]      vérifier des fichiers et des dossiers (par défaut : le dossier courant)
  cpin check - --as CHEMIN   vérifier l’entrée standard, comme si elle était le fichier CHEMIN
  cpin explain RÈGLE         expliquer une règle
  cpin rules                 lister les règles

Options de check
  --env ENV        environnement de tous les fichiers : dev, formation, qualif, test, preprod, prod
                   (par défaut : d’après l’étiquette env, le dossier, le nom du fichier, l’espace de noms)
  --target CIBLE   cpin-openshift (par défaut), cpin-kubernetes, byoc, sandbox
  --format FORMAT  human (par défaut), json, sarif, junit, gitlab
  --output FICHIER écrire le rapport dans un fichier ; le résumé reste à l’écran
  --fail-on GRAVITÉ  error (par défaut), warning, information, never
  --config FICHIER   réglages de l’équipe (par défaut : .cpin/conformity.yaml)
  --render         rendre les surcouches avec kustomize ou kubectl, et les charts avec helm
  --lang fr|en     langue (par défaut : d’après LC_ALL et LANG)
  --help, --version

Codes de sortie
  0  rien à partir de la gravité demandée
  1  au moins un constat à partir de cette gravité
  2  la commande n’a pas pu être faite : option inconnue, fichier illisible, rendu impossible
`,
  severity: { error: 'erreur', warning: 'avertissement', information: 'information' },
  summary: ({ error, warning, information, files, target, unchecked }: Summary): string =>
    `${counted.fr(files, 'fichier lu', 'fichiers lus')} pour ${target} : ${counted.fr(error, 'erreur', 'erreurs')}, ${counted.fr(warning, 'avertissement', 'avertissements')}, ${counted.fr(information, 'information', 'informations')}${unchecked === 0 ? '' : `, ${counted.fr(unchecked, 'fichier non vérifié', 'fichiers non vérifiés')}`}.`,
  notChecked: 'Non vérifié',
  unwritable: (path: string, why: string): string => `${path} n’a pas pu être écrit : ${why}.`,
  large: (path: string): string => `${path} dépasse 16 Mio : il n’est pas lu.`,
  partial: (path: string): string =>
    `${path} fait appel à ce qui n’est pas dans ce dossier (base distante, chart ou fichier absent) : seul le reste est vérifié. Ajoutez --render, ou donnez le résultat de « kustomize build » à « cpin check - ».`,
  unknownCommand: (name: string): string => `Commande inconnue : ${name}. « cpin --help » les donne toutes.`,
  wrongOption: (name: string, value: string, admitted: readonly string[]): string =>
    `--${name} n’admet pas « ${value} ». Valeurs admises : ${admitted.join(', ')}.`,
  wrongOptions: (why: string): string => `Options illisibles : ${why}. « cpin --help » les donne toutes.`,
  noSuchPath: (path: string): string => `Rien ne se trouve à ${path} : vérifiez le chemin.`,
  unreadable: (path: string, why: string): string => `${path} n’a pas pu être lu : ${why}.`,
  wrongConfig: (where: string, message: string): string => `${where} : ${message}`,
  noRule: (id: string): string => `Aucune règle ne s’appelle ${id}. « cpin rules » les donne toutes.`,
  syntax: 'Le YAML est mal formé à partir d’ici.',
  syntaxRemedy: 'Corrigez la syntaxe : ce qui suit n’a peut-être pas été vérifié.',
  template: (path: string): string =>
    `${path} est un modèle Helm : il n’est pas vérifié tel quel. Ajoutez --render, ou donnez le résultat de « helm template » à « cpin check - ».`,
  templates: (folder: string, count: number): string =>
    `${folder} : ${String(count)} modèles Helm, qui ne sont pas vérifiés tels quels. Ajoutez --render, ou donnez le résultat de « helm template » à « cpin check - ».`,
  unrendered: (path: string): string =>
    `${path} est un modèle Helm que rien n’a rendu : il n’est pas vérifié.`,
  unrenderedAll: (folder: string, count: number): string =>
    `${folder} : ${String(count)} modèles Helm que rien n’a rendus : ils ne sont pas vérifiés.`,
  partialUnrendered: (path: string): string =>
    `${path} fait appel à ce qui n’est pas dans ce dossier (base distante, chart ou fichier absent), et n’a pas été rendu : seul le reste est vérifié.`,
};

export type CommandLineTexts = typeof fr;

const en: CommandLineTexts = {
  help: `cpin: check manifests against the rules of Cloud π Native

Usage
  cpin check [paths…]        check files and folders (default: the current folder)
  cpin check - --as PATH     check standard input, as if it were the file PATH
  cpin explain RULE          explain a rule
  cpin rules                 list the rules

Options of check
  --env ENV        environment of all files: dev, formation, qualif, test, preprod, prod
                   (default: told by the env label, the folder, the file's name, the namespace)
  --target TARGET  cpin-openshift (default), cpin-kubernetes, byoc, sandbox
  --format FORMAT  human (default), json, sarif, junit, gitlab
  --output FILE    write the report to a file; the summary stays on the screen
  --fail-on SEVERITY  error (default), warning, information, never
  --config FILE    the team's settings (default: .cpin/conformity.yaml)
  --render         render overlays with kustomize or kubectl, and charts with helm
  --lang fr|en     language (default: told by LC_ALL and LANG)
  --help, --version

Exit codes
  0  nothing from the severity asked for on
  1  at least one finding from that severity on
  2  the command could not be done: unknown option, unreadable file, failed render
`,
  severity: { error: 'error', warning: 'warning', information: 'information' },
  summary: ({ error, warning, information, files, target, unchecked }) =>
    `${several(files, 'file')} read for ${target}: ${several(error, 'error')}, ${several(warning, 'warning')}, ${String(information)} information${unchecked === 0 ? '' : `, ${several(unchecked, 'file')} not checked`}.`,
  notChecked: 'Not checked',
  unwritable: (path, why) => `${path} could not be written: ${why}.`,
  large: (path) => `${path} is larger than 16 MiB: it is not read.`,
  partial: (path) =>
    `${path} draws on what is not in this folder (a remote base, a chart, a missing file): only the rest is checked. Add --render, or give what "kustomize build" prints to "cpin check -".`,
  unknownCommand: (name) => `Unknown command: ${name}. "cpin --help" lists them.`,
  wrongOption: (name, value, admitted) =>
    `--${name} does not take "${value}". Values that it takes: ${admitted.join(', ')}.`,
  wrongOptions: (why) => `The options cannot be read: ${why}. "cpin --help" lists them.`,
  noSuchPath: (path) => `There is nothing at ${path}: check the path.`,
  unreadable: (path, why) => `${path} could not be read: ${why}.`,
  wrongConfig: (where, message) => `${where}: ${message}`,
  noRule: (id) => `No rule is called ${id}. "cpin rules" lists them.`,
  syntax: 'The YAML is malformed from here on.',
  syntaxRemedy: 'Mend the syntax: what follows may not have been checked.',
  template: (path) =>
    `${path} is a Helm template: it is not checked as it stands. Add --render, or give what "helm template" prints to "cpin check -".`,
  templates: (folder, count) =>
    `${folder}: ${String(count)} Helm templates, which are not checked as they stand. Add --render, or give what "helm template" prints to "cpin check -".`,
  unrendered: (path) => `${path} is a Helm template that nothing rendered: it is not checked.`,
  unrenderedAll: (folder, count) =>
    `${folder}: ${String(count)} Helm templates that nothing rendered: they are not checked.`,
  partialUnrendered: (path) =>
    `${path} draws on what is not in this folder (remote base, chart or missing file), and was not rendered: only the rest is checked.`,
};

function several(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}

export const commandLineTexts: Catalogue<CommandLineTexts> = { fr, en };
