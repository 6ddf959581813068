import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from './server.js';

/**
 * fr: Arrête le serveur sans perdre de requête. Kubernetes envoie SIGTERM et retire le pod du Service en même temps :
 * fr: pendant un instant, des requêtes arrivent encore. D'où l'ordre :
 * fr: 1. se dire indisponible (`/health` répond 503), en continuant de servir ;
 * fr: 2. attendre que tout le monde l'ait vu ;
 * fr: 3. ne plus accepter de connexion et laisser finir les requêtes en cours ;
 * fr: 4. couper ce qui reste à l'échéance, avant que Kubernetes ne le fasse (`terminationGracePeriodSeconds`).
 * en: Stops the server without losing a request. Kubernetes sends SIGTERM and takes the pod out of the Service at the
 * en: same time: for a moment, requests still come in. Hence the order:
 * en: 1. say that we are unavailable (`/health` answers 503), and go on serving;
 * en: 2. wait until everyone has seen it;
 * en: 3. accept no more connection and let the running requests finish;
 * en: 4. cut what is left at the deadline, before Kubernetes does (`terminationGracePeriodSeconds`).
 *
 * fr: Rend vrai quand tout a fini à temps.
 * en: Returns true when all ended in time.
 */
export async function stop(server: Server, app: App, signal: string): Promise<boolean> {
  app.stopping = true;
  app.logger.info('<%#fr%>arrêt demandé<%/fr%><%#en%>stop requested<%/en%>', { signal, inFlight: app.metrics.inFlight });
  await wait(app.config.shutdownDelayMs);

  const closed = new Promise<true>((resolve) => server.close(() => resolve(true)));
  const deadline = new AbortController();
  const late = wait(app.config.shutdownTimeoutMs, false as const, { signal: deadline.signal });
  late.catch(() => undefined);
  const inTime = await Promise.race([closed, late]);
  deadline.abort();
  if (inTime) {
    app.logger.info('<%#fr%>arrêt terminé<%/fr%><%#en%>stopped<%/en%>');
  } else {
    app.logger.error('<%#fr%>arrêt forcé : des requêtes ont été coupées<%/fr%><%#en%>stop forced: requests were cut<%/en%>', { inFlight: app.metrics.inFlight });
    server.closeAllConnections();
  }
  return inTime;
}
