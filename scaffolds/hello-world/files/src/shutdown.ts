import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from './server.js';

/**
 * Arrête le serveur sans perdre de requête. Kubernetes envoie SIGTERM et retire le pod du Service en même temps :
 * pendant un instant, des requêtes arrivent encore. D'où l'ordre :
 * 1. se dire indisponible (`/health` répond 503), en continuant de servir ;
 * 2. attendre que tout le monde l'ait vu ;
 * 3. ne plus accepter de connexion et laisser finir les requêtes en cours ;
 * 4. couper ce qui reste à l'échéance, avant que Kubernetes ne le fasse (`terminationGracePeriodSeconds`).
 *
 * Rend vrai quand tout a fini à temps.
 */
export async function stop(server: Server, app: App, signal: string): Promise<boolean> {
  app.stopping = true;
  app.logger.info('arrêt demandé', { signal, inFlight: app.metrics.inFlight });
  await wait(app.config.shutdownDelayMs);

  const closed = new Promise<true>((resolve) => server.close(() => resolve(true)));
  const deadline = new AbortController();
  const late = wait(app.config.shutdownTimeoutMs, false as const, { signal: deadline.signal });
  late.catch(() => undefined);
  const inTime = await Promise.race([closed, late]);
  deadline.abort();
  if (inTime) {
    app.logger.info('arrêt terminé');
  } else {
    app.logger.error('arrêt forcé : des requêtes ont été coupées', { inFlight: app.metrics.inFlight });
    server.closeAllConnections();
  }
  return inTime;
}
