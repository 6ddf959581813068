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

/** fr: Un serveur sur un port libre, dont le journal est gardé en mémoire. */
/** en: A server on a free port, whose log is kept in memory. */
async function started(env: Record<string, string> = {}) {
  const lines: string[] = [];
  const config = readConfig({ GREETING: 'Ciao', SHUTDOWN_DELAY_MS: '0', ...env });
  const logger = createLogger('test', config.logLevel, (line) => lines.push(line));
  const app: App = { config, logger, metrics: new Metrics(), stopping: false };
  const server = createApp(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { app, server, url, lines };
}

test('<%#fr%>la page d’accueil salue<%/fr%><%#en%>the home page greets<%/en%>', async () => {
  const { server, url } = await started();
  const response = await fetch(`${url}/?q=x`);
  assert.equal(response.status, 200);
  assert.equal(await response.text(), 'Ciao\n');
  server.close();
});

test('<%#fr%>l’état de santé suit l’arrêt, pas la vie du processus<%/fr%><%#en%>health follows the stop, not the life of the process<%/en%>', async () => {
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

test('<%#fr%>les métriques comptent les requêtes par route connue<%/fr%><%#en%>the metrics count requests by known route<%/en%>', async () => {
  const { server, url } = await started();
  await (await fetch(`${url}/`)).text();
  await (await fetch(`${url}/secret/42`)).text();
  const text = await (await fetch(`${url}/metrics`)).text();
  assert.match(text, /^http_request_duration_seconds_count\{method="GET",route="\/",status="200"\} 1$/m);
  assert.match(text, /route="other",status="404"/);
  assert.doesNotMatch(text, /secret/);
  server.close();
});

test('<%#fr%>le reste est refusé<%/fr%><%#en%>the rest is refused<%/en%>', async () => {
  const { server, url } = await started();
  assert.equal((await fetch(`${url}/missing`)).status, 404);
  assert.equal((await fetch(`${url}/constructor`)).status, 404);
  const post = await fetch(url, { method: 'POST', body: 'x' });
  assert.deepEqual([post.status, post.headers.get('allow')], [405, 'GET, HEAD']);
  server.close();
});

test('<%#fr%>chaque ligne du journal est un objet JSON<%/fr%><%#en%>each line of the log is a JSON object<%/en%>', async () => {
  const { server, url, lines } = await started();
  await (await fetch(url)).text();
  await wait(20);
  const entry = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  assert.deepEqual([entry.level, entry.route, entry.status], ['info', '/', 200]);
  server.close();
});

test('<%#fr%>une requête en cours finit avant l’arrêt<%/fr%><%#en%>a running request ends before the stop<%/en%>', async () => {
  const { app, server, url } = await started({ RESPONSE_DELAY_MS: '200' });
  const request = fetch(url);
  await wait(50);
  const stopped = stop(server, app, 'SIGTERM');
  assert.equal(await (await request).text(), 'Ciao\n');
  assert.equal(await stopped, true);
});

test('<%#fr%>une requête trop longue est coupée à l’échéance<%/fr%><%#en%>a request that is too long is cut at the deadline<%/en%>', async () => {
  const { app, server, url } = await started({ RESPONSE_DELAY_MS: '2000', SHUTDOWN_TIMEOUT_MS: '50' });
  const request = fetch(url);
  await wait(50);
  const [stopped] = await Promise.all([stop(server, app, 'SIGTERM'), assert.rejects(request)]);
  assert.equal(stopped, false);
});
