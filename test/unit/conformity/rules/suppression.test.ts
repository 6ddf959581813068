import { ruleTable } from '../../../support/rule-table';

const service = (comment: string, type = 'NodePort'): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: prod-api-svc}\nspec:\n  type: ${type} ${comment}\n  selector: {app: api}\n`;
const prod = { environment: 'prod' } as const;

ruleTable('cpin/suppression', [
  {
    title: 'accepts a rule, a reason, and something to suppress',
    text: service('# cpin:ignore disallow-nodeport -- derogation of 3 March'),
    options: prod,
    finds: [],
  },
  {
    title: 'tells that a comment without reason holds for nothing',
    text: service('# cpin:ignore disallow-nodeport'),
    options: prod,
    finds: [
      'warning 5 [# cpin:ignore disallow-nodeport] This comment does not say why: the findings of disallow-nodeport stay.',
    ],
  },
  {
    title: 'tells of an unknown rule',
    text: service('# cpin:ignore cpin/disallow-nodports, disallow-nodeport -- derogation'),
    options: prod,
    language: 'fr',
    finds: [
      'warning 5 [# cpin:ignore cpin/disallow-nodports, disallow-nodeport -- derogation] Aucune règle ne s’appelle disallow-nodports : ce nom ne met rien de côté.',
    ],
  },
  {
    title: 'tells of a comment that names nothing',
    text: service('# cpin:ignore -- because'),
    options: prod,
    finds: ['warning 5 [# cpin:ignore -- because] This comment names no rule: it sets nothing aside.'],
  },
  {
    title: 'tells, as information, of what suppresses nothing',
    text: service('# cpin:ignore disallow-nodeport -- derogation', 'ClusterIP'),
    options: prod,
    finds: [
      'information 5 [# cpin:ignore disallow-nodeport -- derogation] Rule disallow-nodeport has nothing to say here: it can leave this comment.',
    ],
  },
  {
    title: 'leaves alone a rule that the team has switched off',
    text: service('# cpin:ignore disallow-nodeport -- derogation'),
    options: { ...prod, rules: { 'cpin/disallow-nodeport': 'off' } },
    finds: [],
  },
  {
    title: 'can be suppressed as any other',
    text: `# cpin:ignore-file suppression -- the comment below is for another cluster\n${service('# cpin:ignore disallow-nodeport -- there', 'ClusterIP')}`,
    options: prod,
    finds: [],
  },
  {
    title: 'reads comments of Dockerfiles and pipelines, and no prose',
    text: {
      Dockerfile: 'FROM scratch # cpin:ignore nothing -- no rule\n',
      'README.md': 'Write `# cpin:ignore require-probes` to live with it.\n',
      'docker-compose.yml': 'services: {api: {image: a}} # cpin:ignore nothing\n',
      '.gitlab-ci-dso.yml': 'stages: [] # cpin:ignore nothing -- no rule\n',
    },
    options: prod,
    finds: [
      'warning .gitlab-ci-dso.yml:1 [# cpin:ignore nothing -- no rule] No rule is called nothing: this name sets nothing aside.',
      'warning Dockerfile:1 [# cpin:ignore nothing -- no rule] No rule is called nothing: this name sets nothing aside.',
    ],
  },
]);
