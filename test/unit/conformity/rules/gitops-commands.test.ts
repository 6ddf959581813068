import { ruleTable } from '../../../support/rule-table';

const pipeline = (...lines: readonly string[]): string =>
  `stages: [deploy]\ndeploy:\n  stage: deploy\n  script:\n${lines.map((line) => `    - ${line}\n`).join('')}`;
const inPipeline = (words: string): string =>
  `The platform’s pipeline does not deploy: ${words} changes the cluster without going through the repository.`;
const preprod = { environment: 'preprod' } as const;

ruleTable('cpin/gitops-commands', [
  {
    title: 'accepts a pipeline that builds, tries and looks',
    text: {
      '.gitlab-ci-dso.yml': pipeline(
        'npm test',
        'helm template ./chart',
        'kubectl apply --dry-run=client -f k8s/',
        'kubectl create configmap x \\\n      --from-file=x --dry-run=client -o yaml',
        'kubectl rollout status deploy/api',
        'kubectl get pods',
        '"# kubectl apply -f k8s/"',
        'echo "then kubectl apply -f k8s/"',
        './mykubectl apply',
      ),
    },
    options: preprod,
    finds: [],
  },
  {
    title: 'refuses each command of the platform’s pipeline',
    text: {
      '.gitlab-ci-dso.yml': pipeline(
        '"helm upgrade --install hello ./chart"',
        'kubectl -n demo --context=c apply -f k8s/',
        'oc new-app nginx',
        'kubectl set image deploy/api api=x',
        'kubectl rollout restart deploy/api',
      ),
    },
    options: preprod,
    finds: [
      `error .gitlab-ci-dso.yml:5 [helm upgrade] ${inPipeline('helm upgrade')}`,
      `error .gitlab-ci-dso.yml:6 [kubectl -n demo --context=c apply] ${inPipeline('kubectl apply')}`,
      `error .gitlab-ci-dso.yml:7 [oc new-app] ${inPipeline('oc new-app')}`,
      `error .gitlab-ci-dso.yml:8 [kubectl set image] ${inPipeline('kubectl set image')}`,
      `error .gitlab-ci-dso.yml:9 [kubectl rollout] ${inPipeline('kubectl rollout')}`,
    ],
  },
  {
    title: 'warns once of each script, Makefile and workflow',
    text: {
      '.github/workflows/deploy.yml': 'jobs:\n  d:\n    steps:\n      - run: kubectl apply -f k8s\n',
      Makefile: 'deploy:\n\thelm install hello chart\n\tkubectl patch svc hello\n\t@# kubectl apply -f x\n',
      'scripts/up.sh': '#!/bin/sh\n# kubectl apply\nkubectl \\\n  apply -f k8s\n',
      'docs/deploy.md': 'kubectl apply -f k8s\n',
    },
    options: preprod,
    finds: [
      'warning .github/workflows/deploy.yml:4 [kubectl apply] kubectl apply changes a cluster without going through the repository.',
      'warning Makefile:2 [helm install] helm install (and 1 more in this file) changes a cluster without going through the repository.',
      'warning scripts/up.sh:3 [kubectl \\] kubectl apply changes a cluster without going through the repository.',
    ],
  },
  {
    title: 'is information where the gate is not reached, in French',
    text: { '.gitlab-ci-dso.yml': pipeline('helm install hello chart') },
    language: 'fr',
    finds: [
      'information .gitlab-ci-dso.yml:5 [helm install] Le pipeline de la plateforme ne déploie pas : helm install change le cluster sans passer par le dépôt.',
    ],
  },
  {
    title: 'leaves a learner’s scripts alone',
    text: { 'up.sh': 'kubectl apply -f k8s\n' },
    options: { ...preprod, target: 'sandbox' },
    finds: [],
  },
]);
