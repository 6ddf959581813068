import { ruleTable } from '../../../support/rule-table';

const file = (text: string): Readonly<Record<string, string>> => ({ Dockerfile: text });
const noTag = (image: string): string => `FROM ${image} has no tag: the base image changes without a word.`;
const preprod = { environment: 'preprod' } as const;

ruleTable('cpin/base-image', [
  {
    title: 'accepts precise and light bases',
    text: {
      'a/Dockerfile':
        'FROM docker.io/library/node:22.11 AS build\nRUN npm ci && npm run build\nFROM gcr.io/distroless/nodejs22-debian12:nonroot\n',
      'b/Dockerfile': 'FROM docker.io/library/eclipse-temurin:21-jre\n',
      'c/Dockerfile': 'FROM scratch\n',
      'd/Dockerfile': 'FROM registry.example:5000/debian@sha256:ab AS base\nFROM base\nFROM alpine:3.20\n',
      'e/Dockerfile': 'ARG V=22.11-slim\nFROM node:${V}\n',
      'f/Dockerfile': 'ARG BASE\nFROM ${BASE}\n',
      'g/Dockerfile': 'FROM registry.access.redhat.com/ubi9/ubi-minimal:9.4\n',
    },
    options: preprod,
    finds: [],
  },
  {
    title: 'refuses each base without version, and latest',
    text: file('FROM node AS build\nFROM registry.example:5000/app:latest\nFROM build\n'),
    finds: [
      `error Dockerfile:1 [node] ${noTag('node')}`,
      'error Dockerfile:2 [registry.example:5000/app:latest] FROM registry.example:5000/app:latest follows latest: the base image changes without a word.',
    ],
  },
  {
    title: 'reads build arguments, and underlines what is written',
    text: file('ARG V=latest\r\nFROM --platform=linux/amd64 nginx:${V} AS web\r\n'),
    finds: [
      'error Dockerfile:2 [nginx:${V}] FROM nginx:latest follows latest: the base image changes without a word.',
    ],
  },
  {
    title: 'warns where nobody refuses',
    text: file('FROM node\n'),
    options: { target: 'sandbox' },
    finds: [`warning Dockerfile:1 [node] ${noTag('node')}`],
  },
  {
    title: 'warns of a final base that holds build tools',
    text: file('FROM alpine:3.20 AS a\nFROM harbor.example.fr/dockerhub/library/maven:3.9 AS b\nFROM b\n'),
    options: preprod,
    finds: [
      'warning Dockerfile:2 [harbor.example.fr/dockerhub/library/maven:3.9] The final image starts from harbor.example.fr/dockerhub/library/maven:3.9, which holds a whole system or build tools.',
    ],
  },
  {
    title: 'tells it as information before level 4, in French',
    text: file('FROM node:20\n'),
    language: 'fr',
    finds: [
      'information Dockerfile:1 [node:20] L’image finale part de node:20, qui contient un système entier ou des outils de construction.',
    ],
  },
  {
    title: 'warns of a build in a single stage, and tells its tools once',
    text: file(
      'FROM node:22-slim\nRUN apt-get update \\\n # tools\n && apt-get install -y --no-install-recommends curl git vim\nRUN apk add curl\nRUN npm ci && npm run build\n',
    ),
    options: preprod,
    finds: [
      'information Dockerfile:4 [curl] The final image installs tools that the application does not use: curl, vim.',
      'warning Dockerfile:6 [npm run build] npm run build builds in the image that is delivered: its tools and sources stay there.',
    ],
  },
]);
