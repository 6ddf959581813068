/**
 * La configuration vient de l'environnement (« twelve-factor app », facteur III) : la même image sert dans tous
 * les environnements, seule la ConfigMap change. Elle est vérifiée une fois, au démarrage.
 */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Config {
  readonly port: number;
  readonly greeting: string;
  readonly logLevel: LogLevel;
  /** Temps laissé au répartiteur de charge pour ne plus nous envoyer de requêtes, une fois l'arrêt demandé. */
  readonly shutdownDelayMs: number;
  /** Temps laissé ensuite aux requêtes en cours pour finir. */
  readonly shutdownTimeoutMs: number;
  /** Lenteur volontaire de la page d'accueil, pour observer l'arrêt propre. */
  readonly responseDelayMs: number;
}

/** Une configuration fausse arrête le démarrage, en disant tout ce qui ne va pas d'un coup. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Configuration refusée : ${problems.join(' ')}`);
  }
}

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];

  const integer = (name: string, fallback: number, min: number, max: number): number => {
    const text = env[name] ?? String(fallback);
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    problems.push(`${name} doit être un entier entre ${min} et ${max}, pas « ${text} ».`);
    return fallback;
  };

  const level = env.LOG_LEVEL ?? 'info';
  const logLevel = logLevels.find((known) => known === level);
  if (logLevel === undefined) problems.push(`LOG_LEVEL doit être l'un de : ${logLevels.join(', ')}.`);

  const config: Config = {
    // Au-dessus de 1024 : un conteneur sans privilège ne peut pas ouvrir les ports plus bas.
    port: integer('PORT', <% port %>, 1025, 65535),
    greeting: env.GREETING ?? 'Bonjour',
    logLevel: logLevel ?? 'info',
    shutdownDelayMs: integer('SHUTDOWN_DELAY_MS', 5_000, 0, 60_000),
    shutdownTimeoutMs: integer('SHUTDOWN_TIMEOUT_MS', 15_000, 0, 300_000),
    responseDelayMs: integer('RESPONSE_DELAY_MS', 0, 0, 60_000),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}
