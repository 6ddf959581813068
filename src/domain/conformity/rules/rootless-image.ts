import { rootlessImageTexts } from '../../../texts/rules/rootless-image';
import { finalStage, isRootlessBase, type Located, type Stage } from '../../dockerfile/dockerfile';
import { matchesIn } from '../../dockerfile/passage';
import type { Place } from '../../manifests/value';
import type { Fix } from '../finding';
import { speaker, type DockerfileRule, type PlacedProblem } from '../rule';
import { always, byTarget, required } from '../severity';
import { cct } from '../sources';

const say = speaker(rootlessImageTexts);

/** EXI-ARCH-18: an image that needs no privilege, announces no low port and runs one thing. */
export const rootlessImage: DockerfileRule = {
  id: 'cpin/rootless-image',
  theme: 'security',
  sources: [
    cct('EXI-ARCH-18 (P)'),
    { page: 'documentation:docs/platform/compatibility.md', date: '2024-03' },
  ],
  gate: 'L3',
  severity: required('error'),
  texts: rootlessImageTexts,
  reads: 'dockerfile',
  check: (file) => {
    const stage = finalStage(file);
    if (stage === undefined) return [];
    // What a stage inherits is shown at the image that it starts from itself.
    const own = file.stages.at(-1)?.from ?? stage.from;
    return [
      ...userProblems(stage, own),
      ...portProblems(stage),
      ...privilegeProblems(stage),
      ...launchProblems(stage),
      ...ownerProblems(stage),
    ];
  },
};

function userProblems({ user, from, instructions }: Stage, own: Located): readonly PlacedProblem[] {
  if (user === undefined) {
    if (isRootlessBase(from.text)) return [];
    return [{ place: own.place, message: say((texts) => texts.noUser(from.text)) }];
  }
  const name = user.text.split(':')[0] ?? '';
  const { place } = user;
  if (name === 'root' || /^0+$/.test(name)) {
    // What is run below as root would fail as somebody else.
    const needed = instructions.some(
      ({ keyword, body }) => keyword === 'RUN' && body.place.start > place.start,
    );
    return [
      {
        place,
        message: say((texts) => texts.root(user.text)),
        ...(needed ? {} : { fix: asSomebody(place) }),
      },
    ];
  }
  if (/^\d+$/.test(name) || name.includes('$')) return [];
  return [
    {
      place,
      message: say((texts) => texts.named(name)),
      remedy: say((texts) => texts.namedRemedy),
      severity: always('warning'),
    },
  ];
}

/** The number that the remedy proposes; the files that the application writes may have to change owner. */
function asSomebody({ path, start, end }: Place): Fix {
  return {
    title: say((texts) => texts.rootFix),
    path,
    certain: false,
    edits: () => [{ start, end, text: '10001' }],
  };
}

/** « Ports supérieurs à 1024 » : the text refuses 1024 itself. */
const lastPrivileged = 1024;

function portProblems({ ports }: Stage): readonly PlacedProblem[] {
  return ports
    .filter(({ port }) => port <= lastPrivileged)
    .map(({ port, place }) => ({
      place,
      message: say((texts) => (port === 22 ? texts.ssh : texts.port(port))),
      remedy: say((texts) => (port === 22 ? texts.sshRemedy : texts.portRemedy)),
    }));
}

const sudo = /(?<![\w./-])sudo(?![\w./-])/;
const setuid =
  /(?<![\w./-])chmod\s+(?:-\S+\s+)*(0?[4567][0-7]{3}|(?:[ugoa]*[ua][ugoa]*)?\+[rwxXt]*s[rwxXst]*)(?=\s)/;
const sshServer = /(?<![\w.-])(openssh-server|sshd)(?![\w-])/;

function privilegeProblems({ instructions }: Stage): readonly PlacedProblem[] {
  const bodies = instructions
    .filter(({ keyword }) => ['CMD', 'ENTRYPOINT', 'RUN'].includes(keyword))
    .map(({ body }) => body);
  const first = (pattern: RegExp): readonly Located[] =>
    bodies.flatMap((body) => matchesIn(body, pattern)).slice(0, 1);
  return [
    ...first(sudo).map(({ place }) => ({
      place,
      message: say((texts) => texts.sudo),
      remedy: say((texts) => texts.privilegeRemedy),
    })),
    ...first(setuid).map(({ place, text }) => ({
      place,
      message: say((texts) => texts.setuid(text)),
      remedy: say((texts) => texts.privilegeRemedy),
    })),
    ...first(sshServer).map(({ place }) => ({
      place,
      message: say((texts) => texts.ssh),
      remedy: say((texts) => texts.sshRemedy),
    })),
  ];
}

const selfChange =
  /(?<![\w./-])(sed\s+(?:-\S+\s+)*-i\S*|(?:apt-get|apk|yum|dnf)\s+(?:-\S+\s+)*(?:install|add)|pip3?\s+install|npm\s+(?:install|ci)|chown|chmod)(?![\w-])/;
/** A supervisor, or a command put in the background before another. */
const several = /(?<![\w.-])(supervisord|s6-svscan|runsvdir)(?![\w-])|(?<=\s)(&)(?=\s+\S)/;

/** What the image does when it starts. */
function launchProblems({ instructions }: Stage): readonly PlacedProblem[] {
  const starts = ['ENTRYPOINT', 'CMD'].flatMap((each) => {
    const last = instructions.findLast(({ keyword }) => keyword === each);
    return last === undefined ? [] : [last.body];
  });
  const warning = (pattern: RegExp, told: 'selfChange' | 'several'): readonly PlacedProblem[] =>
    starts
      .flatMap((body) => matchesIn(body, pattern))
      .slice(0, 1)
      .map(({ place, text }) => ({
        place,
        message: say((texts) => texts[told](text)),
        remedy: say((texts) => texts[`${told}Remedy`]),
        severity: always('warning'),
      }));
  return [...warning(selfChange, 'selfChange'), ...warning(several, 'several')];
}

const fixedOwner =
  /(?<![\w./-])(chown\s+(?:-\S+\s+)*[^\s:]+(?::(?!0\b|root\b)[^\s]+)?)(?=\s)|(--chown=(?!0\b|root\b)[^\s:]+(?::(?!0\b|root\b)[^\s]+)?)(?=\s)/;
const groupOwned =
  /chgrp\s+(?:-\S+\s+)*(?:0|root)\s|chown\s+(?:-\S+\s+)*[^\s:]*:(?:0|root)\s|--chown=[^\s:]*:(?:0|root)\s|chmod\s+(?:-\S+\s+)*g(?:=u|\+\w*w)/;

/** OpenShift runs the image under a number of its own, in group 0: what belongs to one user only cannot be written. */
function ownerProblems({ instructions }: Stage): readonly PlacedProblem[] {
  const bodies = instructions
    .filter(({ keyword }) => ['ADD', 'COPY', 'RUN'].includes(keyword))
    .map(({ body }) => body);
  if (bodies.some((body) => groupOwned.test(body.text))) return [];
  const [first] = bodies.flatMap((body) => matchesIn(body, fixedOwner));
  if (first === undefined) return [];
  return [
    {
      place: first.place,
      message: say((texts) => texts.owner),
      remedy: say((texts) => texts.ownerRemedy),
      severity: byTarget({
        'cpin-openshift': 'information',
        'cpin-kubernetes': 'off',
        byoc: 'off',
        sandbox: 'off',
      }),
    },
  ];
}
