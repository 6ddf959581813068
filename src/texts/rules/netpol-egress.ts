import type { Catalogue } from '../catalogue';

const ways = {
  Ingress: { fr: 'entrant', en: 'incoming' },
  Egress: { fr: 'sortant', en: 'outgoing' },
} as const;
type Direction = keyof typeof ways;

const fr = {
  title: 'Flux sortants limités',
  remedy:
    'Ajoutez une NetworkPolicy dont policyTypes contient Egress, qui ouvre les flux utiles et le DNS du cluster (port 53).',
  missing: (title: string): string =>
    `Aucune NetworkPolicy ne limite ce que ${title} et les autres pods peuvent joindre : la plateforme ne ferme que les flux entrants.`,
  open: (title: string, direction: Direction): string =>
    `${title} laisse passer tout flux ${ways[direction].fr} : elle annule ce que la plateforme ferme.`,
  openRemedy: 'Nommez les pods et les ports utiles, ou retirez cette règle.',
  noDns: (title: string): string =>
    `${title} limite les flux sortants sans ouvrir le DNS : ces pods ne peuvent plus traduire un nom en adresse.`,
  noDnsRemedy:
    'Ouvrez le port 53, en UDP et en TCP, vers le DNS du cluster (kube-dns, ou openshift-dns au port 5353).',
};

const en: typeof fr = {
  title: 'Outgoing flows limited',
  remedy:
    'Add a NetworkPolicy whose policyTypes hold Egress, that opens the flows you need and the DNS of the cluster (port 53).',
  missing: (title) =>
    `No NetworkPolicy limits what ${title} and the other pods may reach: the platform closes incoming flows only.`,
  open: (title, direction) =>
    `${title} lets every ${ways[direction].en} flow through: it undoes what the platform closes.`,
  openRemedy: 'Name the pods and ports that are needed, or remove this rule.',
  noDns: (title) => `${title} limits outgoing flows without opening DNS: these pods can resolve no name.`,
  noDnsRemedy:
    'Open port 53, UDP and TCP, to the DNS of the cluster (kube-dns, or openshift-dns on port 5353).',
};

export const netpolEgressTexts: Catalogue<typeof fr> = { fr, en };
