import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from '../src/config.js';
import { createLogger } from '../src/logger.js';
import { Metrics } from '../src/metrics.js';
import { createApp, type App } from '../src/server.js';
import { stop } from '../src/shutdown.js';

/** Un serveur sur un port libre, dont le journal est gardé en mémoire. */
async function started(env: Record<string, string> = {}) {
  const lines: string[] = [];
  const config = readConfig({ GREETING: 'Bonjour', SHUTDOWN_DELAY_MS: '0', ...env });
  const logger = createLogger('test', config.logLevel, (line) => lines.push(line));
  const app: App = { config, logger, metrics: new Metrics(), stopping: false };
  const server = createApp(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { app, server, url, lines };
}

test('la page d’accueil salue', async () => {
  const { server, url } = await started();
  const response = await fetch(`${url}/?nom=x`);
  assert.equal(response.status, 200);
  assert.equal(await response.text(), 'Bonjour\n');
  server.close();
});

test('l’état de santé suit l’arrêt, pas la vie du processus', async () => {
  const { app, server, url } = await started();
  const before = await fetch(`${url}/health`);
  assert.match(before.headers.get('content-type') ?? '', /^application\/health\+json/);
  assert.deepEqual([before.status, await before.json()], [200, { status: 'pass' }]);
  app.stopping = true;
  const after = await fetch(`${url}/health`);
  assert.deepEqual([after.status, await after.json()], [503, { status: 'fail' }]);
  assert.equal((await fetch(`${url}/livez`)).status, 200);
  server.close();
});

test('les métriques comptent les requêtes par route connue', async () => {
  const { server, url } = await started();
  await (await fetch(`${url}/`)).text();
  await (await fetch(`${url}/secret/42`)).text();
  const text = await (await fetch(`${url}/metrics`)).text();
  assert.match(text, /^http_request_duration_seconds_count\{method="GET",route="\/",status="200"\} 1$/m);
  assert.match(text, /route="other",status="404"/);
  assert.doesNotMatch(text, /secret/);
  server.close();
});

test('le reste est refusé', async () => {
  const { server, url } = await started();
  assert.equal((await fetch(`${url}/inconnu`)).status, 404);
  assert.equal((await fetch(`${url}/constructor`)).status, 404);
  const post = await fetch(url, { method: 'POST', body: 'x' });
  assert.deepEqual([post.status, post.headers.get('allow')], [405, 'GET, HEAD']);
  server.close();
});

test('chaque ligne du journal est un objet JSON', async () => {
  const { server, url, lines } = await started();
  await (await fetch(url)).text();
  await wait(20);
  const entry = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  assert.deepEqual([entry.level, entry.route, entry.status], ['info', '/', 200]);
  server.close();
});

test('une requête en cours finit avant l’arrêt', async () => {
  const { app, server, url } = await started({ RESPONSE_DELAY_MS: '200' });
  const request = fetch(url);
  await wait(50);
  const stopped = stop(server, app, 'SIGTERM');
  assert.equal(await (await request).text(), 'Bonjour\n');
  assert.equal(await stopped, true);
});

test('une requête trop longue est coupée à l’échéance', async () => {
  const { app, server, url } = await started({ RESPONSE_DELAY_MS: '2000', SHUTDOWN_TIMEOUT_MS: '50' });
  const request = fetch(url);
  await wait(50);
  const [stopped] = await Promise.all([stop(server, app, 'SIGTERM'), assert.rejects(request)]);
  assert.equal(stopped, false);
});
