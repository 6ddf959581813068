import type { HelpfulCommand } from '../domain/content';
import type { Catalogue } from './catalogue';

const fr = {
  readLesson: 'Lire la leçon',
  openLesson: 'Ouvrir la leçon',
  verify: 'Vérifier dans mon dossier',
  declare: 'Déclarer la réalisation',
  scaffold: 'Créer les fichiers de départ…',
  commands: {
    'cpin.prepareLocalCluster': 'Préparer un cluster local…',
    'cpin.writeDeliveryMetrics': 'Écrire la note des mesures de livraison…',
  } satisfies Record<HelpfulCommand, string>,
  nextLevel: (title: string) => `Continuer : ${title}`,
  openSidebar: 'Voir le parcours dans la barre latérale',
  proof: (how: string) => `**Pour un tiers :** ${how}`,
  ticksWhenProved: 'Cette étape se coche quand la réalisation est vérifiée ou déclarée.',
  ticksWhenDeclared: 'Cette étape se coche quand la réalisation est déclarée.',
};

/** What the generated steps of the walkthroughs say besides the content. */
export type WalkthroughTexts = typeof fr;

const en: WalkthroughTexts = {
  readLesson: 'Read the lesson',
  openLesson: 'Open the lesson',
  verify: 'Verify in my folder',
  declare: 'Declare the achievement',
  scaffold: 'Scaffold files…',
  commands: {
    'cpin.prepareLocalCluster': 'Prepare a local cluster…',
    'cpin.writeDeliveryMetrics': 'Write the note of delivery metrics…',
  },
  nextLevel: (title: string) => `Go on: ${title}`,
  openSidebar: 'See the parcours in the sidebar',
  proof: (how: string) => `**For a third party:** ${how}`,
  ticksWhenProved: 'This step is ticked when the achievement is verified or declared.',
  ticksWhenDeclared: 'This step is ticked when the achievement is declared.',
};

export const walkthroughTexts: Catalogue<WalkthroughTexts> = { fr, en };
