import { ruleTable } from '../../../support/rule-table';

const app = { Dockerfile: 'FROM a:1\n', 'package.json': '{\n  "scripts": {}\n}\n' };
const preprod = { environment: 'preprod' } as const;
const measured = (percent: string): string =>
  `The tests cover ${percent}% of the lines: the framework aims at 100% for the back end.`;

ruleTable('cpin/coverage', [
  {
    title: 'accepts tests, and reports that reach the target',
    text: { ...app, 'test/a.js': '\n', 'coverage/lcov.info': 'LF:10\nLH:10\n' },
    options: preprod,
    finds: [],
  },
  { title: 'says nothing without an application', text: { 'package.json': '{"scripts": {}}\n' }, finds: [] },
  {
    title: 'warns of an application without test',
    text: app,
    options: preprod,
    finds: ['warning package.json:2 ["scripts"] This application has no test.'],
  },
  {
    title: 'tells what reports measure',
    text: {
      ...app,
      'src/a.spec.ts': '\n',
      'coverage/lcov.info': 'SF:a\nLF:10\nLH:9\nSF:b\nLF:10\nLH:8\n',
      'api/coverage.xml': '<coverage line-rate="0.999" version="7">\n',
      'api/target/site/jacoco/jacoco.xml':
        '<report><counter type="LINE" missed="9" covered="1"/><counter type="LINE" missed="1" covered="3"/></report>\n',
    },
    options: preprod,
    finds: [
      `information api/coverage.xml:1 [line-rate="0.999"] ${measured('99')}`,
      `information api/target/site/jacoco/jacoco.xml:1 [<counter type="LINE"] ${measured('75')}`,
      `information coverage/lcov.info:3 [LH:9] ${measured('85')}`,
    ],
  },
  {
    title: 'tells a threshold where there is no report, in French',
    text: {
      Dockerfile: 'FROM a:1\n',
      'pom.xml': '<project>\n<minimum>0.80</minimum>\n</project>\n',
      'src/test/java/ATest.java': '\n',
    },
    language: 'fr',
    finds: [
      'information pom.xml:2 [0.80] Le seuil de couverture est de 80\u00a0%\u00a0: le cadre vise 100\u00a0% pour le back-end.',
    ],
  },
]);
