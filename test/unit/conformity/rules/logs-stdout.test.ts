import { ruleTable, type RuleCase } from '../../../support/rule-table';

const told = 'These logs go to a file: the platform does not collect them, and they vanish with the pod.';
const warns = (path: string, text: string, line: number, part: string): RuleCase => ({
  title: `warns of ${path}: ${part}`,
  text: { [path]: text },
  options: { environment: 'preprod' },
  finds: [`warning ${path}:${String(line)} [${part}] ${told}`],
});
const accepts = (path: string, text: string): RuleCase => ({
  title: `accepts ${path}`,
  text: { [path]: text },
  options: { environment: 'preprod' },
  finds: [],
});
const resources = 'src/main/resources';

ruleTable('cpin/logs-stdout', [
  warns(
    `${resources}/logback-spring.xml`,
    '<configuration>\n  <!-- <appender class="x.FileAppender"/> -->\n  <appender name="F" class="ch.qos.logback.core.rolling.RollingFileAppender"/>\n</configuration>\n',
    3,
    'RollingFileAppender',
  ),
  accepts(
    `${resources}/logback.xml`,
    '<configuration>\n  <appender name="C" class="ch.qos.logback.core.ConsoleAppender">\n    <encoder class="net.logstash.logback.encoder.LogstashEncoder"/>\n  </appender>\n</configuration>\n',
  ),
  {
    title: 'advises structured lines, in French',
    text: {
      'logback.xml':
        '<?xml version="1.0"?>\n<configuration>\n  <appender class="ch.qos.logback.core.ConsoleAppender"/>\n</configuration>\n',
    },
    options: { environment: 'prod' },
    language: 'fr',
    finds: [
      'information logback.xml:2 [configuration] Ces journaux sont du texte simple : la plateforme les collecte, mais n’en lit pas les champs.',
    ],
  },
  warns(
    'log4j2.xml',
    '<Configuration>\n  <Appenders><RollingFile name="F"/></Appenders>\n</Configuration>\n',
    2,
    'RollingFile',
  ),
  accepts(
    'log4j2.xml',
    '<Configuration>\n  <Appenders><Console><JsonTemplateLayout/></Console></Appenders>\n</Configuration>\n',
  ),
  warns('log4j2.properties', 'appender.f.type = RollingFile\n', 1, 'appender.f.type = RollingFile'),
  warns(
    `${resources}/application-prod.properties`,
    'a=b\nlogging.file.name=/var/log/app.log\n',
    2,
    'logging.file.name',
  ),
  accepts(
    `${resources}/application.properties`,
    '# logging.file.name=/var/log/app.log\nlogging.file.name=/dev/stdout\n',
  ),
  warns(
    `${resources}/application.yml`,
    'logging:\n  file:\n    name: /var/log/app.log\n',
    3,
    '/var/log/app.log',
  ),
  warns(`${resources}/application.yaml`, 'a: 1\n---\nlogging.file.path: /var/log\n', 3, '/var/log'),
  accepts(
    `${resources}/application.yml`,
    'logging: {structured: {format: {console: gelf}}, file: {name: ""}}\n',
  ),
  warns(
    'docker/nginx.conf',
    'http {\n  # access_log /var/log/a.log;\n  access_log /var/log/nginx/a.log main;\n}\n',
    3,
    '/var/log/nginx/a.log',
  ),
  accepts(
    'nginx/default.conf',
    'access_log /dev/stdout;\nerror_log stderr;\naccess_log off;\nerror_log /dev/stderr warn;\n',
  ),
  warns(
    'src/logger.ts',
    "import winston from 'winston';\n// new transports.File()\nnew winston.transports.File({filename: 'a.log'});\n",
    3,
    'transports.File',
  ),
  warns(
    'app/logging.py',
    'from logging.handlers import RotatingFileHandler\nh = RotatingFileHandler("a.log")\n',
    2,
    'RotatingFileHandler',
  ),
  accepts('app/logging.py', 'from logging import StreamHandler\nh = StreamHandler()\n'),
  {
    title: 'reads no other file, nor those of tests',
    text: {
      'src/main/java/Logs.java': 'new FileAppender();\n',
      'src/test/resources/logback.xml': '<configuration><appender class="x.FileAppender"/></configuration>\n',
      'k8s/app.yaml': 'logging: {file: {name: /var/log/app.log}}\n',
    },
    options: { environment: 'prod' },
    finds: [],
  },
  {
    title: 'is information where the gate is not reached',
    text: { 'application.yml': 'logging: {file: {name: a.log}}\n' },
    finds: [`information application.yml:1 [a.log] ${told}`],
  },
]);
