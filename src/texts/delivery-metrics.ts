import type { Language } from '../domain/language';
import type { Catalogue } from './catalogue';
import { counted } from './counted';

const day = 86_400;

/** A number with one decimal, or none where it is whole. */
function decimal(value: number, comma: ',' | '.'): string {
  return value.toFixed(1).replace(/\.0$/, '').replace('.', comma);
}

/** A whole number with its thousands apart. */
function grouped(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value);
}

const fr = {
  title: (name: string) => `Mesures de livraison : ${name}`,
  intro: (date: string, commit: string) =>
    `Note du ${date}, tirée de l’historique Git du dépôt entier, au commit \`${commit}\`. Ce sont les cinq mesures DORA, telles que des étiquettes et des commits permettent de les approcher. Elles servent à une équipe à se comparer à elle-même d’un trimestre à l’autre, pas à comparer des équipes.`,
  table: {
    measure: 'Mesure',
    window: { 90: '90 derniers jours', 365: '12 derniers mois' },
    frequency: 'Fréquence des mises en production',
    leadTime: 'Délai d’une modification',
    changeFailure: 'Taux d’échec des mises en production (estimation)',
    restore: 'Temps de rétablissement (estimation)',
    rework: 'Part des mises en production de réparation (estimation)',
  },
  frequency: (releases: number, perWeek: number, gap: number) =>
    `${releases}, soit ${decimal(perWeek, ',')} par semaine ; écart médian de ${fr.duration(gap)}`,
  leadTime: (median: number, p90: number, commits: number) =>
    `médiane ${fr.duration(median)}, 90 % sous ${fr.duration(p90)} (${counted.fr(commits, 'commit', 'commits')})`,
  rate: (count: number, of: number, rate: number) => `${decimal(rate * 100, ',')} % (${count} sur ${of})`,
  restore: (median: number, count: number) =>
    `médiane ${fr.duration(median)} (${counted.fr(count, 'échec', 'échecs')})`,
  few: (count: number, needed: number) => `trop peu de données (${count}, il en faut ${needed})`,
  duration: (seconds: number): string => {
    if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
    if (seconds < 2 * day) return `${decimal(seconds / 3600, ',')} h`;
    return `${decimal(seconds / day, ',')} jours`;
  },
  conventions: {
    title: 'Ce que chaque mesure compte',
    lines: (repairDays: number) => [
      '**Mise en production** : une étiquette Git qui nomme une version (`1.4.2`, `v1.4`, `2026.11.1`). Les préversions (`1.4.2-rc.1`) ne comptent pas.',
      '**Fréquence** : le nombre de ces étiquettes, rapporté au temps observé, d’une semaine au moins.',
      '**Délai d’une modification** : du moment où un commit a été écrit (date d’auteur) à l’étiquette de la première version qui le contient. Les commits de fusion ne comptent pas.',
      `**Échec** (estimation) : une version suivie, en ${repairDays} jours au plus, d’une version qui la répare. Répare une version qui contient un retour arrière (\`Revert\`), un correctif urgent (\`hotfix\`), ou qui ne change que le dernier nombre et contient une correction (\`fix:\`, « Corrige… »).`,
      '**Temps de rétablissement** (estimation) : de la version en échec à celle qui la répare. C’est un majorant : l’incident a pu commencer plus tard.',
      '**Part de réparation** (estimation) : les versions qui réparent, parmi toutes.',
    ],
  },
  releases: {
    title: 'Les dernières mises en production',
    version: 'Version',
    date: 'Date',
    commits: 'Commits',
    median: 'Délai médian',
    repairs: 'Répare la précédente',
    yes: 'oui',
    no: 'non',
    unknown: 'inconnu',
  },
  unknown: {
    title: 'Ce que l’on ne sait pas',
    always: [
      'Une étiquette n’est pas un déploiement : Argo CD sait quand chaque version a vraiment été synchronisée en production.',
      'Git ne connaît pas les incidents : les retours d’expérience et les alertes disent les vrais échecs et les vrais temps de rétablissement. Remplacez ici les estimations dès que vous les avez.',
      'Le délai commence au premier commit, non à l’idée ni à la demande.',
    ],
    lightweight: (number: number) =>
      `${counted.fr(number, 'étiquette légère porte la date de son commit', 'étiquettes légères portent la date de leur commit')}, et non celle de la mise en production : le délai est alors un minorant. Préférez \`git tag -a\`.`,
    unread: (number: number) =>
      `${counted.fr(number, 'version n’entre pas dans les délais : ses', 'versions n’entrent pas dans les délais : leurs')} commits ne peuvent pas tous être connus (la toute première, ou au-delà de ce qui a été lu).`,
    skewed: (number: number) =>
      `${counted.fr(number, 'commit, daté après sa version (horloge déréglée), compte', 'commits, datés après leur version (horloge déréglée), comptent')} pour un délai nul.`,
    future: (number: number) =>
      `${counted.fr(number, 'étiquette de version, datée dans le futur, est laissée', 'étiquettes de version, datées dans le futur, sont laissées')} de côté.`,
    others: (number: number) =>
      counted.fr(
        number,
        'autre étiquette ne nomme pas une version de cette famille, et ne compte pas.',
        'autres étiquettes ne nomment pas une version de cette famille, et ne comptent pas.',
      ),
    shallow:
      'Le dépôt est un clone partiel (`--depth`) : ce qui précède manque. `git fetch --unshallow`, puis refaites la note.',
    cut: (tags: number, commits: number) =>
      `L’historique est long : la lecture s’est arrêtée aux ${grouped(tags, 'fr')} dernières étiquettes et aux ${grouped(commits, 'fr')} derniers commits.`,
  },
  again: {
    title: 'D’où cela vient',
    text: 'Ces commandes ont lu le dépôt sans rien y écrire. Pour refaire la note : « Écrire la note des mesures de livraison… ».',
  },
};

/** What the note of delivery metrics says. */
export type DeliveryMetricsTexts = typeof fr;

const en: DeliveryMetricsTexts = {
  title: (name) => `Delivery metrics: ${name}`,
  intro: (date, commit) =>
    `Note of ${date}, drawn from the Git history of the whole repository, at commit \`${commit}\`. These are the five DORA metrics, as far as tags and commits can tell them. They serve a team to compare itself with itself from one quarter to the next, not to compare teams.`,
  table: {
    measure: 'Metric',
    window: { 90: 'Last 90 days', 365: 'Last 12 months' },
    frequency: 'Deployment frequency',
    leadTime: 'Change lead time',
    changeFailure: 'Change fail rate (estimate)',
    restore: 'Failed deployment recovery time (estimate)',
    rework: 'Deployment rework rate (estimate)',
  },
  frequency: (releases, perWeek, gap) =>
    `${releases}, that is ${decimal(perWeek, '.')} a week; median gap ${en.duration(gap)}`,
  leadTime: (median, p90, commits) =>
    `median ${en.duration(median)}, 90% below ${en.duration(p90)} (${counted.en(commits, 'commit', 'commits')})`,
  rate: (count, of, rate) => `${decimal(rate * 100, '.')}% (${count} of ${of})`,
  restore: (median, count) => `median ${en.duration(median)} (${counted.en(count, 'failure', 'failures')})`,
  few: (count, needed) => `too few data (${count}, it takes ${needed})`,
  duration: (seconds) => {
    if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
    if (seconds < 2 * day) return `${decimal(seconds / 3600, '.')} h`;
    return `${decimal(seconds / day, '.')} days`;
  },
  conventions: {
    title: 'What each metric counts',
    lines: (repairDays) => [
      '**Deployment**: a Git tag that names a version (`1.4.2`, `v1.4`, `2026.11.1`). Pre-releases (`1.4.2-rc.1`) do not count.',
      '**Frequency**: the number of these tags over the time that was observed, a week at least.',
      '**Change lead time**: from when a commit was written (author date) to the tag of the first version that has it. Merge commits do not count.',
      `**Failure** (estimate): a version followed, within ${repairDays} days, by a version that mends it. A version mends when it holds a revert (\`Revert\`) or an urgent fix (\`hotfix\`), or when it changes the last number only and holds a fix (\`fix:\`).`,
      '**Recovery time** (estimate): from the failed version to the one that mends it. It is an upper bound: the incident may have started later.',
      '**Rework rate** (estimate): the versions that mend, among all.',
    ],
  },
  releases: {
    title: 'The latest deployments',
    version: 'Version',
    date: 'Date',
    commits: 'Commits',
    median: 'Median lead time',
    repairs: 'Mends the one before',
    yes: 'yes',
    no: 'no',
    unknown: 'unknown',
  },
  unknown: {
    title: 'What is not known',
    always: [
      'A tag is not a deployment: Argo CD knows when each version was really synchronised in production.',
      'Git knows no incident: post-mortems and alerts tell the real failures and the real recovery times. Replace the estimates here as soon as you have them.',
      'The lead time starts at the first commit, neither at the idea nor at the request.',
    ],
    lightweight: (number) =>
      `${counted.en(number, 'lightweight tag has the date of its commit', 'lightweight tags have the date of their commit')}, not that of the deployment: the lead time is then a lower bound. Prefer \`git tag -a\`.`,
    unread: (number) =>
      `${counted.en(number, 'version is left out of the lead times: its', 'versions are left out of the lead times: their')} commits cannot all be known (the very first one, or beyond what was read).`,
    skewed: (number) =>
      `${counted.en(number, 'commit, dated after its version (a clock was wrong), counts', 'commits, dated after their version (a clock was wrong), count')} as no delay.`,
    future: (number) =>
      `${counted.en(number, 'version tag, dated in the future, is', 'version tags, dated in the future, are')} left out.`,
    others: (number) =>
      counted.en(
        number,
        'other tag names no version of this family, and does not count.',
        'other tags name no version of this family, and do not count.',
      ),
    shallow:
      'The repository is a shallow clone (`--depth`): what came before is missing. `git fetch --unshallow`, then write the note again.',
    cut: (tags, commits) =>
      `The history is long: reading stopped at the latest ${grouped(tags, 'en')} tags and ${grouped(commits, 'en')} commits.`,
  },
  again: {
    title: 'Where this comes from',
    text: 'These commands read the repository and wrote nothing to it. To write the note again: “Write the note of delivery metrics…”.',
  },
};

export const deliveryMetricsTexts: Catalogue<DeliveryMetricsTexts> = { fr, en };
