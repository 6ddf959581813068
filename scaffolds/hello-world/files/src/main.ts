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
    logger.error('le serveur ne démarre pas', { error: error.message });
    process.exitCode = 1;
  });
  server.listen(config.port, () => logger.info('à l’écoute', { port: config.port }));

  // SIGTERM vient de Kubernetes, SIGINT de Ctrl+C. Un second signal ne relance pas l'arrêt.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (app.stopping) return;
      void stop(server, app, signal).then((inTime) => {
        // À temps, plus rien ne tourne et Node.js finit de lui-même, code 0. Sinon, on n'attend plus.
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
