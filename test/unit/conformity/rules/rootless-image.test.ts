import { ruleTable } from '../../../support/rule-table';

const file = (text: string): Readonly<Record<string, string>> => ({ Dockerfile: text });
const ssh = 'A container offers no SSH access.';

ruleTable('cpin/rootless-image', [
  {
    title: 'accepts a numeric user, an inherited one, and bases known for theirs',
    text: {
      'a/Dockerfile': 'FROM a:1\nUSER root\nRUN true\nUSER 10001:0\nEXPOSE 8080 1025/tcp\n',
      'b/Dockerfile': 'FROM a:1 AS base\nUSER 1\nFROM base\n',
      'c/Dockerfile': 'FROM gcr.io/distroless/static-debian12:nonroot\n',
      'd/Dockerfile': 'FROM docker.io/nginxinc/nginx-unprivileged:1.27.3\n',
      'e/Dockerfile': 'FROM docker.io/bitnami/redis:7.4\n',
      'f/Dockerfile': 'FROM a:1\nARG UID=1001\nUSER ${UID}\n',
      'g/Dockerfile': 'FROM a:1 AS build\nRUN sudo x && chmod u+s /x\nEXPOSE 22\nFROM b:1\nUSER 1\n',
      'h/Dockerfile': 'FROM a:1\nRUN chmod g+s /x && chmod 0755 /y\nUSER 1\nCMD ["a", "&&", "b"]\n',
      'i/Dockerfile': 'FROM a:1\nRUN chown -R 1001:0 /app && chmod -R g=u /app\nUSER 1001\n',
    },
    finds: [],
  },
  {
    title: 'refuses an image without USER, shown at its own base',
    text: file('FROM debian:12-slim AS base\nFROM base\n'),
    finds: [
      'error Dockerfile:2 [base] The final image starts from debian:12-slim without a USER instruction: it runs as root, and the platform refuses it.',
    ],
  },
  {
    title: 'refuses root by name and by number',
    text: { 'a/Dockerfile': 'FROM a:1\nUSER root:root\n', 'b/Dockerfile': 'FROM a:1\nuser 0\n' },
    finds: [
      'error a/Dockerfile:2 [root:root] USER root:root is root: the platform refuses this image.',
      'error b/Dockerfile:2 [0] USER 0 is root: the platform refuses this image.',
    ],
  },
  {
    title: 'writes a number in the place of root',
    text: file('FROM a:1\nRUN true\nUSER root:root # why\nCMD ["a"]\n'),
    finds: ['error Dockerfile:3 [root:root] USER root:root is root: the platform refuses this image.'],
    fixed: 'FROM a:1\nRUN true\nUSER 10001 # why\nCMD ["a"]\n',
  },
  {
    title: 'leaves root where something is run by it',
    text: file('FROM a:1\nUSER 0\nRUN apt-get install -y curl\n'),
    finds: ['error Dockerfile:2 [0] USER 0 is root: the platform refuses this image.'],
    fixed: 'FROM a:1\nUSER 0\nRUN apt-get install -y curl\n',
  },
  {
    title: 'warns of a name, in French',
    text: file('FROM a:1\nUSER node\n'),
    language: 'fr',
    finds: [
      'warning Dockerfile:2 [node] USER node est un nom\u00a0: Kubernetes ne peut pas vérifier que ce n’est pas root.',
    ],
  },
  {
    title: 'refuses low ports and SSH',
    text: file('FROM a:1\nRUN apt-get install -y openssh-server\nEXPOSE 80 1024/tcp 22\nUSER 1\n'),
    finds: [
      `error Dockerfile:2 [openssh-server] ${ssh}`,
      'error Dockerfile:3 [80] Port 80 is kept for root: a port above 1024 is needed.',
      'error Dockerfile:3 [1024/tcp] Port 1024 is kept for root: a port above 1024 is needed.',
      `error Dockerfile:3 [22] ${ssh}`,
    ],
  },
  {
    title: 'refuses sudo and setuid programs',
    text: file('FROM a:1\nRUN true && \\\n  sudo -E x\nRUN chmod 4755 /x && chmod -R u+s /y\nUSER 1\n'),
    finds: [
      'error Dockerfile:3 [sudo] sudo supposes privileges that the platform does not grant.',
      'error Dockerfile:4 [4755] chmod 4755 gives a program the rights of its owner: the platform does not allow it.',
    ],
  },
  {
    title: 'warns of an image that changes itself, and of several functions',
    text: file(
      'FROM a:1\nUSER 1\nENTRYPOINT ["supervisord", "-n"]\nCMD sed -i s/a/b/ /etc/x && nginx & node server.js\n',
    ),
    finds: [
      'warning Dockerfile:3 [supervisord] supervisord starts several programs: an image has one function.',
      'warning Dockerfile:4 [sed -i] The image changes itself when it starts (sed -i): its file system is read-only.',
    ],
  },
  {
    title: 'warns of two programs in one command',
    text: file('FROM a:1\nUSER 1\nCMD nginx & node server.js\n'),
    finds: ['warning Dockerfile:3 [&] This command starts several programs: an image has one function.'],
  },
  {
    title: 'tells of files of one user where OpenShift picks another',
    text: file('FROM a:1\nCOPY --chown=node:node . /app\nRUN chown -R 1001 /data\nUSER 1001\n'),
    finds: [
      'information Dockerfile:2 [--chown=node:node] These files belong to one precise user: OpenShift picks another one, in group 0.',
    ],
  },
  {
    title: 'leaves owners alone elsewhere, and only warns on a learner’s cluster',
    text: file('FROM a:1\nCOPY --chown=node:node . /app\nUSER 0\n'),
    options: { target: 'sandbox' },
    finds: ['warning Dockerfile:3 [0] USER 0 is root: the platform refuses this image.'],
  },
]);
