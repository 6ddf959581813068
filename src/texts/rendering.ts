import type { RenderFailure } from '../domain/rendering/render-failure';
import { commandLine, type RenderCommand } from '../domain/rendering/render-job';
import type { Catalogue } from './catalogue';

const at = (folder: string): string => (folder === '' ? '.' : folder);

const fr = {
  consent: {
    title: 'Rendre les surcouches et les charts de ce dossier avec vos outils ?',
    detail: (commands: readonly RenderCommand[], more: number): string =>
      [
        'Ces commandes seront exécutées sur votre poste, sans passer par un shell, et leur résultat jugé d’après les règles :',
        '',
        ...commands.map((command) => `${at(command.folder)} : ${commandLine(command)}`),
        ...(more > 0 ? [`… et ${String(more)} de plus.`] : []),
        '',
        'Une base distante ou une dépendance que nomme une kustomization est téléchargée par l’outil lui-même. Votre accord vaut pour ces commandes dans cet espace de travail, y compris à chaque enregistrement.',
      ].join('\n'),
    accept: 'Exécuter',
    never: 'Jamais ici',
    show: 'Montrer toutes les commandes',
    shown: 'Exécuter les commandes affichées ?',
  },
  progress: (done: number, total: number): string => `Rendu ${String(done)} sur ${String(total)}`,
  unchecked: 'N’a pas pu être vérifié',
  uncheckedLabel: (count: number): string => `N’a pas pu être vérifié : ${String(count)}`,
  read: 'En attendant, cette surcouche est lue sans outil : ce que seul Kustomize sait faire n’y paraît pas.',
  subject: ({ job }: RenderFailure): string =>
    job.kind === 'kustomization'
      ? `Surcouche ${at(job.folder)}`
      : `Chart ${at(job.folder)}${job.values === undefined ? '' : ` avec ${job.values}`}`,
  why: ({ outcome, command, lines }: RenderFailure): string => {
    const run = command === undefined ? '' : `« ${commandLine(command)} »`;
    switch (outcome.kind) {
      case 'failed':
        return [
          `${run} a échoué${outcome.exitCode === undefined ? '' : ` (code ${String(outcome.exitCode)})`}.`,
          ...lines,
        ].join('\n');
      case 'too-long':
        return `${run} a été arrêtée après ${String(outcome.seconds)} secondes.`;
      case 'too-large':
        return `${run} a été arrêtée : son résultat dépasse ${String(outcome.megabytes)} Mo.`;
      case 'no-tool':
        return `Il faut ${outcome.tools.join(' ou ')} sur le PATH pour le rendre : installez l’un de ces outils, puis relancez la vérification.`;
      case 'not-run':
        return {
          untrusted: 'Rien n’est exécuté dans un espace de travail qui n’est pas approuvé.',
          virtual: 'Ce dossier n’est pas sur ce poste : aucun outil ne peut y être exécuté.',
          never: 'Le réglage cpin.conformity.render interdit le rendu.',
          declined:
            'La commande n’a pas été acceptée. Relancez la vérification pour qu’elle vous soit proposée de nouveau.',
        }[outcome.why];
    }
  },
  running: (command: RenderCommand): string =>
    `Exécution dans ${at(command.folder)} : ${commandLine(command)}`,
  remedy: 'Corrigez ce dont l’outil se plaint : rien de ce rendu n’a été vérifié.',
  inPlace: (path: string, line: number, subject: string, why: string): string =>
    `${path}:${String(line)} : ${subject} n’a pas pu être vérifié. ${why}`,
};

export type RenderingTexts = typeof fr;

const en: RenderingTexts = {
  consent: {
    title: 'Render the overlays and charts of this folder with your tools?',
    detail: (commands, more) =>
      [
        'These commands will run on your machine, without a shell, and what they print is judged by the rules:',
        '',
        ...commands.map((command) => `${at(command.folder)}: ${commandLine(command)}`),
        ...(more > 0 ? [`… and ${String(more)} more.`] : []),
        '',
        'A remote base or a dependency that a kustomization names is downloaded by the tool itself. Your consent holds for these commands in this workspace, each time that a file is saved included.',
      ].join('\n'),
    accept: 'Run',
    never: 'Never here',
    show: 'Show all commands',
    shown: 'Run the commands that are shown?',
  },
  progress: (done, total) => `Rendering ${String(done)} of ${String(total)}`,
  unchecked: 'Could not be checked',
  uncheckedLabel: (count) => `Could not be checked: ${String(count)}`,
  read: 'Meanwhile this overlay is read without a tool: what only Kustomize can do does not show.',
  subject: ({ job }) =>
    job.kind === 'kustomization'
      ? `Overlay ${at(job.folder)}`
      : `Chart ${at(job.folder)}${job.values === undefined ? '' : ` with ${job.values}`}`,
  why: ({ outcome, command, lines }) => {
    const run = command === undefined ? '' : `"${commandLine(command)}"`;
    switch (outcome.kind) {
      case 'failed':
        return [
          `${run} failed${outcome.exitCode === undefined ? '' : ` (exit code ${String(outcome.exitCode)})`}.`,
          ...lines,
        ].join('\n');
      case 'too-long':
        return `${run} was stopped after ${String(outcome.seconds)} seconds.`;
      case 'too-large':
        return `${run} was stopped: what it prints exceeds ${String(outcome.megabytes)} MB.`;
      case 'no-tool':
        return `Rendering it needs ${outcome.tools.join(' or ')} on the PATH: install one of them, then check again.`;
      case 'not-run':
        return {
          untrusted: 'Nothing runs in a workspace that is not trusted.',
          virtual: 'This folder is not on this machine: no tool can run in it.',
          never: 'The setting cpin.conformity.render forbids rendering.',
          declined: 'The command was not accepted. Check again to be offered it anew.',
        }[outcome.why];
    }
  },
  running: (command) => `Running in ${at(command.folder)}: ${commandLine(command)}`,
  remedy: 'Mend what the tool complains of: nothing of this render was checked.',
  inPlace: (path, line, subject, why) => `${path}:${String(line)}: ${subject} could not be checked. ${why}`,
};

export const renderingTexts: Catalogue<RenderingTexts> = { fr, en };
