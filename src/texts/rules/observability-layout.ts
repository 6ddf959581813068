import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Tableaux de bord et alertes là où la plateforme les lit',
  remedy:
    'Rangez les règles dans files/rules/metrics/ ou files/rules/logs/ (extension .yaml.tpl), et les tableaux de bord dans files/dashboards/ (extension .json).',
  extension: (path: string): string =>
    `${path} n’est pas lu : une règle porte l’extension .yaml.tpl, dans un sous-dossier metrics ou logs.`,
  noFolder: (path: string): string =>
    `${path} n’est pas lu, bien que la documentation le montre là : le chart déployé ne lit que les sous-dossiers de files/rules.`,
  tooDeep: (path: string): string =>
    `${path} n’est pas lu : le chart ne lit qu’un niveau de sous-dossiers de files/rules.`,
  otherFolder: (folder: string): string =>
    `Le sous-dossier ${folder} ne donne pas d’étiquette type à ces règles : seuls metrics et logs en donnent une.`,
  noGroups: 'Ce fichier ne contient pas groups : ce n’est pas le corps d’une PrometheusRule.',
  braces: 'Helm lit ces accolades avant Prometheus, et le déploiement échoue.',
  bracesRemedy: 'Protégez-les de Helm : {{ "{{" }} $labels.pod {{ "}}" }}.',
  nested: (path: string): string =>
    `${path} n’est pas lu : le chart ne lit pas les sous-dossiers de files/dashboards.`,
  json: 'Ce fichier n’est pas du JSON valide à partir d’ici : le tableau de bord ne sera pas créé.',
  name: (name: string): string =>
    `${name} devient un nom d’objet Kubernetes : des minuscules, des chiffres, des tirets et des points seulement.`,
};

const en: typeof fr = {
  title: 'Dashboards and alerts where the platform reads them',
  remedy:
    'Keep rules in files/rules/metrics/ or files/rules/logs/ (extension .yaml.tpl), and dashboards in files/dashboards/ (extension .json).',
  extension: (path) =>
    `${path} is not read: a rule has the extension .yaml.tpl, in a sub-folder metrics or logs.`,
  noFolder: (path) =>
    `${path} is not read, although the documentation shows it there: the deployed chart only reads the sub-folders of files/rules.`,
  tooDeep: (path) => `${path} is not read: the chart reads one level of sub-folders of files/rules only.`,
  otherFolder: (folder) =>
    `The sub-folder ${folder} gives these rules no type label: only metrics and logs give one.`,
  noGroups: 'This file holds no groups: it is not the body of a PrometheusRule.',
  braces: 'Helm reads these braces before Prometheus does, and the deployment fails.',
  bracesRemedy: 'Shield them from Helm: {{ "{{" }} $labels.pod {{ "}}" }}.',
  nested: (path) => `${path} is not read: the chart does not read the sub-folders of files/dashboards.`,
  json: 'This file is no valid JSON from here on: the dashboard will not be created.',
  name: (name) =>
    `${name} becomes the name of a Kubernetes object: lower-case letters, digits, dashes and dots only.`,
};

export const observabilityLayoutTexts: Catalogue<typeof fr> = { fr, en };
