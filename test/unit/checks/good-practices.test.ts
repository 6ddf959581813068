import { checkTable } from '../../support/check-table';
import { changed } from '../../support/run-check';
import { production } from '../../support/sample-application';

const deployment = 'infra/base/deployment.yaml';
const prod = 'infra/overlays/prod/kustomization.yaml';
const evidence = `${deployment} infra/base/kustomization.yaml ${prod}`;
const resources = `          resources:
            requests: { cpu: 100m, memory: 64Mi }
            limits: { cpu: 100m, memory: 64Mi }
`;

checkTable('good-practices', [
  {
    title: 'passes when the overlay supplies env and the tag',
    files: production,
    language: 'en',
    says: [
      `✓ Labels, probes, resources, image version and hardening are in place in infra/overlays/prod for Deployment prod-hello. | ${evidence}`,
    ],
  },
  {
    title: 'passes with one probe, and advises the other',
    files: changed(
      production,
      deployment,
      '          livenessProbe: { httpGet: { path: /health, port: http } }\n',
      '',
    ),
    says: [
      `✓ Étiquettes, sondes, ressources, version d’image et durcissement sont en place dans infra/overlays/prod pour Deployment prod-hello. Mieux encore : ajoutez la seconde sonde (readiness ou liveness) à web. | ${evidence}`,
    ],
  },
  {
    title: 'refuses labels that reach the object but not its pods',
    files: changed(production, prod, 'includeTemplates: true', 'includeTemplates: false'),
    says: [`${deployment}:11 Le modèle de pod du Deployment prod-hello n’a pas l’étiquette env.`],
  },
  {
    title: 'refuses latest where the overlay says it',
    files: changed(production, prod, 'newTag: 1.4.2', 'newTag: latest'),
    says: [`${prod}:10 L’image ghcr.io/acme/hello:latest suit latest, qui change sans prévenir.`],
  },
  {
    title: 'takes the port of a registry for what it is: no tag',
    files: changed(
      changed(production, deployment, 'image: ghcr.io/acme/hello', 'image: registry.example:5000/hello'),
      prod,
      'newTag: 1.4.2',
      'newTag: 1.4.3',
    ),
    says: [`${deployment}:18 L’image registry.example:5000/hello n’a pas de version.`],
  },
  {
    title: 'refuses missing resources',
    files: changed(production, deployment, resources, ''),
    says: [
      `${deployment}:17 Le conteneur web ne fixe pas requests.cpu, requests.memory, limits.cpu, limits.memory.`,
    ],
  },
  {
    title: 'accepts resources that the overlay patches in',
    files: changed(
      changed(production, deployment, resources, ''),
      prod,
      'patches:\n',
      `patches:
  - target: { kind: Deployment, name: hello }
    patch: |-
      - op: add
        path: /spec/template/spec/containers/0/resources
        value:
          requests: { cpu: 1, memory: 1Gi }
          limits: { cpu: 1, memory: 1Gi }
`,
    ),
    says: [
      `✓ Étiquettes, sondes, ressources, version d’image et durcissement sont en place dans infra/overlays/prod pour Deployment prod-hello. | ${evidence}`,
    ],
  },
  {
    title: 'refuses another pull policy, a missing probe and a missing hardening, each at its place',
    files: changed(
      changed(
        changed(production, deployment, 'IfNotPresent', 'Always'),
        deployment,
        `          readinessProbe: { httpGet: { path: /health, port: http } }
          livenessProbe: { httpGet: { path: /health, port: http } }
`,
        '',
      ),
      deployment,
      '            capabilities: { drop: [ALL] }\n',
      '',
    ),
    language: 'en',
    says: [
      `${deployment}:17 The container web has no probe.`,
      `${deployment}:19 The container web has imagePullPolicy: Always.`,
      `${deployment}:25 The hardening of the container web lacks capabilities.drop: [ALL].`,
    ],
  },
  {
    title: 'asks a CronJob for labels in three places, and for no probe',
    files: {
      'job.yaml': `apiVersion: batch/v1
kind: CronJob
metadata: { name: backup, labels: { app: a, env: dev, tier: db } }
spec:
  jobTemplate:
    spec:
      template:
        metadata: { labels: { app: a, env: dev, tier: db } }
        spec:
          securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
          containers:
            - name: dump
              image: docker.io/library/postgres@sha256:0123
              resources: { requests: { cpu: 1, memory: 1Gi }, limits: { cpu: 1, memory: 1Gi } }
              securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
`,
    },
    says: ['job.yaml:5 Le modèle de pod du CronJob backup n’a pas les étiquettes app, env, tier.'],
  },
]);
