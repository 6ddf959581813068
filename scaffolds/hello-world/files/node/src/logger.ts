import { logLevels, type LogLevel } from './config.js';

export type Fields = Readonly<Record<string, string | number | boolean>>;
export type Logger = Readonly<Record<LogLevel, (message: string, fields?: Fields) => void>>;

/**
 * fr: Un journal en JSON, une ligne par événement, sur la sortie standard : la plateforme le collecte et l'indexe.
 * fr: Jamais de fichier (le disque du conteneur est en lecture seule), jamais de secret ni de donnée personnelle.
 * en: A log in JSON, one line per event, on standard output: the platform collects and indexes it. Never a file (the
 * en: container's disk is read-only), never a secret or personal data.
 */
export function createLogger(
  app: string,
  level: LogLevel,
  write: (line: string) => void = (line) => process.stdout.write(line),
): Logger {
  const log = (severity: LogLevel) => (message: string, fields: Fields = {}) => {
    if (logLevels.indexOf(severity) < logLevels.indexOf(level)) return;
    // fr: Les champs d'abord : aucun ne peut se faire passer pour l'heure, le niveau ou le message.
    // en: The fields first: none can pass for the time, the level or the message.
    write(`${JSON.stringify({ ...fields, time: new Date().toISOString(), level: severity, app, message })}\n`);
  };
  return { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
}
