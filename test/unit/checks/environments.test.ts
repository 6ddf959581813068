import { checkTable } from '../../support/check-table';
import { changed, type Files } from '../../support/run-check';
import { production } from '../../support/sample-application';

const without = (files: Files, path: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([each]) => each !== path));
const chart = (...values: readonly string[]): Files =>
  Object.fromEntries([
    ['chart/Chart.yaml', 'apiVersion: v2\nname: hello\n'],
    ...values.map((path) => [`chart/${path}`, 'replicas: 1\n']),
  ]) as Files;

checkTable('environments', [
  {
    title: 'passes with three overlays on one base',
    files: production,
    says: [
      '✓ Les environnements dev, preprod et prod sont décrits dans infra/overlays. | infra/base/kustomization.yaml infra/overlays/dev/kustomization.yaml infra/overlays/preprod/kustomization.yaml infra/overlays/prod/kustomization.yaml',
    ],
  },
  {
    title: 'passes with a chart and a values file for each environment',
    files: chart('values.yaml', 'values-dev.yaml', 'values-preprod.yaml', 'values-prod.yaml'),
    language: 'en',
    says: [
      '✓ The environments dev, preprod and prod are described in chart. | chart/Chart.yaml chart/values-dev.yaml chart/values-preprod.yaml chart/values-prod.yaml',
    ],
  },
  {
    title: 'names the environments that a chart lacks',
    files: chart('values/dev/values.yaml'),
    says: ['chart/Chart.yaml:1 Il manque au chart les fichiers values-preprod.yaml, values-prod.yaml.'],
  },
  {
    title: 'names the overlay that is missing',
    files: without(production, 'infra/overlays/preprod/kustomization.yaml'),
    says: ['infra/overlays/dev/kustomization.yaml:1 Il manque l’environnement preprod.'],
  },
  {
    title: 'refuses overlays that share nothing',
    files: changed(
      production,
      'infra/overlays/prod/kustomization.yaml',
      '  - ../../base\n',
      '  - https://example.org/base.yaml\n',
    ),
    language: 'en',
    says: ['infra/overlays/dev/kustomization.yaml:1 The overlays dev, preprod and prod share no base.'],
  },
  {
    title: 'refuses an overlay that names a file that is not there',
    files: changed(
      production,
      'infra/overlays/dev/kustomization.yaml',
      '  - ../../base\n',
      '  - ../../base\n  - volume.yaml\n',
    ),
    says: ['infra/overlays/dev/kustomization.yaml:3 Le fichier volume.yaml, cité ici, n’existe pas.'],
  },
  {
    title: 'says what to do where there is none',
    files: {},
    says: ['Aucun environnement n’est décrit : ni overlays Kustomize, ni values-<env>.yaml de Helm.'],
  },
]);
