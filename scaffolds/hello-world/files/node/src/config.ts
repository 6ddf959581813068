/**
 * fr: La configuration vient de l'environnement (« twelve-factor app », facteur III) : la même image sert dans tous
 * fr: les environnements, seule la ConfigMap change. Elle est vérifiée une fois, au démarrage.
 * en: The configuration comes from the environment ("twelve-factor app", factor III): the same image serves in all
 * en: environments, only the ConfigMap changes. It is checked once, at start-up.
 */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Config {
  readonly port: number;
  readonly greeting: string;
  readonly logLevel: LogLevel;
  /** fr: Temps laissé au répartiteur de charge pour ne plus nous envoyer de requêtes, une fois l'arrêt demandé. */
  /** en: Time left to the load balancer to stop sending us requests, once the stop was asked for. */
  readonly shutdownDelayMs: number;
  /** fr: Temps laissé ensuite aux requêtes en cours pour finir. */
  /** en: Time left after that for running requests to finish. */
  readonly shutdownTimeoutMs: number;
  /** fr: Lenteur volontaire de la page d'accueil, pour observer l'arrêt propre. */
  /** en: Deliberate slowness of the home page, to watch the graceful stop. */
  readonly responseDelayMs: number;
}

/** fr: Une configuration fausse arrête le démarrage, en disant tout ce qui ne va pas d'un coup. */
/** en: A wrong configuration stops the start-up, and says all that is wrong at once. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`<%#fr%>Configuration refusée : <%/fr%><%#en%>Configuration refused: <%/en%>${problems.join(' ')}`);
  }
}

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];

  const integer = (name: string, fallback: number, min: number, max: number): number => {
    const text = env[name] ?? String(fallback);
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    problems.push(`<%#fr%>${name} doit être un entier entre ${min} et ${max}, pas « ${text} ».<%/fr%><%#en%>${name} must be an integer between ${min} and ${max}, not "${text}".<%/en%>`);
    return fallback;
  };

  const level = env.LOG_LEVEL ?? 'info';
  const logLevel = logLevels.find((known) => known === level);
  if (logLevel === undefined) problems.push(`<%#fr%>LOG_LEVEL doit être l'un de : ${logLevels.join(', ')}.<%/fr%><%#en%>LOG_LEVEL must be one of: ${logLevels.join(', ')}.<%/en%>`);

  const config: Config = {
    // fr: Au-dessus de 1024 : un conteneur sans privilège ne peut pas ouvrir les ports plus bas.
    // en: Above 1024: a container without privilege cannot open the lower ports.
    port: integer('PORT', <% port %>, 1025, 65535),
    greeting: env.GREETING ?? '<%#fr%>Bonjour<%/fr%><%#en%>Hello<%/en%>',
    logLevel: logLevel ?? 'info',
    shutdownDelayMs: integer('SHUTDOWN_DELAY_MS', 5_000, 0, 60_000),
    shutdownTimeoutMs: integer('SHUTDOWN_TIMEOUT_MS', 15_000, 0, 300_000),
    responseDelayMs: integer('RESPONSE_DELAY_MS', 0, 0, 60_000),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}
