import type { productionFr } from './production-fr';
import { named, place } from './words-en';

/** What the checks of good practices, delivery and production say, in English. */
export const productionEn: typeof productionFr = {
  goodPractices: {
    passed: (folder, workloads) =>
      `Labels, probes, resources, image version and hardening are in place ${place(folder)} for ${workloads.join(', ')}.`,
    oneProbe: (containers) =>
      ` Better still: add the second probe (readiness or liveness) to ${containers.join(', ')}.`,
    labels: (owner, missing) => ({
      message: `${owner} lacks ${named('the label', 'the labels', missing)}.`,
      remedy:
        'Put app, env and tier on the object and on its pod template (Kustomize labels with includeTemplates).',
    }),
    podTemplate: (workload) => `The pod template of the ${workload}`,
    noProbe: (container) => ({
      message: `The container ${container} has no probe.`,
      remedy: 'Add a readinessProbe and a livenessProbe.',
    }),
    resources: (container, missing) => ({
      message: `The container ${container} does not set ${missing.join(', ')}.`,
      remedy: 'Set requests and limits, for cpu and memory: the quota of the environment demands them.',
    }),
    noImage: (container) => ({
      message: `The container ${container} has no image.`,
      remedy: 'Write the image and its version.',
    }),
    noTag: (image) => ({
      message: `The image ${image} has no version.`,
      remedy: 'Add a precise version, such as :1.4.2 or the hash of the commit.',
    }),
    latest: (image) => ({
      message: `The image ${image} follows latest, which changes without notice.`,
      remedy: 'Choose a precise version, such as :1.4.2 or the hash of the commit.',
    }),
    pullPolicy: (policy, container) => ({
      message: `The container ${container} has imagePullPolicy: ${policy}.`,
      remedy: 'Write IfNotPresent, or remove this line.',
    }),
    hardening: (container, missing) => ({
      message: `The hardening of the container ${container} lacks ${missing.join(', ')}.`,
      remedy: 'Add these lines to the securityContext.',
    }),
  },
  deliveryPipeline: {
    passed: (quality, image) =>
      `.gitlab-ci-dso.yml reads the secrets, controls the quality (${quality}) and builds the image (${image}).`,
    nothing: {
      message: 'No file .gitlab-ci-dso.yml at the root of the folder.',
      remedy: 'Write it at the root, with the catalogue of the platform ($CATALOG_PATH).',
    },
    nearMiss: (found) => ({
      message: `${found} is not the name that the platform reads.`,
      remedy: 'Name this file .gitlab-ci-dso.yml, at the root of the repository.',
    }),
    unread: {
      message: '.gitlab-ci-dso.yml could not be read.',
      remedy: 'Check that it is a text file of less than 1 MB.',
    },
    noCatalogue: {
      message: 'The catalogue of the platform is not included.',
      remedy: 'Add to include: project: $CATALOG_PATH, ref: main and file with vault-ci.yml.',
    },
    catalogueRef: (ref) => ({
      message: `The catalogue is taken at ${ref === '' ? 'no stated version' : ref}.`,
      remedy: 'Write ref: main.',
    }),
    noVaultFile: {
      message: 'vault-ci.yml is not among the files of the catalogue.',
      remedy: 'Add vault-ci.yml to file.',
    },
    noReadSecret: {
      message: 'No job reads the secrets of the chain.',
      remedy: "Add a job read_secret with extends: ['.vault:read_secret'].",
    },
    readSecretLate: (stage, first) => ({
      message: `The job that reads the secrets is in stage ${stage}, after ${first}.`,
      remedy: 'Put its stage first in stages.',
    }),
    undeclaredStage: (job, stage) => ({
      message: `The job ${job} is in stage ${stage}, which stages does not have.`,
      remedy: 'Add this stage to stages, or correct its name.',
    }),
    unknownTemplate: (job, template) => ({
      message: `The job ${job} extends ${template}, which the catalogue does not have.`,
      remedy: 'Correct this name, or define this template in the file.',
    }),
    noQuality: {
      message: 'No job controls the quality.',
      remedy: 'Add a job that runs the tests or .sonar:sonar-scanner.',
    },
    noImage: {
      message: 'No job builds the image.',
      remedy: "Add a job with extends: ['.kaniko:simple-build-push'].",
    },
  },
  resilience: {
    passed: (workloads, folder) =>
      `${workloads.join(', ')}: several replicas, spread and protected, ${place(folder)}.`,
    replicas: (workload, count) => ({
      message: `The ${workload} has ${count} ${count === '1' ? 'replica' : 'replicas'}: one failure stops it.`,
      remedy:
        'Ask for at least 2 replicas in production, or a HorizontalPodAutoscaler with minReplicas at 2.',
    }),
    autoscaler: (name, count) => ({
      message: `${name} may go down to ${count} ${count === '1' ? 'replica' : 'replicas'}.`,
      remedy: 'Set minReplicas to 2 at least.',
    }),
    spread: (workload) => ({
      message: `Nothing spreads the pods of the ${workload} over machines or zones.`,
      remedy: 'Add topologySpreadConstraints, or a podAntiAffinity.',
    }),
    budget: (workload) => ({
      message: `No PodDisruptionBudget protects the pods of the ${workload}.`,
      remedy: 'Add a PodDisruptionBudget whose selector repeats their labels.',
    }),
    nothing: (folder) => ({
      message: `No application Deployment or StatefulSet ${place(folder)}.`,
      remedy: 'Describe the application as a Deployment, in production.',
    }),
  },
  isolation: {
    passed: (workloads, folder) =>
      `The incoming and outgoing flows of ${workloads.join(', ')} are filtered ${place(folder)}.`,
    noPolicy: (workload, direction) => ({
      message: `No NetworkPolicy filters the ${direction === 'Ingress' ? 'incoming' : 'outgoing'} flows of the ${workload}.`,
      remedy: `Add a NetworkPolicy with policyTypes: [${direction}] that selects its pods.`,
    }),
    open: (policy, direction) => ({
      message: `${policy} opens every ${direction === 'Ingress' ? 'incoming' : 'outgoing'} flow.`,
      remedy: `Name ${direction === 'Ingress' ? 'who may call (from)' : 'what may be called (to)'}, and the ports.`,
    }),
  },
  observability: {
    passed: (workload, monitor, folder) =>
      `The ${workload} is watched by the ${monitor} and by its probes, ${place(folder)}.`,
    noMonitor: (workload) => ({
      message: `No ServiceMonitor or PodMonitor watches the ${workload}.`,
      remedy: 'Add a ServiceMonitor whose selector repeats the labels of the Service.',
    }),
    orphan: (monitor) => ({
      message: `${monitor} selects nothing in these manifests.`,
      remedy: 'Repeat in its selector the labels of the Service, or those of the pods for a PodMonitor.',
    }),
    noPort: (monitor, port) => ({
      message: `${monitor} reads the port ${port}, which nothing names.`,
      remedy: 'Give this name to a port of the Service, or of the container for a PodMonitor.',
    }),
    noProbe: (workload) => ({
      message: `The ${workload} has neither a readinessProbe nor a livenessProbe.`,
      remedy: 'Add both probes to the container.',
    }),
  },
};
