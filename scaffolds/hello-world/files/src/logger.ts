import { logLevels, type LogLevel } from './config.js';

export type Fields = Readonly<Record<string, string | number | boolean>>;
export type Logger = Readonly<Record<LogLevel, (message: string, fields?: Fields) => void>>;

/**
 * Un journal en JSON, une ligne par événement, sur la sortie standard : la plateforme le collecte et l'indexe.
 * Jamais de fichier (le disque du conteneur est en lecture seule), jamais de secret ni de donnée personnelle.
 */
export function createLogger(
  app: string,
  level: LogLevel,
  write: (line: string) => void = (line) => process.stdout.write(line),
): Logger {
  const log = (severity: LogLevel) => (message: string, fields: Fields = {}) => {
    if (logLevels.indexOf(severity) < logLevels.indexOf(level)) return;
    // Les champs d'abord : aucun ne peut se faire passer pour l'heure, le niveau ou le message.
    write(`${JSON.stringify({ ...fields, time: new Date().toISOString(), level: severity, app, message })}\n`);
  };
  return { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
}
