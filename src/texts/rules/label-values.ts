import type { Catalogue } from '../catalogue';

interface UnknownValue {
  readonly label: string;
  readonly value: string;
  readonly admitted: readonly string[];
  /** The value of the list that is probably meant. */
  readonly meant: string | undefined;
}

const fr = {
  title: 'Des étiquettes de la liste de la plateforme',
  remedy:
    'Écrivez les clés en minuscules et prenez les valeurs de la liste ; le réglage des valeurs admises accueille celles qui vous sont propres.',
  capitals: (keys: readonly string[]): string =>
    `${keys.join(', ')} : les étiquettes s’écrivent en minuscules (best-practices.md montre des majuscules, labels-list.md et la règle lisent des minuscules).`,
  unknown: ({ label, value, admitted, meant }: UnknownValue): string =>
    `L’étiquette ${label} vaut ${value}, qui n’est pas dans la liste : ${admitted.join(', ')}.${meant === undefined ? '' : ` Ici, sans doute ${meant}.`}`,
  missing: (owner: string, labels: readonly string[]): string =>
    `${owner} n’a pas ${labels.join(' ni ')} : ces étiquettes sont conseillées, aucune règle ne les exige.`,
  fix: 'Écrire comme dans la liste',
};

const en: typeof fr = {
  title: 'Labels from the platform’s list',
  remedy:
    'Write keys in lower case and take values from the list; the setting of admitted values welcomes those of your own.',
  capitals: (keys) =>
    `${keys.join(', ')}: labels are written in lower case (best-practices.md shows capitals, labels-list.md and the policy read lower case).`,
  unknown: ({ label, value, admitted, meant }) =>
    `Label ${label} is ${value}, which is not in the list: ${admitted.join(', ')}.${meant === undefined ? '' : ` Here, probably ${meant}.`}`,
  missing: (owner, labels) =>
    `${owner} has no ${labels.join(' and no ')}: these labels are advised, no policy asks for them.`,
  fix: 'Write as in the list',
};

export const labelValuesTexts: Catalogue<typeof fr> = { fr, en };
