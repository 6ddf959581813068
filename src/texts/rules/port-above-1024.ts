import type { Catalogue } from '../catalogue';

interface Port {
  readonly port: number;
  /** `containerPort`, `livenessProbe`, `targetPort`, a variable's name. */
  readonly field: string;
}

const list = (ports: readonly Port[]): string =>
  ports.map(({ port, field }) => `${String(port)} (${field})`).join(', ');

const fr = {
  title: 'Des ports au-dessus de 1024',
  remedy:
    'Faites écouter l’application au-dessus de 1024, par exemple sur 8080 ; le port du Service, lui, peut rester 80 ou 443.',
  container: (container: string, ports: readonly Port[]): string =>
    `Le conteneur ${container} écrit ${list(ports)} : sans root, on n’écoute qu’au-dessus de 1024 (EXI-ARCH-18).`,
  example: ' L’exemple de best-practices.md montre le port 80, la même page demande plus de 1024.',
  service: (ports: readonly Port[]): string =>
    `Le Service mène à ${list(ports)} : sans root, ses pods n’écoutent qu’au-dessus de 1024 (EXI-ARCH-18).`,
  implied: ' Sans targetPort, c’est le port du Service qui vaut aussi pour les pods.',
  nginx: (key: string, port: number): string =>
    `${key} fait écouter nginx sur ${String(port)} : sans root, on n’écoute qu’au-dessus de 1024 (EXI-ARCH-18).`,
};

const en: typeof fr = {
  title: 'Ports above 1024',
  remedy:
    'Let the application listen above 1024, on 8080 for instance; the port of the Service may stay 80 or 443.',
  container: (container, ports) =>
    `Container ${container} writes ${list(ports)}: without root, one listens above 1024 only (EXI-ARCH-18).`,
  example: ' The example of best-practices.md shows port 80, the same page asks for more than 1024.',
  service: (ports) =>
    `The Service leads to ${list(ports)}: without root, its pods listen above 1024 only (EXI-ARCH-18).`,
  implied: ' Without targetPort, the port of the Service is also that of the pods.',
  nginx: (key, port) =>
    `${key} lets nginx listen on ${String(port)}: without root, one listens above 1024 only (EXI-ARCH-18).`,
};

export const portAbove1024Texts: Catalogue<typeof fr> = { fr, en };
