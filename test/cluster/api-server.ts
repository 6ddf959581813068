import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request as send } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { JsonObject } from '../support/corpus/application';
import { freePort } from '../support/running-app';
import { startProcess, type RunningProcess } from './running-process';

/** The programs of a control plane that has no node: it keeps objects, and runs nothing. */
export interface Programs {
  readonly etcd: string;
  readonly apiServer: string;
}

export interface Answer {
  readonly status: number;
  readonly body: JsonObject;
  /** The texts of the `Warning` headers. */
  readonly warnings: readonly string[];
}

export interface Call {
  readonly method: 'GET' | 'PATCH' | 'POST';
  readonly path: string;
  readonly body?: JsonObject;
}

/** A Kubernetes API server of our own, on loopback, with its etcd. */
export interface ApiServer {
  call(call: Call): Promise<Answer>;
  stop(): Promise<void>;
}

/**
 * Starts etcd and an API server in a temporary folder, on free ports, and waits until the server says that it is ready.
 *
 * @throws with what the processes said, when one of them ends or the server is not ready in two minutes
 */
export async function startApiServer(programs: Programs): Promise<ApiServer> {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-cluster-'));
  const processes: RunningProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const each of [...processes].reverse()) await each.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const [etcdPort, peerPort, port] = [await freePort(), await freePort(), await freePort()];
    processes.push(startProcess(programs.etcd, etcdArguments(folder, etcdPort, peerPort)));
    const token = randomBytes(16).toString('hex');
    processes.push(startProcess(programs.apiServer, serverArguments(folder, { etcdPort, port, token })));
    await untilReady({ folder, port, token, processes });
    const certificate = readFileSync(certificatePath(folder));
    const agent = new Agent({ ca: certificate, keepAlive: true });
    return {
      call: (call) => callServer(call, { agent, port, token }),
      stop: async () => {
        agent.destroy();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function etcdArguments(folder: string, port: number, peerPort: number): readonly string[] {
  const client = `http://127.0.0.1:${port}`;
  const peer = `http://127.0.0.1:${peerPort}`;
  return [
    `--data-dir=${join(folder, 'etcd')}`,
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=default=${peer}`,
    // Everything is thrown away in a minute.
    '--unsafe-no-fsync',
    '--log-level=warn',
  ];
}

interface Listening {
  readonly etcdPort: number;
  readonly port: number;
  readonly token: string;
}

function serverArguments(folder: string, { etcdPort, port, token }: Listening): readonly string[] {
  const key = join(folder, 'service-account.key');
  const tokens = join(folder, 'tokens.csv');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(key, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
  writeFileSync(tokens, `${token},test,test,system:masters\n`, { mode: 0o600 });
  return [
    `--etcd-servers=http://127.0.0.1:${etcdPort}`,
    '--bind-address=127.0.0.1',
    '--advertise-address=127.0.0.1',
    '--endpoint-reconciler-type=none',
    `--secure-port=${port}`,
    // The server makes its own certificate there.
    `--cert-dir=${join(folder, 'certificates')}`,
    `--token-auth-file=${tokens}`,
    '--authorization-mode=RBAC',
    '--service-cluster-ip-range=10.96.0.0/16',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${key}`,
    `--service-account-signing-key-file=${key}`,
    // It would refuse every pod: no controller makes the accounts that it looks for.
    '--disable-admission-plugins=ServiceAccount',
    '--allow-privileged=true',
    '--profiling=false',
  ];
}

function certificatePath(folder: string): string {
  return join(folder, 'certificates', 'apiserver.crt');
}

interface Starting {
  readonly folder: string;
  readonly port: number;
  readonly token: string;
  readonly processes: readonly RunningProcess[];
}

async function untilReady({ folder, port, token, processes }: Starting): Promise<void> {
  const told = (): string => processes.map((each) => each.told()).join('\n');
  for (const end = Date.now() + 120_000; Date.now() < end; await wait(200)) {
    if (processes.some((each) => each.ended())) throw new Error(`The API server did not start:\n${told()}`);
    if (!existsSync(certificatePath(folder))) continue;
    const agent = new Agent({ ca: readFileSync(certificatePath(folder)) });
    const answer = await answerOf({ method: 'GET', path: '/readyz' }, { agent, port, token }).catch(
      () => undefined,
    );
    agent.destroy();
    if (answer?.status === 200) return;
  }
  throw new Error(`The API server is not ready after two minutes:\n${told()}`);
}

interface Connection {
  readonly agent: Agent;
  readonly port: number;
  readonly token: string;
}

async function callServer(call: Call, connection: Connection): Promise<Answer> {
  const { status, text, warnings } = await answerOf(call, connection);
  // What it does not serve, it says in plain text.
  return {
    status,
    body: text.startsWith('{') ? (JSON.parse(text) as JsonObject) : { message: text },
    warnings,
  };
}

interface TextAnswer {
  readonly status: number;
  readonly text: string;
  readonly warnings: readonly string[];
}

/** What a PATCH is here: `kubectl apply --server-side`. JSON is YAML. */
const contentTypes = {
  GET: 'application/json',
  PATCH: 'application/apply-patch+yaml',
  POST: 'application/json',
};

async function answerOf({ method, path, body }: Call, connection: Connection): Promise<TextAnswer> {
  const { agent, port, token } = connection;
  const text = body === undefined ? '' : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': contentTypes[method],
      'content-length': Buffer.byteLength(text),
    };
    const sent = send({ host: '127.0.0.1', port, method, path, headers, agent }, (response) => {
      const warnings = response.rawHeaders.flatMap((value, index, all) =>
        index % 2 === 1 && all[index - 1]?.toLowerCase() === 'warning' ? [warningText(value)] : [],
      );
      readAll(response).then(
        (read) => resolve({ status: response.statusCode ?? 0, text: read, warnings }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

/** The text of a header such as `299 - "unknown field"`. */
function warningText(header: string): string {
  return /^\d+ \S+ "(.*)"$/s.exec(header)?.[1]?.replaceAll(/\\(.)/g, '$1') ?? header;
}
