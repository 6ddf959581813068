import { migrationInitTexts } from '../../../texts/rules/migration-init';
import { baseNameOf } from '../../manifests/folder-path';
import { speaker, type TextRule } from '../rule';
import { always } from '../severity';
import { guide } from '../sources';
import { firstMatch } from '../text-place';

const say = speaker(migrationInitTexts);

const tools =
  'psql|mysql|mariadb|mongosh?|flyway|liquibase|alembic|sqitch|knex|typeorm|sequelize|prisma|artisan|db:migrate|migrations?|migrate';

/** Advice: what prepares a database runs as an init container, a Job or a CronJob, not by hand in a shell. */
export const migrationInit: TextRule = {
  id: 'cpin/migration-init',
  theme: 'delivery',
  sources: [guide('best-practices', '8')],
  gate: 'L5',
  severity: always('information'),
  texts: migrationInitTexts,
  reads: 'text',
  concerns: (path) =>
    /^(?:readme|install|installation|deploy|deployment|deploiement|exploitation|runbook|migrations?|operations)(?:[._-][\w.-]*)?\.(?:md|adoc|txt)$/i.test(
      baseNameOf(path),
    ),
  check: (file) => {
    const place = firstMatch(
      file,
      new RegExp(
        String.raw`(?<![\w-])(?:kubectl|oc)[ \t](?:[^\n\x60]{0,100}?[ \t])?(?:exec|rsh)[ \t][^\n\x60]{0,200}?\b(?:${tools})\b[^\n\x60]{0,200}`,
      ),
    );
    return place === undefined ? [] : [{ place, message: say((texts) => texts.byHand) }];
  },
};
