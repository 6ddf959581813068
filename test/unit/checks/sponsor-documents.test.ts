import { checkTable } from '../../support/check-table';
import { changed, type Files } from '../../support/run-check';

const note = 'docs/note-sponsor.md';
const file = 'docs/prequalification.md';
const filled: Files = {
  [note]: `# Agenda partagé : note pour le sponsor

<!-- Partez d’un irritant. [À compléter : ce repère est dans un commentaire] -->

| Rédigée par | Date |
|---|---|
| Camille Martin, cheffe de projet | 12 mai 2026 |

## Le constat

Une correction prend 23 jours, dont 19 d’attente<br>avec \`<env>\` pour chacun.

## Ce que cela changerait

### Les technologies

- [x] Reprise après panne en dix minutes, mesurée à chaque exercice.

### Le mode produit

\`\`\`text
# ceci n’est pas un titre
\`\`\`

## Les coûts

| Poste | Temps |
|---|---|
| Équipe \\| apprendre | 30 jours |
| Licence | – |

## Les risques

1. Le calendrier.

## Les ressources demandées

Deux personnes, du 1er juin au 31 juillet.
`,
};
const both: Files = {
  ...filled,
  [file]: `## Le contexte métier

Un agenda pour 400 agents.

## Le cadre d’organisation

Projet de la direction, quatre personnes.

## L’adéquation avec l’offre

L’usine DevSecOps.

## L’accompagnement

Rendez-vous demandé le 13 mai 2026.
`,
};
const seen = `✓ La note est entièrement remplie : ${note}. | ${note}`;

checkTable('sponsor-documents', [
  { title: 'passes on a note that is filled in', files: filled, says: [seen] },
  {
    title: 'reads the prequalification file beside it',
    files: both,
    language: 'en',
    says: [`✓ The note and the file are filled in from end to end: ${note}, ${file}. | ${note} ${file}`],
  },
  {
    title: 'names the section where a marker is left, once a section',
    files: changed(
      filled,
      note,
      'Deux personnes, du 1er juin au 31 juillet.',
      '[À compléter : personnes]\n\n[À compléter]',
    ),
    says: [
      `${note}:38 La section « Les ressources demandées » est encore à compléter : [À compléter : personnes]`,
    ],
  },
  {
    title: 'knows the markers in English, in a title, and those of the lessons',
    files: changed(
      changed(filled, note, 'Le calendrier.', '[to fill in: the schedule'),
      note,
      '# Agenda partagé : note',
      '# <Service> : note',
    ),
    language: 'en',
    says: [
      `${note}:1 The section “<Service> : note pour le sponsor” is still to fill in: <Service>`,
      `${note}:34 The section “Les risques” is still to fill in: [to fill in: the schedule`,
    ],
  },
  {
    title: 'names the sections that are empty, lists without words and hidden text too',
    files: changed(
      changed(filled, note, '1. Le calendrier.', '1. \n- [ ] \n<!-- Compétences,\ncalendrier -->\n***'),
      note,
      '```text\n# ceci n’est pas un titre\n```\n',
      '',
    ),
    says: [
      `${note}:19 La section « Le mode produit » est vide.`,
      `${note}:29 La section « Les risques » est vide.`,
    ],
  },
  {
    title: 'names the table with an empty cell, and the one without a row',
    files: changed(
      changed(filled, note, '| Licence | – |', '| Licence | |'),
      note,
      '| Camille Martin, cheffe de projet | 12 mai 2026 |\n\n## Le constat\n\nUne correction prend 23 jours, dont 19 d’attente<br>avec `<env>` pour chacun.',
      '\n## Le constat\n\n| Mesure | Valeur |\n| :-- | --: |',
    ),
    says: [
      `${note}:8 La section « Le constat » est vide.`,
      `${note}:30 Un tableau de la section « Les coûts » a une case vide.`,
    ],
  },
  {
    title: 'sees a comment that hides the rest of the document',
    files: changed(filled, note, '## Les risques', '<!-- ## Les risques'),
    says: [
      `${note}:32 Ce commentaire n’est jamais fermé : la suite du document est invisible.`,
      `${note}:1 Aucun titre de section ne parle des risques.`,
      `${note}:1 Aucun titre de section ne parle des ressources demandées.`,
    ],
  },
  {
    title: 'is not content with a document that was cut down to nothing',
    files: { 'sponsor-note.md': '', 'prequalification.md': 'Nothing.\n' },
    language: 'en',
    says: [
      'sponsor-note.md:1 No heading speaks of what it would bring.',
      'sponsor-note.md:1 No heading speaks of costs.',
      'sponsor-note.md:1 No heading speaks of risks.',
      'sponsor-note.md:1 No heading speaks of the resources requested.',
      'prequalification.md:1 No heading speaks of the context.',
      'prequalification.md:1 No heading speaks of the organisation.',
      'prequalification.md:1 No heading speaks of the offer.',
      'prequalification.md:1 No heading speaks of support.',
    ],
  },
  {
    title: 'passes when one project of several is ready, and else tells of the closest',
    files: { ...filled, 'docs/other/sponsor-note.md': '# Note\n' },
    says: [seen],
  },
  {
    title: 'leaves alone the prequalification of another project',
    files: { ...filled, 'docs/other/prequalification.md': '' },
    says: [seen],
  },
  {
    title: 'says what to do when there is none',
    files: { 'README.md': '# Agenda\n' },
    language: 'en',
    says: ['No note for the sponsor (sponsor-note.md or note-sponsor.md) in the folder.'],
  },
]);
