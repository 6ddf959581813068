import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

/** A server under test, in a process of its own. */
export interface RunningApp {
  readonly child: ChildProcess;
  readonly port: number;
  readonly url: string;
  /** Its exit code, once it has ended. */
  readonly exit: Promise<unknown>;
  readonly out: Promise<string>;
  readonly err: Promise<string>;
}

/** A process that was just started, and what it says. */
export function watch(child: ChildProcess, port: number): RunningApp {
  assert.ok(child.stdout !== null && child.stderr !== null);
  return {
    child,
    port,
    url: `http://127.0.0.1:${port}`,
    exit: once(child, 'exit').then(([code]) => code as unknown),
    out: readAll(child.stdout),
    err: readAll(child.stderr),
  };
}

/** Waits until it answers; fails with what it said when it ends instead. */
export async function untilItAnswers(app: RunningApp): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (app.child.exitCode !== null) assert.fail(`it stopped: ${await app.out}${await app.err}`);
    const answer = await fetch(`${app.url}/livez`).catch(() => undefined);
    if (answer?.ok === true) return;
    await wait(25);
  }
  assert.fail('it does not answer');
}

/** The entries of its log, once it has ended; fails on a line that is not a JSON object of the agreed form. */
export async function logOf(app: RunningApp, name: string): Promise<readonly Record<string, unknown>[]> {
  const lines = (await app.out).trim().split('\n');
  return lines.map((line) => {
    const entry = JSON.parse(line) as Record<string, unknown>;
    assert.equal(entry.app, name, line);
    assert.ok(!Number.isNaN(Date.parse(String(entry.time))), line);
    assert.match(String(entry.level), /^(debug|info|warn|error)$/);
    assert.equal(typeof entry.message, 'string', line);
    return entry;
  });
}

/**
 * A GET whose last line is sent after a while: a request in flight for a server that cannot be slow itself. Rejects
 * when the connection is cut.
 */
export async function halfSentRequest(port: number, pause: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n');
  const answer = readAll(socket);
  await wait(pause);
  socket.write('Connection: close\r\n\r\n');
  const text = await answer;
  assert.notEqual(text, '', 'no answer');
  return text;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
