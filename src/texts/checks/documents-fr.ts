/** What the check of the documents of level 1 says, in French. */
export const documentsFr = {
  sponsorDocuments: {
    passed: (files: readonly string[]) =>
      `${files.length > 1 ? 'La note et le dossier sont entièrement remplis' : 'La note est entièrement remplie'}\u00a0: ${files.join(', ')}.`,
    nothing: {
      message: 'Aucune note pour le sponsor (note-sponsor.md ou sponsor-note.md) dans le dossier.',
      remedy: 'Créez-la à partir du modèle «\u00a0Note et dossier de préqualification\u00a0».',
    },
    unread: {
      message: 'Ce fichier n’a pas pu être lu.',
      remedy: 'Vérifiez que c’est un fichier texte de moins de 1\u00a0Mo.',
    },
    openComment: {
      message: 'Ce commentaire n’est jamais fermé\u00a0: la suite du document est invisible.',
      remedy: 'Fermez-le par -->.',
    },
    marker: (section: string, marker: string) => ({
      message: `${section === '' ? 'Le début' : `La section «\u00a0${section}\u00a0»`} est encore à compléter\u00a0: ${marker}`,
      remedy: 'Remplacez ce repère par votre texte.',
    }),
    empty: (section: string) => ({
      message: `La section «\u00a0${section}\u00a0» est vide.`,
      remedy: 'Écrivez-la, ou retirez son titre si elle ne vous concerne pas.',
    }),
    cell: (section: string) => ({
      message: `Un tableau de la section «\u00a0${section}\u00a0» a une case vide.`,
      remedy: 'Remplissez-la, ou mettez un tiret si rien n’est à dire.',
    }),
    topics: {
      value: 'de ce que cela apporterait',
      costs: 'des coûts',
      risks: 'des risques',
      request: 'des ressources demandées',
      context: 'du contexte',
      organisation: 'de l’organisation',
      offer: 'de l’offre',
      support: 'de l’accompagnement',
    },
    untold: (topic: string) => ({
      message: `Aucun titre de section ne parle ${topic}.`,
      remedy: 'Ajoutez une section dont le titre le dit.',
    }),
  },
};
