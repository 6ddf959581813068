import type { AnswerFault } from '../domain/scaffold/answers';
import type { PathRefusal } from '../domain/scaffold/target-path';
import type { Catalogue } from './catalogue';

const fr = {
  answer(fault: AnswerFault): string {
    switch (fault.kind) {
      case 'empty':
        return 'Une réponse est attendue.';
      case 'too-long':
        return `Trop long : ${fault.most} caractères au plus.`;
      case 'label':
        return 'Seulement des minuscules sans accent, des chiffres et des tirets ; ni au début ni à la fin pour le tiret.';
      case 'label-without-hyphen':
        return 'Seulement des minuscules sans accent et des chiffres, sans tiret.';
      case 'reserved-name':
        return 'Ce nom est réservé par un système ou un outil : choisissez-en un autre.';
      case 'not-text':
        return 'YAML lirait ce nom comme un nombre, une date, un booléen ou une valeur vide : choisissez-en un autre.';
      case 'hostname':
        return 'Un nom de domaine complet en minuscules est attendu, par exemple hello.localhost : sans protocole, ni port, ni adresse IP.';
      case 'hostname-label-too-long':
        return `Nom trop long : ${fault.most} caractères au plus avant le premier point, 63 ensuite.`;
      case 'image':
        return 'Ce nom d’image est mal formé. La forme attendue est registre/dépôt, par exemple ghcr.io/mon-organisation/mon-application.';
      case 'image-without-registry':
        return 'Commencez par le registre, par exemple docker.io/ ou ghcr.io/ : la plateforme refuse les noms d’image sans registre.';
      case 'image-with-version':
        return 'N’indiquez ni étiquette de version ni empreinte : les fichiers produits les portent.';
      case 'image-registry':
        return `La plateforme refuse les images de ${fault.registry}. Sont admis : docker.io, ghcr.io, quay.io, registry.redhat.io, harbor.io et le Harbor de la plateforme.`;
      case 'path':
        return fr.path[fault.reason];
      case 'path-characters':
        return 'Seulement des lettres sans accent, des chiffres, et les signes . _ - et / entre les dossiers.';
      case 'web-address':
        return 'Une adresse en https:// est attendue, en lettres non accentuées, sans / final, ni point d’interrogation, ni dièse.';
      case 'port':
        return 'Un port entre 1025 et 65535 est attendu : un conteneur sans privilège n’ouvre pas les ports plus bas.';
      case 'choice':
        return `Choisissez l’une de ces valeurs : ${fault.choices.join(', ')}.`;
    }
  },
  path: {
    empty: 'Indiquez un dossier ; un point désigne le dossier ouvert.',
    absolute: 'Indiquez un chemin relatif au dossier ouvert : il ne commence ni par / ni par ~.',
    drive: 'Indiquez un chemin relatif au dossier ouvert, sans lettre de lecteur.',
    backslash: 'Séparez les dossiers par / et non par une barre oblique inversée.',
    outside: 'Ce chemin sort du dossier ouvert.',
    reserved:
      'Ce chemin passe par un nom réservé à un système ou à un outil (.git, .cpin, node_modules, con…).',
    characters:
      'Ce chemin contient un caractère que certains systèmes refusent : < > : " | ? * ou invisible.',
    trailing: 'Un nom du chemin commence ou finit par une espace, ou finit par un point.',
  } satisfies Record<PathRefusal, string>,
};

/** What is said while a scaffold is filled in. */
export type ScaffoldTexts = typeof fr;

const en: ScaffoldTexts = {
  answer(fault) {
    switch (fault.kind) {
      case 'empty':
        return 'An answer is expected.';
      case 'too-long':
        return `Too long: ${fault.most} characters at most.`;
      case 'label':
        return 'Only lower-case letters without accent, digits and hyphens; the hyphen neither first nor last.';
      case 'label-without-hyphen':
        return 'Only lower-case letters without accent and digits, no hyphen.';
      case 'reserved-name':
        return 'This name is reserved by a system or a tool: choose another one.';
      case 'not-text':
        return 'YAML would read this name as a number, a date, a boolean or nothing: choose another one.';
      case 'hostname':
        return 'A full lower-case domain name is expected, such as hello.localhost: no protocol, no port, no IP address.';
      case 'hostname-label-too-long':
        return `Name too long: ${fault.most} characters at most before the first dot, 63 after it.`;
      case 'image':
        return 'This image name is malformed. The expected form is registry/repository, such as ghcr.io/my-organisation/my-application.';
      case 'image-without-registry':
        return 'Start with the registry, such as docker.io/ or ghcr.io/: the platform refuses image names without one.';
      case 'image-with-version':
        return 'Give neither tag nor digest: the files that are produced hold them.';
      case 'image-registry':
        return `The platform refuses images from ${fault.registry}. Accepted: docker.io, ghcr.io, quay.io, registry.redhat.io, harbor.io and the platform's Harbor.`;
      case 'path':
        return en.path[fault.reason];
      case 'path-characters':
        return 'Only letters without accent, digits, and the signs . _ - with / between folders.';
      case 'web-address':
        return 'An address in https:// is expected, in letters without accent, with no / at the end, no ? and no #.';
      case 'port':
        return 'A port between 1025 and 65535 is expected: a container without privilege does not open the lower ones.';
      case 'choice':
        return `Choose one of these values: ${fault.choices.join(', ')}.`;
    }
  },
  path: {
    empty: 'Name a folder; a dot stands for the open folder.',
    absolute: 'Give a path relative to the open folder: it starts neither with / nor with ~.',
    drive: 'Give a path relative to the open folder, without drive letter.',
    backslash: 'Separate folders with /, not with a backslash.',
    outside: 'This path leaves the open folder.',
    reserved:
      'This path goes through a name reserved for a system or a tool (.git, .cpin, node_modules, con…).',
    characters: 'This path has a character that some systems refuse: < > : " | ? * or an invisible one.',
    trailing: 'A name in this path starts or ends with a space, or ends with a dot.',
  },
};

export const scaffoldTexts: Catalogue<ScaffoldTexts> = { fr, en };
