import type { Catalogue } from '../catalogue';

const fr = {
  title: 'HTTPS sur chaque point d’entrée',
  remedy:
    'Donnez à l’Ingress un champ tls avec ses noms d’hôtes, ou à la Route un champ tls avec sa terminaison.',
  clear: (title: string): string => `${title} n’a pas de champ tls : les requêtes y passent en clair.`,
  carried: (title: string): string =>
    `${title} n’a pas de champ tls : sur OpenShift, la chaîne de service porte le TLS ; le trafic est en clair à partir d’elle.`,
  nginx: (title: string, names: readonly string[]): string =>
    `${title} porte des annotations propres à nginx (${names.join(', ')}) : le routeur HAProxy d’OpenShift ne les lit pas.`,
  nginxRemedy: 'Retirez-les, ou écrivez l’annotation équivalente de haproxy.router.openshift.io.',
};

const en: typeof fr = {
  title: 'HTTPS on every way in',
  remedy: 'Give the Ingress a tls field with its host names, or the Route a tls field with its termination.',
  clear: (title) => `${title} has no tls field: requests come through in the clear.`,
  carried: (title) =>
    `${title} has no tls field: on OpenShift, the service chain carries TLS; traffic is in the clear from there on.`,
  nginx: (title, names) =>
    `${title} bears annotations of nginx (${names.join(', ')}): OpenShift’s HAProxy router does not read them.`,
  nginxRemedy: 'Remove them, or write the equivalent haproxy.router.openshift.io annotation.',
};

export const ingressTlsTexts: Catalogue<typeof fr> = { fr, en };
