import { caNotEndpointCertTexts } from '../../../texts/rules/ca-not-endpoint-cert';
import { isPipeline } from '../../checks/pipeline';
import {
  finalStage,
  isDockerfile,
  readDockerfile,
  type Instruction,
  type Located,
} from '../../dockerfile/dockerfile';
import { matchesIn } from '../../dockerfile/passage';
import { baseNameOf } from '../../manifests/folder-path';
import { speaker, type PlacedProblem, type SourceFile, type TextRule } from '../rule';
import { always, required } from '../severity';
import { cct } from '../sources';
import { placer } from '../text-place';

const say = speaker(caNotEndpointCertTexts);

/** EXI-ARCH-7: an image holds the authorities that it trusts, never the key of what it serves; and TLS is verified. */
export const caNotEndpointCert: TextRule = {
  id: 'cpin/ca-not-endpoint-cert',
  theme: 'security',
  sources: [cct('EXI-ARCH-7 (P)')],
  gate: 'L4',
  severity: required('error'),
  texts: caNotEndpointCertTexts,
  reads: 'text',
  concerns: (path) => isDockerfile(path) || isPipeline(path),
  check: (file) => [
    ...(isDockerfile(file.path) ? copied(readDockerfile(file.path, file.text)) : []),
    ...unverified(file),
  ],
};

function copied(file: ReturnType<typeof readDockerfile>): readonly PlacedProblem[] {
  const instructions = finalStage(file)?.instructions ?? [];
  return instructions.flatMap((instruction, index) => {
    if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return [];
    const trusted = trustsAfter(instructions.slice(index + 1)) || instruction.body.text.includes('--from=');
    return sourcesOf(instruction).flatMap((source) => ofSource(source, trusted));
  });
}

/** What a COPY copies, each quoted or not; the last word is where to. */
function sourcesOf({ words }: Instruction): readonly Located[] {
  const plain = words.flatMap((word) =>
    word.text.startsWith('[') || word.text.includes('","') ? matchesIn(word, /"([^"]+)"/) : [word],
  );
  return plain.slice(0, -1);
}

function ofSource({ text, place }: Located, trusted: boolean): readonly PlacedProblem[] {
  const name = baseNameOf(text).toLowerCase();
  if (/\.key$|(?:^|[-_.])key\.pem$/.test(name) || isKeyStore(name)) {
    return [{ place, message: say((texts) => texts.key(text)) }];
  }
  if (trusted || !/\.(?:crt|cer|pem)$/.test(name)) return [];
  return [
    {
      place,
      message: say((texts) => texts.certificate(text)),
      remedy: say((texts) => texts.certificateRemedy),
      severity: always('warning'),
    },
  ];
}

/** A store that holds a key, unless its name says that it holds what is trusted. */
function isKeyStore(name: string): boolean {
  return /\.(?:p12|pfx|jks)$/.test(name) && !/trust|cacerts|(?:^|[-_.])ca(?:[-_.]|$)/.test(name);
}

/** Whether certificates that were copied become authorities that the image trusts. */
function trustsAfter(instructions: readonly Instruction[]): boolean {
  return instructions.some(
    ({ keyword, body, variables }) =>
      (keyword === 'RUN' &&
        /update-ca-certificates|update-ca-trust|keytool\s[^&|;]*-import/.test(body.text)) ||
      variables.some(({ name }) =>
        /^(?:NODE_EXTRA_CA_CERTS|SSL_CERT_(?:FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE)$/.test(name.text),
      ),
  );
}

const noVerification = new RegExp(
  [
    String.raw`NODE_TLS_REJECT_UNAUTHORIZED["']?(?:\s*[=:]\s*|\s+)["']?0\b`,
    String.raw`(?<![\w-])curl\s(?:[^\n&|;]*?\s)?(?:-[a-zA-Z]*k[a-zA-Z]*|--insecure)(?![\w-])`,
    String.raw`(?<![\w-])wget\s(?:[^\n&|;]*?\s)?--no-check-certificate`,
    String.raw`-Dmaven\.wagon\.http\.ssl\.insecure=true`,
    String.raw`--(?:insecure-)?skip-tls-verify(?:-pull)?(?:=true)?(?![\w=-])`,
    String.raw`\bverify\s*=\s*False\b`,
    String.raw`\bGIT_SSL_NO_VERIFY["']?(?:\s*[=:]\s*|\s+)["']?(?:1|true)\b`,
    String.raw`\bhttp\.sslVerify[ =]false\b`,
    String.raw`\bstrict-ssl[ =]false\b`,
    String.raw`\bPYTHONHTTPSVERIFY["']?(?:\s*[=:]\s*|\s+)["']?0\b`,
  ].join('|'),
  'g',
);

/** Each place where certificates are no longer verified; not in comments. */
function unverified(file: SourceFile): readonly PlacedProblem[] {
  const place = placer(file);
  return [...file.text.matchAll(noVerification)].flatMap(({ 0: words, index }) => {
    const line = file.text.slice(file.text.lastIndexOf('\n', index) + 1, index);
    if (/^\s*(?:- )?\s*#/.test(line)) return [];
    const option = /-\w*k\w*$|--[\w-]+(?:=\w+)?$/.exec(words)?.index ?? 0;
    return [
      {
        place: place(index + option, index + words.length),
        message: say((texts) => texts.unverified),
        remedy: say((texts) => texts.unverifiedRemedy),
        severity: always('warning'),
      },
    ];
  });
}
