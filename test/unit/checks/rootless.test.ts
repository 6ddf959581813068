import { checkTable } from '../../support/check-table';
import { changed } from '../../support/run-check';
import { hello } from '../../support/sample-application';

const dockerfile = 'hello/Dockerfile';
const deployment = 'hello/k8s/deployment.yaml';
const files = `${dockerfile} ${deployment}`;
const withImage = (text: string): typeof hello => ({ ...hello, [dockerfile]: text });

checkTable('rootless', [
  {
    title: 'passes with a numeric user in the last stage',
    files: hello,
    language: 'en',
    says: [
      `✓ The image of ${dockerfile} runs without privilege (USER 65532), and nothing contradicts it in hello/k8s. | ${files}`,
    ],
  },
  {
    title: 'takes a base tagged nonroot at its word',
    files: changed(hello, dockerfile, 'USER 65532\n', ''),
    says: [
      `✓ L’image de ${dockerfile} tourne sans privilège (image gcr.io/distroless/nodejs22-debian12:nonroot), et rien ne le contredit dans hello/k8s. | ${files}`,
    ],
  },
  {
    title: 'inherits the user of a local stage, and reads build arguments',
    files: withImage(
      'ARG UID=1001\nFROM debian:12 AS base\nARG UID=1001\nUSER ${UID}:0\nFROM base\nRUN true\n',
    ),
    says: [
      `✓ L’image de ${dockerfile} tourne sans privilège (USER 1001:0), et rien ne le contredit dans hello/k8s. | ${files}`,
    ],
  },
  {
    title: 'refuses an image without USER, whatever the stages before it say',
    files: withImage('FROM node:22 AS build\nUSER 1000\nFROM debian:12-slim\nCOPY --from=build /a /a\n'),
    says: [
      `${dockerfile}:3 La dernière étape part de debian:12-slim sans instruction USER : l’image tourne en root.`,
    ],
  },
  {
    title: 'refuses root, by name, by number, or by a name that cannot be verified',
    files: withImage('FROM a:1\nUSER 0:0\n'),
    says: [`${dockerfile}:2 USER 0:0 est l’utilisateur root.`],
  },
  {
    title: 'refuses a named user',
    files: withImage('FROM a:1\n# who\nUSER node\n'),
    language: 'en',
    says: [`${dockerfile}:3 USER node is a name: Kubernetes cannot verify that it is not root.`],
  },
  {
    title: 'refuses ports up to 1024, in the image and in the pod',
    files: changed(
      withImage('FROM a:1\nUSER 1\nEXPOSE 8080 80/tcp\n'),
      deployment,
      'containerPort: 8080',
      'containerPort: 1024',
    ),
    says: [
      `${dockerfile}:3 Le port 80 est réservé à root.`,
      `${deployment}:19 Le port 1024 est réservé à root.`,
    ],
  },
  {
    title: 'refuses a pod that denies runAsNonRoot or asks for user 0',
    files: changed(hello, deployment, 'runAsNonRoot: true', 'runAsNonRoot: false\n        runAsUser: 0'),
    says: [
      `${deployment}:15 Le conteneur web demande à tourner en root (runAsUser : 0).`,
      `${deployment}:14 Le conteneur web accepte root (runAsNonRoot : false).`,
    ],
  },
  {
    title: 'refuses a file without FROM',
    files: withImage('RUN true\n'),
    says: [`${dockerfile}:1 Ce Dockerfile n’a pas d’instruction FROM.`],
  },
]);
