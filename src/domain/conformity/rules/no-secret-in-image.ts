import { noSecretInImageTexts } from '../../../texts/rules/no-secret-in-image';
import { finalStage, type Variable } from '../../dockerfile/dockerfile';
import { isCredentialVariable, isPlaceholder, secretLook } from '../../manifests/credential';
import { speaker, type DockerfileRule, type PlacedProblem } from '../rule';
import { secretSources } from '../security-sources';
import { always, risingAt } from '../severity';

const say = speaker(noSecretInImageTexts);

/** What `ENV` and `ARG` say is in the image for whoever pulls it: variables, and the history of the build. */
export const noSecretInImage: DockerfileRule = {
  id: 'cpin/no-secret-in-image',
  theme: 'secrets',
  sources: secretSources,
  gate: undefined,
  severity: risingAt('L4'),
  texts: noSecretInImageTexts,
  reads: 'dockerfile',
  check: (file) => {
    const delivered = new Set(finalStage(file)?.instructions.flatMap(({ variables }) => variables));
    return file.variables.flatMap((variable) => ofVariable(variable, delivered.has(variable)));
  },
};

function ofVariable({ keyword, name, value }: Variable, delivered: boolean): readonly PlacedProblem[] {
  const named = isCredentialVariable(name.text);
  if (value === undefined) {
    // Asked at build time: the history of the stage keeps what is given.
    if (!named || !delivered) return [];
    return [
      {
        place: name.place,
        message: say((texts) => texts.argument(name.text)),
        severity: always('warning'),
      },
    ];
  }
  const { text, place } = value;
  if (isPlaceholder(text) || text.startsWith('$')) return [];
  const look = secretLook(text);
  // Keys and tokens open doors today, at any level.
  if (look === 'privateKey' || look === 'token') {
    return [{ place, message: say((texts) => texts.value(keyword, name.text)), severity: always('error') }];
  }
  // A path says where the secret will be, not what it is.
  if (look === 'passwordInUrl' || (named && !/^\/[\w./-]+$/.test(text))) {
    return [{ place, message: say((texts) => texts.value(keyword, name.text)) }];
  }
  if (look === undefined) return [];
  return [{ place, message: say((texts) => texts.random(keyword, name.text)), severity: always('warning') }];
}
