import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Le pipeline de la chaîne secondaire',
  remedy:
    'Suivez la forme du catalogue : include de $CATALOG_PATH, un job qui étend .vault:read_secret dans la première étape, puis les vôtres.',
  name: (name: string): string =>
    `La plateforme ne lit pas ${name} : le nom exact est .gitlab-ci-dso.yml, à la racine du dépôt.`,
  nameRemedy: 'Renommez le fichier en .gitlab-ci-dso.yml.',
  broken: 'Ce pipeline n’est pas du YAML lisible : GitLab le refuse.',
  brokenRemedy: 'Corrigez la syntaxe ici : souvent un retrait, une tabulation ou un guillemet.',
  empty: 'Ce pipeline est vide, ou n’est pas une liste de clés.',
  notAtRoot: 'La plateforme ne lit ce pipeline qu’à la racine du dépôt.',
  notAtRootRemedy: 'Si ce dossier n’est pas lui-même un dépôt, déplacez le fichier à la racine.',
  noCatalogue: 'Ce pipeline n’inclut pas le catalogue de la plateforme.',
  catalogueRemedy: 'Ajoutez à include une entrée project: $CATALOG_PATH, ref: main, file: [vault-ci.yml, …].',
  ref: 'Le catalogue s’inclut depuis sa branche main.',
  refRemedy: 'Écrivez ref: main.',
  refFix: 'Écrire ref: main',
  noVaultFile: 'Le catalogue est inclus sans vault-ci.yml : les secrets de la chaîne ne sont pas lus.',
  vaultFileRemedy: 'Ajoutez vault-ci.yml en tête de la liste file.',
  noReadSecret: 'Aucun job n’étend .vault:read_secret : la construction n’aura ni registre ni identifiants.',
  readSecretRemedy: 'Ajoutez read_secret, dans la première étape, avec extends: .vault:read_secret.',
  late: (job: string, stage: string, first: string): string =>
    `${job} lit les secrets dans l’étape ${stage}, après ${first} : les jobs qui le précèdent ne les auront pas.`,
  lateRemedy: (stage: string): string => `Mettez ${stage} en tête de stages.`,
  stage: (job: string, stage: string): string =>
    `Le job ${job} est dans l’étape ${stage}, que stages ne déclare pas : GitLab refuse le pipeline.`,
  stageRemedy: (stage: string): string => `Ajoutez ${stage} à stages, ou corrigez l’étape du job.`,
};

const en: typeof fr = {
  title: 'The pipeline of the secondary chain',
  remedy:
    'Follow the shape of the catalogue: include $CATALOG_PATH, a job that extends .vault:read_secret in the first stage, then yours.',
  name: (name) =>
    `The platform does not read ${name}: the exact name is .gitlab-ci-dso.yml, at the root of the repository.`,
  nameRemedy: 'Rename the file to .gitlab-ci-dso.yml.',
  broken: 'This pipeline is no readable YAML: GitLab refuses it.',
  brokenRemedy: 'Mend the syntax here: often an indent, a tab or a quote.',
  empty: 'This pipeline is empty, or no list of keys.',
  notAtRoot: 'The platform reads this pipeline at the root of the repository only.',
  notAtRootRemedy: 'If this folder is no repository itself, move the file to the root.',
  noCatalogue: 'This pipeline does not include the platform’s catalogue.',
  catalogueRemedy: 'Add to include an entry project: $CATALOG_PATH, ref: main, file: [vault-ci.yml, …].',
  ref: 'The catalogue is included from its branch main.',
  refRemedy: 'Write ref: main.',
  refFix: 'Write ref: main',
  noVaultFile: 'The catalogue is included without vault-ci.yml: the secrets of the chain are not read.',
  vaultFileRemedy: 'Add vault-ci.yml at the head of the list file.',
  noReadSecret: 'No job extends .vault:read_secret: the build will have neither registry nor credentials.',
  readSecretRemedy: 'Add read_secret, in the first stage, with extends: .vault:read_secret.',
  late: (job, stage, first) =>
    `${job} reads the secrets in stage ${stage}, after ${first}: the jobs before it will not have them.`,
  lateRemedy: (stage) => `Put ${stage} at the head of stages.`,
  stage: (job, stage) =>
    `Job ${job} is in stage ${stage}, which stages does not declare: GitLab refuses the pipeline.`,
  stageRemedy: (stage) => `Add ${stage} to stages, or mend the job’s stage.`,
};

export const ciFileTexts: Catalogue<typeof fr> = { fr, en };
