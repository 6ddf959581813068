import { installPages, type ClusterProgram, type ClusterTool } from '../domain/local-cluster/cluster-tools';
import type { Lack, ToolAdvice } from '../domain/local-cluster/tool-advice';
import type { Catalogue } from './catalogue';

/** How each program is called in prose. */
export const programNames: Readonly<Record<ClusterProgram, string>> = {
  kind: 'kind',
  k3d: 'k3d',
  minikube: 'minikube',
  crc: 'OpenShift Local',
  docker: 'Docker',
  podman: 'Podman',
  kubectl: 'kubectl',
};

const named = (programs: readonly ClusterProgram[], or: string): string =>
  programs.map((each) => programNames[each]).join(or);

const fr = {
  look: {
    title: 'Regarder quels outils sont installés ?',
    detail: (commands: readonly string[]) =>
      [
        'Ces commandes seront exécutées sur votre poste, sans passer par un shell. Elles disent une version et ne changent rien :',
        '',
        ...commands,
        '',
        'Votre accord vaut pour elles seules. Rien n’est envoyé.',
      ].join('\n'),
    accept: 'Exécuter',
    looking: 'Recherche des outils…',
    which: 'Avec quel outil créer le cluster ? Choisissez un outil absent pour savoir que faire.',
  },
  state: ({ kind, engine, lacks }: ToolAdvice): string => {
    switch (kind) {
      case 'ready':
        return engine === undefined ? 'prêt' : `prêt, avec ${programNames[engine.program]} ${engine.version}`;
      case 'lacking':
        return lacks.map(fr.lack).join(' ; ');
      case 'too-old':
        return 'trop ancien pour ces fichiers';
      case 'silent':
        return 'présent, mais ne dit pas sa version';
      case 'absent':
        return 'absent';
    }
  },
  lack: (lack: Lack): string =>
    lack.kind === 'asleep'
      ? `${programNames[lack.program]} ne répond pas`
      : `il manque ${named(lack.anyOf, ' ou ')}`,
  inBrief: {
    kind: 'Kubernetes dans des conteneurs ; notre choix par défaut',
    k3d: 'k3s, un Kubernetes léger, dans des conteneurs Docker',
    minikube: 'Kubernetes très guidé, dans un conteneur ou une machine virtuelle',
    crc: 'Le plus proche de la plateforme, et le plus lourd',
  } satisfies Record<ClusterTool, string>,
  without: 'Sans rien installer',
  browser: 'Le tutoriel de Kubernetes, dans le navigateur',
  browserDetail: 'Ouvre kubernetes.io',
  sandbox: 'Le bac à sable de Cloud π Native',
  sandboxDetail: 'Ouvre la leçon qui dit comment demander un accès à la plateforme d’accélération',
  missing: {
    title: (advice: ToolAdvice): string => `${programNames[advice.tool]} : ${fr.state(advice)}`,
    detail: ({ tool, kind, lacks }: ToolAdvice, oldest: string): string =>
      [
        ...(kind === 'absent' ? [`Pour installer ${programNames[tool]} : ${installPages[tool]}`] : []),
        ...(kind === 'too-old'
          ? [`Il faut la version ${oldest} ou une plus récente : ${installPages[tool]}`]
          : []),
        ...(kind === 'silent'
          ? [`Essayez-le dans un terminal, puis réinstallez-le au besoin : ${installPages[tool]}`]
          : []),
        ...lacks.map((lack) =>
          lack.kind === 'asleep'
            ? `${programNames[lack.program]} est installé mais ne répond pas. Démarrez-le, puis recommencez. Il a dit : ${lack.why}`
            : `Il faut aussi ${named(lack.anyOf, ' ou ')} : ${lack.anyOf.map((each) => installPages[each]).join(' ')}`,
        ),
        'Sur un réseau fermé, demandez à votre équipe réseau un miroir de ces téléchargements et des images.',
        'Sans rien installer, exercez-vous dans le tutoriel de Kubernetes, ou demandez un bac à sable à Cloud π Native.',
      ].join('\n\n'),
    page: (program: ClusterProgram) => `Page de ${programNames[program]}`,
    again: 'Regarder de nouveau',
    anyway: 'Créer les fichiers quand même',
  },
};

/** What is said while tools are looked for. */
export type ClusterToolsTexts = typeof fr;

const en: ClusterToolsTexts = {
  look: {
    title: 'Look which tools are installed?',
    detail: (commands) =>
      [
        'These commands will run on your machine, without a shell. They tell a version and change nothing:',
        '',
        ...commands,
        '',
        'Your consent holds for them alone. Nothing is sent.',
      ].join('\n'),
    accept: 'Run',
    looking: 'Looking for the tools…',
    which: 'Which tool shall create the cluster? Choose an absent tool to know what to do.',
  },
  state: ({ kind, engine, lacks }) => {
    switch (kind) {
      case 'ready':
        return engine === undefined
          ? 'ready'
          : `ready, with ${programNames[engine.program]} ${engine.version}`;
      case 'lacking':
        return lacks.map(en.lack).join('; ');
      case 'too-old':
        return 'too old for these files';
      case 'silent':
        return 'there, but does not tell its version';
      case 'absent':
        return 'absent';
    }
  },
  lack: (lack) =>
    lack.kind === 'asleep'
      ? `${programNames[lack.program]} does not answer`
      : `${named(lack.anyOf, ' or ')} is missing`,
  inBrief: {
    kind: 'Kubernetes in containers; our default choice',
    k3d: 'k3s, a light Kubernetes, in Docker containers',
    minikube: 'Well-guided Kubernetes, in a container or a virtual machine',
    crc: 'The nearest to the platform, and the heaviest',
  },
  without: 'Without installing anything',
  browser: 'The Kubernetes tutorial, in the browser',
  browserDetail: 'Opens kubernetes.io',
  sandbox: 'The sandbox of Cloud π Native',
  sandboxDetail: 'Opens the lesson that says how to ask for access to the acceleration platform',
  missing: {
    title: (advice) => `${programNames[advice.tool]}: ${en.state(advice)}`,
    detail: ({ tool, kind, lacks }, oldest) =>
      [
        ...(kind === 'absent' ? [`To install ${programNames[tool]}: ${installPages[tool]}`] : []),
        ...(kind === 'too-old' ? [`It takes version ${oldest} or a newer one: ${installPages[tool]}`] : []),
        ...(kind === 'silent'
          ? [`Try it in a terminal, then install it again if need be: ${installPages[tool]}`]
          : []),
        ...lacks.map((lack) =>
          lack.kind === 'asleep'
            ? `${programNames[lack.program]} is installed but does not answer. Start it, then try again. It said: ${lack.why}`
            : `It also takes ${named(lack.anyOf, ' or ')}: ${lack.anyOf.map((each) => installPages[each]).join(' ')}`,
        ),
        'On a closed network, ask your network team for a mirror of these downloads and of the images.',
        'Without installing anything, practise in the Kubernetes tutorial, or ask Cloud π Native for a sandbox.',
      ].join('\n\n'),
    page: (program) => `Page of ${programNames[program]}`,
    again: 'Look again',
    anyway: 'Create the files anyway',
  },
};

export const clusterToolsTexts: Catalogue<ClusterToolsTexts> = { fr, en };
