import type { applicationFr } from './application-fr';
import { named, place } from './words-en';

/** What the checks of level 3 and of environments, HTTPS and secrets say, in English. */
export const applicationEn: typeof applicationFr = {
  shared: {
    truncated: {
      message: 'The folder has too many files: not all of them were read.',
      remedy: 'Open a smaller folder, such as the application’s.',
    },
    truncatedWhy: 'The folder has too many files for all of them to be read.',
    helm: (chart) =>
      `The manifests come from a Helm chart (${chart}), which cannot be judged without being rendered.`,
    broken: (file) => ({ message: `${file} is not valid YAML.`, remedy: 'Mend the syntax at this place.' }),
    missing: (file) => ({
      message: `The file ${file}, named here, does not exist.`,
      remedy: 'Create this file, or remove it from the kustomization.',
    }),
    noWorkload: {
      message: 'No manifest of a Deployment, a StatefulSet or another pod in this folder.',
      remedy: 'Write the application’s manifests, or have them written by the command “Scaffold files”.',
    },
    noDockerfile: {
      message: 'No Dockerfile in this folder.',
      remedy: 'Write a Dockerfile, or create the Hello world that the parcours offers.',
    },
  },
  helloWorld: {
    passed: (workload, service, folder) =>
      `The ${workload} runs ${place(folder)}, behind the ${service}, with a Dockerfile and a /health path.`,
    noService: (workload) => ({
      message: `No Service selects the pods of the ${workload}.`,
      remedy: 'Add a Service whose selector repeats the labels of the pod.',
    }),
    noHealth: (workload) => ({
      message: `Neither a probe nor the source code shows a /health path for the ${workload}.`,
      remedy: 'Answer 200 on /health, and add an httpGet readinessProbe on this path.',
    }),
  },
  rootless: {
    passed: (user, dockerfile, folder) =>
      `The image of ${dockerfile} runs without privilege (${user}), and nothing contradicts it ${place(folder)}.`,
    user: (user) => `USER ${user}`,
    base: (image) => `image ${image}`,
    noUser: (image) => ({
      message: `The last stage starts from ${image} without a USER instruction: the image runs as root.`,
      remedy: 'Add a line such as USER 10001 at the end.',
    }),
    rootUser: (user) => ({
      message: `USER ${user} is the root user.`,
      remedy: 'Choose a number other than 0, such as USER 10001.',
    }),
    namedUser: (user) => ({
      message: `USER ${user} is a name: Kubernetes cannot verify that it is not root.`,
      remedy: 'Write the number of this user, such as USER 10001.',
    }),
    noStage: {
      message: 'This Dockerfile has no FROM instruction.',
      remedy: 'Start with a FROM line that names an image and its version.',
    },
    lowPort: (port) => ({
      message: `Port ${port} is reserved for root.`,
      remedy: 'Listen on a port above 1024, such as 8080.',
    }),
    runAsRoot: (container) => ({
      message: `The container ${container} asks to run as root (runAsUser: 0).`,
      remedy: 'Remove runAsUser: the platform chooses a number.',
    }),
    nonRootDenied: (container) => ({
      message: `The container ${container} accepts root (runAsNonRoot: false).`,
      remedy: 'Write runAsNonRoot: true.',
    }),
  },
  configuration: {
    passed: (workload, map, folder) =>
      `The ${workload} reads its configuration from the ConfigMap ${map}, ${place(folder)}.`,
    notConsumed: (workload) => ({
      message: `The ${workload} reads no ConfigMap.`,
      remedy: 'Move the settings to a ConfigMap, read through envFrom or configMapKeyRef.',
    }),
    unknownMap: (map) => ({
      message: `The ConfigMap ${map} is not in these manifests.`,
      remedy: 'Add it, or correct its name.',
    }),
    unknownKey: (key, map) => ({
      message: `The ConfigMap ${map} has no key ${key}.`,
      remedy: 'Add this key, or correct its name.',
    }),
    credentialKey: (key) => ({
      message: `The key ${key} of a ConfigMap looks like a secret.`,
      remedy: 'Move this value to an encrypted secret (SOPS) or to Vault.',
    }),
    clearSecret: (secret) => ({
      message: `The Secret ${secret} is in clear in the repository.`,
      remedy: 'Encrypt it with SOPS or put its value in Vault, then change this value.',
    }),
  },
  environments: {
    passed: (folder) => `The environments dev, preprod and prod are described ${place(folder)}.`,
    nothing: {
      message: 'No environment is described: neither Kustomize overlays nor Helm’s values-<env>.yaml.',
      remedy:
        'Create a base and folders overlays/dev, overlays/preprod and overlays/prod, each with its kustomization.yaml.',
    },
    missingOverlays: (missing) => ({
      message: `Missing ${named('environment:', 'environments:', missing)}.`,
      remedy: `Create ${missing.map((name) => `${name}/kustomization.yaml`).join(', ')} beside the others.`,
    }),
    missingValues: (missing) => ({
      message: `The chart lacks ${named('the file', 'the files', missing)}.`,
      remedy: 'Create one values file per environment: dev, preprod and prod.',
    }),
    noBase: {
      message: 'The overlays dev, preprod and prod share no base.',
      remedy: 'Put what they have in common in base/, and name ../../base in resources.',
    },
  },
  https: {
    passed: (entries, folder) => `HTTPS is asked for ${place(folder)} by ${entries.join(', ')}.`,
    nothing: {
      message: 'No Ingress and no Route in this folder.',
      remedy: 'Write an Ingress with its tls part, or create the manifests that the parcours offers.',
    },
    noTls: (entry) => ({
      message: `${entry} has no tls part.`,
      remedy: 'Add tls, with the same host names as the rules.',
    }),
    uncovered: (host, entry) => ({
      message: `${entry}: the tls part does not cover ${host}.`,
      remedy: 'Add this name to tls.hosts.',
    }),
    noHost: (entry) => ({
      message: `${entry}: a rule has no host name, tls does not cover it.`,
      remedy: 'Add host to the rule, and the same name to tls.hosts.',
    }),
    clearAllowed: (entry) => ({
      message: `${entry} also serves the application over HTTP, unencrypted.`,
      remedy: 'Write insecureEdgeTerminationPolicy: Redirect.',
    }),
  },
  secrets: {
    passed: (manifests, encrypted) =>
      `No secret in clear in ${manifests > 1 ? `the ${manifests} manifests` : 'the manifest'}; ${
        encrypted === 0
          ? 'no secret declared.'
          : encrypted === 1
            ? '1 secret encrypted or kept by Vault.'
            : `${encrypted} secrets encrypted or kept by Vault.`
      }`,
    nothing: {
      message: 'No Kubernetes manifest to read in this folder.',
      remedy: 'Open the folder that holds the manifests, or create them.',
    },
    clearSecret: (secret) => ({
      message: `The Secret ${secret} holds values that anyone can read.`,
      remedy: 'Encrypt it with SOPS or put its values in Vault, then change these values.',
    }),
    generated: (secret) => ({
      message: `secretGenerator writes the Secret ${secret} from values in clear.`,
      remedy: 'Replace it by an encrypted SopsSecret or a VaultStaticSecret.',
    }),
    sopsClear: (secret) => ({
      message: `The SopsSecret ${secret} is not encrypted.`,
      remedy: 'Encrypt this file with sops --encrypt and the age key of the cluster.',
    }),
    privateKey: {
      message: 'A private key is written in this file.',
      remedy: 'Remove it from the repository and from its history, and replace this key.',
    },
    token: {
      message: 'An access token is written in this file.',
      remedy: 'Revoke this token, then remove it from the repository and from its history.',
    },
    environment: (name) => ({
      message: `The variable ${name} carries its value in clear.`,
      remedy: 'Read it through valueFrom.secretKeyRef, from a secret that is encrypted or kept by Vault.',
    }),
    passwordInUrl: (name) => ({
      message: `The address of ${name} holds a password.`,
      remedy: 'Put the user name and the password in an encrypted secret or in Vault.',
    }),
  },
};
