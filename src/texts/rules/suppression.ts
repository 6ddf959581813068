import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Constats mis de côté avec une raison',
  remedy: 'Écrivez « # cpin:ignore », le nom de la règle, deux tirets, puis la raison en quelques mots.',
  noRule: 'Ce commentaire ne nomme aucune règle : il ne met rien de côté.',
  unknown: (names: readonly string[]): string =>
    names.length > 1
      ? `Aucune règle ne s’appelle ${names.join(', ')} : ces noms ne mettent rien de côté.`
      : `Aucune règle ne s’appelle ${names.join(', ')} : ce nom ne met rien de côté.`,
  noReason: (names: readonly string[]): string =>
    `Ce commentaire ne dit pas pourquoi : les constats de ${names.join(', ')} restent affichés.`,
  idle: (names: readonly string[]): string =>
    names.length > 1
      ? `Les règles ${names.join(', ')} n’ont rien à dire ici : elles peuvent quitter ce commentaire.`
      : `La règle ${names.join(', ')} n’a rien à dire ici : elle peut quitter ce commentaire.`,
  idleRemedy: 'Retirez ce qui ne sert plus.',
};

const en: typeof fr = {
  title: 'Findings set aside with a reason',
  remedy: 'Write “# cpin:ignore”, the name of the rule, two dashes, then the reason in a few words.',
  noRule: 'This comment names no rule: it sets nothing aside.',
  unknown: (names) =>
    names.length > 1
      ? `No rules are called ${names.join(', ')}: these names set nothing aside.`
      : `No rule is called ${names.join(', ')}: this name sets nothing aside.`,
  noReason: (names) => `This comment does not say why: the findings of ${names.join(', ')} stay.`,
  idle: (names) =>
    names.length > 1
      ? `Rules ${names.join(', ')} have nothing to say here: they can leave this comment.`
      : `Rule ${names.join(', ')} has nothing to say here: it can leave this comment.`,
  idleRemedy: 'Remove what serves no more.',
};

export const suppressionTexts: Catalogue<typeof fr> = { fr, en };
