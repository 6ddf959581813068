import type { Catalogue } from '../catalogue';

const fr = {
  title: 'imagePullPolicy IfNotPresent',
  remedy:
    'Écrivez imagePullPolicy: IfNotPresent, ou retirez la ligne ; pour livrer du neuf, changez la version de l’image.',
  forbidden: (container: string, policy: string): string =>
    policy === 'Always'
      ? `Le conteneur ${container} a imagePullPolicy Always : chaque démarrage dépend alors du registre. EXI-ARCH-27 demande IfNotPresent ; la formation, elle, écrit Always avec une version qui bouge.`
      : `Le conteneur ${container} a imagePullPolicy ${policy} : il ne démarre que là où l’image est déjà. EXI-ARCH-27 demande IfNotPresent.`,
  unknown: (container: string, policy: string): string =>
    `Le conteneur ${container} a imagePullPolicy ${policy}, que Kubernetes ne connaît pas et refuse.`,
  fix: 'Écrire IfNotPresent',
};

const en: typeof fr = {
  title: 'imagePullPolicy IfNotPresent',
  remedy:
    'Write imagePullPolicy: IfNotPresent, or remove the line; to deliver something new, change the image’s version.',
  forbidden: (container, policy) =>
    policy === 'Always'
      ? `Container ${container} has imagePullPolicy Always: each start then depends on the registry. EXI-ARCH-27 asks for IfNotPresent; the training itself writes Always with a version that moves.`
      : `Container ${container} has imagePullPolicy ${policy}: it starts only where the image is already. EXI-ARCH-27 asks for IfNotPresent.`,
  unknown: (container, policy) =>
    `Container ${container} has imagePullPolicy ${policy}, which Kubernetes does not know and refuses.`,
  fix: 'Write IfNotPresent',
};

export const imagePullPolicyTexts: Catalogue<typeof fr> = { fr, en };
