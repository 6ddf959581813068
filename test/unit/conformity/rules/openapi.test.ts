import { ruleTable } from '../../../support/rule-table';

const backEnd =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec:\n  template:\n    metadata: {labels: {app: api, tier: backend}}\n    spec: {containers: [{name: api, image: "a:1"}]}\n';
const app = {
  Dockerfile: 'FROM a:1\n',
  'package.json': '{"dependencies": {"express": "4"}}\n',
  'k8s/api.yaml': backEnd,
};

ruleTable('cpin/openapi', [
  {
    title: 'accepts valid descriptions',
    text: {
      ...app,
      'openapi.yaml': 'openapi: 3.0.3\ninfo: {title: a, version: "1"}\npaths: {}\n',
      'old/swagger.json': '{"swagger": "2.0", "info": {"title": "a"}, "paths": {}}\n',
    },
    finds: [],
  },
  {
    title: 'accepts a library that writes it',
    text: { ...app, 'package.json': '{"dependencies": {"@nestjs/swagger": "7"}}\n' },
    finds: [],
  },
  { title: 'says nothing of manifests without code', text: { 'k8s/api.yaml': backEnd }, finds: [] },
  {
    title: 'tells of a back end without description, in French',
    text: app,
    language: 'fr',
    finds: [
      'information k8s/api.yaml:6 [backend] Cette application a un back-end, et aucune description OpenAPI.',
    ],
  },
  {
    title: 'tells what a description lacks',
    text: { 'openapi.yaml': '# ours\nopenapi: 3.0.3\npaths: {}\n' },
    finds: ['information openapi.yaml:2 [openapi] This is no valid OpenAPI description: info is missing.'],
  },
]);
