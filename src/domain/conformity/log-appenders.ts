import { baseNameOf } from '../manifests/folder-path';
import { at, textAt, type Place, type Value } from '../manifests/value';
import { readDocuments } from '../manifests/yaml-documents';
import { anchor } from './anchor';
import type { SourceFile } from './rule';
import { firstMatch } from './text-place';

/** A kind of logging configuration: the names of its files, and where it sends logs to a file. */
interface Configuration {
  readonly names: RegExp;
  file(file: SourceFile): Place | undefined;
  /** Where its logs could be structured, for those that write to the console as plain lines. */
  plain?(file: SourceFile): Place | undefined;
}

/** What frameworks write as structured lines: GELF, Logstash's or ECS' JSON. */
const structured = /json|gelf|logstash|ecs/i;

const configurations: readonly Configuration[] = [
  {
    names: /^logback(?:-spring)?\.xml$/,
    file: (file) =>
      firstMatch(
        withoutComments(file),
        /<appender\b[^<>]*\bclass\s*=\s*["'][\w.]*?((?:Rolling)?FileAppender)["']/,
      ),
    plain: (file) =>
      structured.test(file.text) ? undefined : firstMatch(withoutComments(file), /<(configuration)\b/),
  },
  {
    names: /^log4j2?(?:-spring)?\.xml$/,
    file: (file) =>
      firstMatch(
        withoutComments(file),
        /<(RollingFile|RollingRandomAccessFile|RandomAccessFile|File)\b|class\s*=\s*["']org\.apache\.log4j\.((?:DailyRolling|Rolling)?FileAppender)/,
      ),
    plain: (file) =>
      structured.test(file.text)
        ? undefined
        : firstMatch(withoutComments(file), /<(Configuration|log4j:configuration)\b/i),
  },
  {
    names: /^log4j2?\.properties$/,
    file: (file) =>
      firstMatch(
        file,
        /^[ \t]*(?:appender\.\w+\.type[ \t]*=[ \t]*(?:RollingFile|File)|log4j\.appender\.\w+[ \t]*=[ \t]*org\.apache\.log4j\.(?:DailyRolling|Rolling)?FileAppender)\b/m,
      ),
  },
  {
    names: /^(?:application|bootstrap)(?:-[\w-]+)?\.properties$/,
    file: (file) =>
      firstMatch(file, /^[ \t]*(logging\.file(?:\.(?:name|path))?)[ \t]*[=:][ \t]*(?!\/dev\/std)\S/m),
  },
  { names: /^(?:application|bootstrap)(?:-[\w-]+)?\.ya?ml$/, file: springFile },
  {
    names: /^nginx(?:\.[\w-]+)?\.conf(?:\.template)?$|^default\.conf(?:\.template)?$/,
    file: (file) => firstMatch(file, /^[ \t]*(?:access_log|error_log)[ \t]+((?!\/dev\/std)\/[^\s;]+)/m),
  },
  {
    names: /^(?:logger|logging|winston)(?:\.config)?\.[cm]?[jt]s$/,
    file: (file) =>
      firstMatch(
        file,
        /^(?![ \t]*(?:\/\/|\*)).*?\bnew[ \t]+(?:winston\.)?(transports\.(?:File|DailyRotateFile))\b/m,
      ),
  },
  {
    names: /^(?:logging|log_config|logger)\.(?:py|conf|cfg|ini|ya?ml|json)$/,
    file: (file) =>
      firstMatch(
        file,
        /^(?![ \t]*(?:#|from\b|import\b)).*?\b((?:logging\.)?(?:handlers\.)?(?:TimedRotating|Rotating|Watched)?FileHandler)\b/m,
      ),
  },
];

/** The logging configuration that a path is named as; none in tests, which log where they like. */
export function loggingConfigurationOf(path: string): Configuration | undefined {
  if (/(?:^|\/)(?:tests?|spec|__tests__)\//.test(path)) return undefined;
  return configurations.find(({ names }) => names.test(baseNameOf(path)));
}

/** The same text with its XML comments blanked out. */
function withoutComments(file: SourceFile): SourceFile {
  const { text } = file;
  const parts: string[] = [];
  let from = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open);
    const end = close < 0 ? text.length : close + 3;
    parts.push(text.slice(from, open), text.slice(open, end).replace(/[^\n]/g, ' '));
    from = end;
  }
  return { ...file, text: [...parts, text.slice(from)].join('') };
}

/** Spring Boot's `logging.file`, nested or with dots. */
function springFile({ path, text }: SourceFile): Place | undefined {
  if (!text.includes('logging')) return undefined;
  const paths = [
    ['logging', 'file', 'name'],
    ['logging', 'file', 'path'],
    ['logging', 'file'],
    ['logging.file.name'],
    ['logging.file.path'],
    ['logging.file'],
    ['logging', 'file.name'],
    ['logging', 'file.path'],
  ];
  for (const { root } of readDocuments(path, text)) {
    const found = paths.find((each) => toFile(at(root, ...each)));
    if (found !== undefined) return anchor(root, found);
  }
  return undefined;
}

function toFile(value: Value | undefined): boolean {
  const text = textAt(value);
  return text !== undefined && text !== '' && !text.startsWith('/dev/std');
}
