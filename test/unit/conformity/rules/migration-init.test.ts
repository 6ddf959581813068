import { ruleTable } from '../../../support/rule-table';

const told =
  'This operation is done by hand in a pod: it can be forgotten, and nothing keeps track of what was run.';
const readme = (line: string): Readonly<Record<string, string>> => ({
  'docs/README.md': `# API\n\n${line}\n`,
});

ruleTable('cpin/migration-init', [
  {
    title: 'accepts a migration that nobody runs by hand, and shells for other ends',
    text: readme(
      'The Job migrates the schema. Look inside with `kubectl exec -it deploy/api -- ls`.\nLocally: `npx prisma migrate dev`, `psql -h localhost`.',
    ),
    finds: [],
  },
  {
    title: 'tells of a migration in a pod',
    text: readme('Then `kubectl -n demo exec deploy/api -- npx prisma migrate deploy`, and restart.'),
    options: { environment: 'prod' },
    finds: [
      `information docs/README.md:3 [kubectl -n demo exec deploy/api -- npx prisma migrate deploy] ${told}`,
    ],
  },
  {
    title: 'tells of a database script in a shell of the platform, in French',
    text: { 'EXPLOITATION.md': '    oc rsh pg-0 psql -f init.sql\n' },
    language: 'fr',
    finds: [
      'information EXPLOITATION.md:1 [oc rsh pg-0 psql -f init.sql] Cette opération se fait à la main dans un pod : elle peut être oubliée, et rien ne garde la trace de ce qui a été lancé.',
    ],
  },
  {
    title: 'reads the files that tell how to run the application, no others',
    text: { 'docs/history.md': 'kubectl exec api -- psql\n', 'src/readme.ts': 'kubectl exec api -- psql\n' },
    finds: [],
  },
]);
