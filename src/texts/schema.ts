import type {
  MissingField,
  SchemaFault,
  TypeName,
  UnknownField,
  WrongType,
  WrongValue,
} from '../domain/kubernetes-schema/schema-fault';
import type { Catalogue } from './catalogue';

const fr = {
  typeNames: {
    text: 'un texte',
    integer: 'un nombre entier',
    number: 'un nombre',
    boolean: '`true` ou `false`',
    'integer-or-text': 'un nombre entier ou un texte',
    quantity: 'une quantité, comme `500m` ou `128Mi`',
    date: 'une date, comme `2026-01-31T08:00:00Z`',
    base64: 'un texte en base64',
    list: 'une liste',
    mapping: 'un ensemble de champs',
    nothing: 'rien',
  } satisfies Record<TypeName, string>,
  foundNames: {
    text: 'un texte',
    integer: 'un nombre',
    number: 'un nombre à virgule',
    boolean: 'un booléen',
    'integer-or-text': 'un nombre ou un texte',
    quantity: 'une quantité',
    date: 'une date',
    base64: 'un texte en base64',
    list: 'une liste',
    mapping: 'un ensemble de champs',
    nothing: 'rien',
  } satisfies Record<TypeName, string>,
  didYouMean: (suggestion: string) => ` Vouliez-vous écrire \`${suggestion}\` ?`,
  unknownField: (field: string, where: string) =>
    `Kubernetes ne connaît pas le champ \`${field}\` ${where} : il le refuse, ou l’ignore sans le dire.`,
  unknownCustomField: (field: string, where: string) =>
    `Le champ \`${field}\` est inconnu ${where}, dans la version de cette ressource que l’extension connaît.`,
  inField: (field: string) => `dans \`${field}\``,
  atRoot: 'à la racine de l’objet',
  wrongType: (field: string, expected: string, found: string) =>
    `\`${field}\` attend ${expected}, et YAML lit ici ${found}.`,
  quoteIt: ' Écrivez la valeur entre guillemets.',
  unquoteIt: ' Retirez les guillemets.',
  makeItemOfIt: ' Faites-en un élément de liste, avec un tiret.',
  wrongFormat: (field: string, value: string, expected: string) =>
    `\`${field}\` attend ${expected} : \`${value}\` n’en est pas.`,
  notBase64: (field: string) =>
    `La valeur de \`${field}\` n’est pas en base64. Encodez-la, ou écrivez-la en clair sous \`stringData\` si l’objet est un \`Secret\`.`,
  notAllowed: (field: string, value: string, allowed: string) =>
    `\`${field}\` n’accepte pas \`${value}\`. Valeurs possibles : ${allowed}.`,
  missingField: (field: string, where: string) => `Il manque le champ obligatoire \`${field}\` ${where}.`,
  missingLabel: (label: string, value: string) =>
    `Le sélecteur demande l’étiquette \`${label}: ${value}\`, que le modèle de pod ne porte pas : Kubernetes refuse l’objet. Mettez la même des deux côtés.`,
  undeclaredVolume: (name: string) =>
    `Le volume \`${name}\` est monté, et n’est pas déclaré sous \`volumes\` : Kubernetes refuse l’objet.`,
  duplicateKey: (field: string, line: number) =>
    `\`${field}\` est déjà écrit ligne ${line} : une seule des deux valeurs compte. Retirez-en une.`,
  removedVersion: (kind: string, apiVersion: string, release: string) =>
    `Kubernetes ne sert plus \`${kind}\` sous \`${apiVersion}\` depuis la version ${release}.`,
  writeInstead: (replacement: string) =>
    ` Écrivez \`apiVersion: ${replacement}\`, et adaptez les champs qui ont changé.`,
  nothingInstead: ' Rien ne le remplace.',
  unknownVersion: (kind: string, apiVersion: string, suggestion: string) =>
    `\`${kind}\` n’existe pas sous \`${apiVersion}\`. Écrivez \`apiVersion: ${suggestion}\`.`,
  unknownKind: (kind: string, apiVersion: string) => `\`${apiVersion}\` n’a pas de \`${kind}\`.`,
};

/** What is said of an object that the API server would refuse. */
export type SchemaTexts = typeof fr;

const en: SchemaTexts = {
  typeNames: {
    text: 'a text',
    integer: 'a whole number',
    number: 'a number',
    boolean: '`true` or `false`',
    'integer-or-text': 'a whole number or a text',
    quantity: 'a quantity, such as `500m` or `128Mi`',
    date: 'a date, such as `2026-01-31T08:00:00Z`',
    base64: 'a base64 text',
    list: 'a list',
    mapping: 'a set of fields',
    nothing: 'nothing',
  },
  foundNames: {
    text: 'a text',
    integer: 'a number',
    number: 'a decimal number',
    boolean: 'a boolean',
    'integer-or-text': 'a number or a text',
    quantity: 'a quantity',
    date: 'a date',
    base64: 'a base64 text',
    list: 'a list',
    mapping: 'a set of fields',
    nothing: 'nothing',
  },
  didYouMean: (suggestion) => ` Did you mean \`${suggestion}\`?`,
  unknownField: (field, where) =>
    `Kubernetes knows no field \`${field}\` ${where}: it refuses it, or drops it without a word.`,
  unknownCustomField: (field, where) =>
    `The field \`${field}\` is unknown ${where}, in the version of this resource that the extension knows.`,
  inField: (field) => `in \`${field}\``,
  atRoot: 'at the root of the object',
  wrongType: (field, expected, found) => `\`${field}\` takes ${expected}, and YAML reads ${found} here.`,
  quoteIt: ' Put the value in quotes.',
  unquoteIt: ' Remove the quotes.',
  makeItemOfIt: ' Make it an item of a list, with a dash.',
  wrongFormat: (field, value, expected) => `\`${field}\` takes ${expected}: \`${value}\` is none.`,
  notBase64: (field) =>
    `The value of \`${field}\` is not base64. Encode it, or write it in clear under \`stringData\` if the object is a \`Secret\`.`,
  notAllowed: (field, value, allowed) =>
    `\`${field}\` does not accept \`${value}\`. Possible values: ${allowed}.`,
  missingField: (field, where) => `The required field \`${field}\` is missing ${where}.`,
  missingLabel: (label, value) =>
    `The selector asks for the label \`${label}: ${value}\`, which the pod template does not bear: Kubernetes refuses the object. Write the same on both sides.`,
  undeclaredVolume: (name) =>
    `The volume \`${name}\` is mounted, and not declared under \`volumes\`: Kubernetes refuses the object.`,
  duplicateKey: (field, line) =>
    `\`${field}\` is written already on line ${line}: only one of the two values counts. Remove one.`,
  removedVersion: (kind, apiVersion, release) =>
    `Kubernetes no longer serves \`${kind}\` under \`${apiVersion}\` since version ${release}.`,
  writeInstead: (replacement) =>
    ` Write \`apiVersion: ${replacement}\`, and adapt the fields that have changed.`,
  nothingInstead: ' Nothing replaces it.',
  unknownVersion: (kind, apiVersion, suggestion) =>
    `\`${kind}\` does not exist under \`${apiVersion}\`. Write \`apiVersion: ${suggestion}\`.`,
  unknownKind: (kind, apiVersion) => `\`${apiVersion}\` has no \`${kind}\`.`,
};

export const schemaTexts: Catalogue<SchemaTexts> = { fr, en };

/** What a fault is, and what to do, in one or two sentences. */
export function schemaSentence(fault: SchemaFault, texts: SchemaTexts): string {
  switch (fault.kind) {
    case 'unknown-field':
      return unknownField(fault, texts);
    case 'wrong-type':
      return wrongType(fault, texts);
    case 'wrong-value':
      return wrongValue(fault, texts);
    case 'missing-field':
      return texts.missingField(fault.field, parentOf(fault, texts));
    case 'missing-label':
      return texts.missingLabel(fault.label, fault.value);
    case 'undeclared-volume':
      return texts.undeclaredVolume(fault.name) + meant(fault.suggestion, texts);
    case 'duplicate-key':
      return texts.duplicateKey(fault.field, fault.first.line);
    case 'removed-version':
      return (
        texts.removedVersion(fault.objectKind, fault.apiVersion, fault.release) +
        (fault.replacement === undefined ? texts.nothingInstead : texts.writeInstead(fault.replacement))
      );
    case 'unknown-version':
      return texts.unknownVersion(fault.objectKind, fault.apiVersion, fault.suggestion);
    case 'unknown-kind':
      return texts.unknownKind(fault.objectKind, fault.apiVersion) + texts.didYouMean(fault.suggestion);
  }
}

function unknownField(fault: UnknownField, texts: SchemaTexts): string {
  const say = fault.custom ? texts.unknownCustomField : texts.unknownField;
  return say(fault.field, parentOf(fault, texts)) + meant(fault.suggestion, texts);
}

function wrongType({ field, expected, actual, value = '' }: WrongType, texts: SchemaTexts): string {
  const sentence = texts.wrongType(field, texts.typeNames[expected], texts.foundNames[actual]);
  const bare = actual === 'integer' || actual === 'number' || actual === 'boolean';
  if (expected === 'text' && bare) return sentence + texts.quoteIt;
  if (expected === 'list' && actual !== 'nothing') return sentence + texts.makeItemOfIt;
  const quoted =
    ((expected === 'integer' || expected === 'number') && /^-?\d+(?:\.\d+)?$/.test(value)) ||
    (expected === 'boolean' && /^(?:true|false)$/.test(value));
  return quoted && actual === 'text' ? sentence + texts.unquoteIt : sentence;
}

function wrongValue(fault: WrongValue, texts: SchemaTexts): string {
  const { field, value, expected } = fault;
  if (expected === 'one-of') {
    const allowed = fault.allowed.map((text) => `\`${text}\``).join(', ');
    return texts.notAllowed(field, shortened(value), allowed) + meant(fault.suggestion, texts);
  }
  if (expected === 'base64') return texts.notBase64(field);
  return texts.wrongFormat(field, shortened(value), texts.typeNames[expected]);
}

function shortened(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}

function meant(suggestion: string | undefined, texts: SchemaTexts): string {
  return suggestion === undefined ? '' : texts.didYouMean(suggestion);
}

/** Where a field is or should be: in the nearest named parent. */
function parentOf(fault: UnknownField | MissingField, texts: SchemaTexts): string {
  const parent = fault.path.slice(0, -1).findLast((step) => typeof step === 'string');
  return parent === undefined ? texts.atRoot : texts.inField(String(parent));
}
