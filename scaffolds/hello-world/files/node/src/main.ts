import { ConfigError, readConfig, type Config } from './config.js';
import { createLogger } from './logger.js';
import { Metrics } from './metrics.js';
import { createApp, type App } from './server.js';
import { stop } from './shutdown.js';

const appName = '<% app %>';

function start(config: Config): void {
  const logger = createLogger(appName, config.logLevel);
  const app: App = { config, logger, metrics: new Metrics(), stopping: false };
  const server = createApp(app);

  server.once('error', (error) => {
    logger.error('<%#fr%>le serveur ne démarre pas<%/fr%><%#en%>the server does not start<%/en%>', { error: error.message });
    process.exitCode = 1;
  });
  server.listen(config.port, () => logger.info('<%#fr%>à l’écoute<%/fr%><%#en%>listening<%/en%>', { port: config.port }));

  // fr: SIGTERM vient de Kubernetes, SIGINT de Ctrl+C. Un second signal ne relance pas l'arrêt.
  // en: SIGTERM comes from Kubernetes, SIGINT from Ctrl+C. A second signal does not start the stop again.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (app.stopping) return;
      void stop(server, app, signal).then((inTime) => {
        // fr: À temps, plus rien ne tourne et Node.js finit de lui-même, code 0. Sinon, on n'attend plus.
        // en: In time, nothing runs any more and Node.js ends by itself, code 0. If not, we wait no longer.
        if (!inTime) process.exit(1);
      });
    });
  }
}

try {
  start(readConfig(process.env));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  createLogger(appName, 'error').error(error.message);
  process.exitCode = 1;
}
