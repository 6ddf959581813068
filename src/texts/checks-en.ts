import type { ChecksTexts, Said } from './checks-fr';

const of = (kind: string, name: string): string => (name === '' ? kind : `${kind} “${name}”`);
const list = (names: readonly string[]): string => names.join(', ');
const said = (message: string, remedy: string): Said => ({ message, remedy });

export const checksEn: ChecksTexts = {
  helm: (path) =>
    `What is expected may come from a Helm template (${path}), which the extension cannot render. Look at the output of “helm template”, then declare the achievement.`,
  noWorkload: said(
    'Nothing in this folder runs pods (Deployment, StatefulSet…).',
    'Write a Kubernetes manifest, such as k8s/deployment.yaml.',
  ),
  helloWorld: {
    passed: (workload, service) =>
      `A Dockerfile, “${workload}” with an HTTP probe, and the Service “${service}” that leads to it.`,
    noDockerfile: said('No Dockerfile in this folder.', "Describe the application's image in a Dockerfile."),
    noService: said('No Service in this folder.', 'Add a Service whose selector repeats labels of the pods.'),
    serviceWithoutPod: (name) =>
      said(
        `The selector of ${of('Service', name)} matches the labels of no pod.`,
        'Repeat labels of the pod template in spec.selector.',
      ),
    noHttpProbe: (kind, name) =>
      said(`${of(kind, name)} has no HTTP probe.`, 'Add a readinessProbe with httpGet to the container.'),
  },
  rootless: {
    passed: (dockerfiles, workloads) =>
      `No container runs as root. Dockerfiles read: ${dockerfiles}; Kubernetes objects read: ${workloads}.`,
    nothing: said(
      'Neither a Dockerfile nor a manifest that runs pods in this folder.',
      "Open the application's repository, or add a Dockerfile that ends with a numeric USER.",
    ),
    noStage: said(
      'This Dockerfile has no FROM.',
      'Start it with the base image: FROM registry/image:version.',
    ),
    noUser: said(
      'The final image does not say which user runs it: it will be root.',
      'Add a numeric user other than zero, such as USER 65532.',
    ),
    rootUser: (user) =>
      said(
        `The final image runs as root (USER ${user}).`,
        'Give a number other than zero, such as USER 65532.',
      ),
    namedUser: (user) =>
      said(
        `USER ${user} is not a number: Kubernetes cannot verify that it is not root.`,
        'Give the number of this user, such as USER 65532.',
      ),
    runAsUser: said(
      'runAsUser is 0: the container runs as root.',
      'Remove runAsUser: the platform chooses the number.',
    ),
    runAsNonRoot: said('runAsNonRoot is false: root is allowed.', 'Write runAsNonRoot: true.'),
    unproved: (container) =>
      said(
        `Nothing says that container “${container}” does not run as root: no Dockerfile here, no runAsNonRoot.`,
        'Write runAsNonRoot: true in the securityContext.',
      ),
    lowPort: (port) =>
      said(
        `Port ${port} asks for privileges.`,
        'Listen on a port above 1024, such as 8080; the Service can keep port 80.',
      ),
  },
  configuration: {
    passed: (workload, map) => `“${workload}” reads its settings from the ConfigMap “${map}”.`,
    notUsed: said(
      'No container reads its settings from a ConfigMap.',
      'Create a ConfigMap and read it with envFrom or configMapKeyRef.',
    ),
    missingMap: (map) =>
      said(
        `The ConfigMap “${map}” is not in this folder.`,
        'Write it, or correct its name; a configMapGenerator will do, too.',
      ),
    credential: (key, map) =>
      said(
        `The platform refuses the key “${key}” of the ConfigMap “${map}”: anyone can read a ConfigMap.`,
        'Put this value in Vault or in a SopsSecret.',
      ),
  },
  environments: {
    passed: (folder) =>
      `Separate settings for dev, preprod and prod in ${folder === '' ? 'this folder' : folder}.`,
    nothing: said(
      'No settings by environment in this folder.',
      'Create a base and overlays/dev, overlays/preprod and overlays/prod (Kustomize), or values-dev.yaml, values-preprod.yaml and values-prod.yaml (Helm).',
    ),
    missing: (paths) =>
      said(
        `Missing: ${list(paths)}.`,
        'Add what is missing: dev, preprod and prod each have their settings.',
      ),
    empty: said(
      'This kustomization takes up no resource.',
      'Add the base to its resources: resources: [../../base].',
    ),
  },
  https: {
    passed: (count) => `HTTPS everywhere. Entry points (Ingress or Route) read: ${count}.`,
    nothing: said(
      'No Ingress and no Route in this folder.',
      'Add an Ingress with a tls section that covers its hosts.',
    ),
    noTls: (kind, name) =>
      said(
        `${of(kind, name)} has no tls section: it answers over HTTP.`,
        kind === 'Route' ? 'Add tls with termination: edge.' : 'Add a tls section that covers its hosts.',
      ),
    uncovered: (host, name) =>
      said(`Host ${host} of ${of('Ingress', name)} is not covered by tls.`, 'Add it to tls.hosts.'),
  },
  secrets: {
    passed: (count) => `No secret in clear text. YAML files read: ${count}.`,
    nothing: said(
      'No Kubernetes manifest in this folder: there is nothing to verify.',
      "Open the folder that holds the application's manifests.",
    ),
    clear: (name) =>
      said(
        `${of('Secret', name)} holds values in clear text: base64 is no encryption.`,
        'Take it out of Git, change these values, then use Vault (VaultStaticSecret) or SOPS (SopsSecret).',
      ),
    generated: said(
      'secretGenerator writes values in clear text.',
      'Take them out of Git, change them, then use Vault or SOPS.',
    ),
    notEncrypted: (name) =>
      said(
        `${of('SopsSecret', name)} is not encrypted: it has no sops part.`,
        'Encrypt it with “sops --encrypt” before you commit it.',
      ),
    token: (what) => {
      const names = {
        'private-key': 'A private key',
        age: 'An age private key',
        gitlab: 'A GitLab token',
        github: 'A GitHub token',
      };
      return said(
        `${names[what]} is written in this file.`,
        'Revoke it at once, then keep the new secret in Vault.',
      );
    },
    literal: (variable) =>
      said(
        `Variable ${variable} looks like a secret, and its value is written in clear text.`,
        'Read it from a Secret with valueFrom.secretKeyRef.',
      ),
  },
  goodPractices: {
    passed: (count) =>
      `Labels, probes, resources, image version and security restrictions in place. Objects read: ${count}.`,
    objectLabels: (kind, name, missing) =>
      said(
        `Labels missing on ${of(kind, name)}: ${list(missing)}.`,
        'Add them to metadata.labels, or with “labels” in each overlay.',
      ),
    podLabels: (kind, name, missing) =>
      said(
        `Labels missing on the pod template of ${of(kind, name)}: ${list(missing)}.`,
        'Add them to template.metadata.labels, or with “labels” and includeTemplates: true in each overlay.',
      ),
    noProbe: (container) =>
      said(`Container “${container}” has no probe.`, 'Add a readinessProbe and a livenessProbe.'),
    resources: (container, missing) =>
      said(
        `Resources not stated for container “${container}”: ${list(missing)}.`,
        'Write requests and limits, for cpu and memory.',
      ),
    noTag: (container) =>
      said(
        `The image of container “${container}” has no readable version.`,
        'Give a precise version, such as registry/image:1.4.2.',
      ),
    latest: (container) =>
      said(
        `The image of container “${container}” is “latest”: nobody knows what runs.`,
        'Give a precise version, such as registry/image:1.4.2.',
      ),
    pullPolicy: (container, policy) =>
      said(
        `imagePullPolicy is ${policy} for container “${container}”.`,
        'Write IfNotPresent, or remove the line.',
      ),
    security: (container, missing) =>
      said(
        `Restrictions missing on container “${container}”: ${list(missing)}.`,
        'Add them to its securityContext.',
      ),
  },
  deliveryPipeline: {
    passed: (jobs) =>
      `The pipeline reads its secrets from Vault, controls quality and builds the image. Jobs read: ${jobs}.`,
    nothing: said(
      'The file .gitlab-ci-dso.yml is not at the root of this folder.',
      "Create it at the root of the application's repository, with exactly this name.",
    ),
    nearMiss: said(
      'The platform does not read this file: its name or its place differs.',
      'Name it .gitlab-ci-dso.yml, at the root.',
    ),
    broken: said('This file is not valid YAML.', 'Correct the syntax at this line.'),
    noInclude: said(
      "The platform's catalogue is not included, or lacks vault-ci.yml.",
      'Add an include with project: $CATALOG_PATH and file: [vault-ci.yml, …].',
    ),
    noSecrets: said('No job reads the secrets from Vault.', 'Add a job with extends: .vault:read_secret.'),
    secretsNotFirst: (job) =>
      said(
        `Job “${job}” is not in the first stage.`,
        'Put it in the first of stages: the next ones need the secrets.',
      ),
    undeclaredStage: (job, stage) =>
      said(`Stage “${stage}” of job “${job}” is not declared.`, 'Add it to stages.'),
    noQuality: said('No test or quality job.', "Add a test job, or the catalogue's SonarQube analysis."),
    noBuild: said(
      'No job builds the image.',
      'Add a job that extends .kaniko:simple-build-push or .buildkit:build-push.',
    ),
  },
  resilience: {
    passed: (count) => `Several replicas, spread out, with a PodDisruptionBudget. Objects read: ${count}.`,
    replicas: (kind, name) =>
      said(
        `${of(kind, name)} does not have at least two replicas in production.`,
        'Set replicas to 2 or more, or add a HorizontalPodAutoscaler with minReplicas of 2 or more.',
      ),
    spread: (kind, name) =>
      said(
        `The pods of ${of(kind, name)} can all end up on the same machine.`,
        'Add topologySpreadConstraints, or a podAntiAffinity.',
      ),
    budget: (kind, name) =>
      said(
        `No PodDisruptionBudget protects ${of(kind, name)}.`,
        'Add one, with maxUnavailable: 1 and the selector of these pods.',
      ),
  },
  isolation: {
    passed: (count) => `Incoming and outgoing traffic is filtered. NetworkPolicies read: ${count}.`,
    nothing: said(
      'No NetworkPolicy in this folder.',
      'Add one with policyTypes: [Ingress, Egress] and only the traffic that is needed.',
    ),
    direction: (missing) =>
      said(
        `No NetworkPolicy filters ${missing}.`,
        `Add ${missing} to policyTypes, with only the traffic that is needed.`,
      ),
    open: (name, direction) =>
      said(
        `${of('NetworkPolicy', name)} lets everything through for ${direction}.`,
        'Name the pods, namespaces or ports that are allowed.',
      ),
  },
  observability: {
    passed: (monitor) =>
      `“${monitor}” collects metrics, and every application says whether it is ready or alive.`,
    nothing: said(
      'No ServiceMonitor and no PodMonitor in this folder.',
      "Add a ServiceMonitor whose selector repeats the Service's labels.",
    ),
    unmatched: (kind, name) =>
      said(
        `The selector of ${of(kind, name)} matches no ${kind === 'PodMonitor' ? 'pod' : 'Service'} of this folder.`,
        `Repeat the labels of the ${kind === 'PodMonitor' ? 'pod' : 'Service'} in spec.selector.matchLabels.`,
      ),
    noProbe: (kind, name) =>
      said(
        `${of(kind, name)} has neither readinessProbe nor livenessProbe.`,
        'Add both probes to the container.',
      ),
  },
};
