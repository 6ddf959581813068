import type { Catalogue } from './catalogue';

/** The README that goes into `.cpin/`, for whoever finds the folder in the repository. */
export const progressReadme: Catalogue<string> = {
  fr: `# .cpin/

Ce dossier garde la progression de l’équipe dans le parcours Cloud π Native. Il se versionne avec le projet.

- \`achievements/\` : un fichier par réalisation déclarée ou vérifiée, avec ses preuves (empreintes SHA-256 des
  fichiers lus, commit Git). Commentaires et clés ajoutés à la main sont gardés.
- \`scaffolds/\` : les réponses et les textes d’origine des fichiers de départ, pour pouvoir les mettre à jour.

Il est écrit par l’extension VS Code « Cloud π Native : le parcours » (cloud-pi-native.parcours).
`,
  en: `# .cpin/

This folder keeps the team’s progress in the Cloud π Native parcours. Commit it with the project.

- \`achievements/\`: one file per achievement that was declared or verified, with its evidence (SHA-256 of the files
  that were read, Git commit). Comments and keys that you add are kept.
- \`scaffolds/\`: the answers and the original texts of scaffolded files, so that they can be updated later.

It is written by the VS Code extension “Cloud π Native : le parcours” (cloud-pi-native.parcours).
`,
};
