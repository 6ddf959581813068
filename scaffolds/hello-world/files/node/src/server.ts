import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from './config.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';

export interface App {
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** fr: Passe à vrai quand l'arrêt est demandé. */
  /** en: Becomes true when the stop is asked for. */
  stopping: boolean;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const text = 'text/plain; charset=utf-8';
const health = 'application/health+json; charset=utf-8';

const routes: Readonly<Record<string, (app: App) => Answer | Promise<Answer>>> = {
  '/': async ({ config }) => {
    if (config.responseDelayMs > 0) await wait(config.responseDelayMs);
    return { status: 200, type: text, body: `${config.greeting}\n` };
  },

  // fr: « Peut-on m'envoyer des requêtes ? » : non pendant l'arrêt, et le Service retire alors ce pod.
  // en: "May requests be sent to me?": not during the stop, and the Service then takes this pod out.
  '/health': ({ stopping }) => ({
    status: stopping ? 503 : 200,
    type: health,
    body: JSON.stringify({ status: stopping ? 'fail' : 'pass' }),
  }),

  // fr: « Suis-je vivant ? » : répondre suffit. Ne regarde ni l'arrêt ni la base de données : Kubernetes
  // fr: redémarrerait un pod sain pour une panne qui n'est pas la sienne.
  // en: "Am I alive?": answering is enough. Looks at neither the stop nor the database: Kubernetes would restart a
  // en: healthy pod for a failure that is not its own.
  '/livez': () => ({ status: 200, type: health, body: JSON.stringify({ status: 'pass' }) }),

  '/metrics': ({ metrics }) => ({
    status: 200,
    type: 'text/plain; version=0.0.4; charset=utf-8',
    body: metrics.text(),
  }),
};

/** fr: Le serveur HTTP, pas encore à l'écoute. */
/** en: The HTTP server, not listening yet. */
export function createApp(app: App): Server {
  return createServer((request, response) => {
    const started = performance.now();
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const route = Object.hasOwn(routes, path) ? path : 'other';
    app.metrics.inFlight += 1;
    response.once('close', () => {
      app.metrics.inFlight -= 1;
      const seconds = (performance.now() - started) / 1000;
      const method = ['GET', 'HEAD'].includes(request.method ?? '') ? (request.method ?? '') : 'OTHER';
      app.metrics.observe(method, route, response.statusCode, seconds);
      // fr: Les sondes passent toutes les quelques secondes : elles noieraient le reste au niveau « info ».
      // en: The probes come every few seconds: they would drown the rest at level "info".
      const level = route === '/' || route === 'other' ? 'info' : 'debug';
      app.logger[level]('<%#fr%>requête<%/fr%><%#en%>request<%/en%>', {
        method,
        route,
        status: response.statusCode,
        durationMs: Math.round(seconds * 1000),
        complete: response.writableFinished,
      });
    });
    answer(app, route, request, response).catch((error: unknown) => {
      app.logger.error('<%#fr%>erreur imprévue<%/fr%><%#en%>unexpected error<%/en%>', { route, error: String(error) });
      send(response, { status: 500, type: text, body: '<%#fr%>Erreur interne\n<%/fr%><%#en%>Internal error\n<%/en%>' });
    });
  });
}

async function answer(
  app: App,
  route: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // fr: Dernière réponse sur cette connexion : le client suivant ira vers un autre pod.
  // en: Last answer on this connection: the next client will go to another pod.
  if (app.stopping) response.setHeader('connection', 'close');
  const handle = routes[route];
  if (handle === undefined) {
    send(response, { status: 404, type: text, body: '<%#fr%>Page introuvable\n<%/fr%><%#en%>Page not found\n<%/en%>' });
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    send(response, { status: 405, type: text, body: '<%#fr%>Seuls GET et HEAD sont acceptés\n<%/fr%><%#en%>Only GET and HEAD are accepted\n<%/en%>' });
  } else {
    const reply = await handle(app);
    if (app.stopping) response.setHeader('connection', 'close');
    send(response, reply);
  }
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  if (response.headersSent) return;
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
