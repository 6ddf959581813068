import type { Context } from 'mocha';
import { oracleTool } from '../oracle/tools';
import { startApiServer, type ApiServer } from './api-server';
import { prepareCluster, type Cluster } from './cluster';
import { customResourceDefinitions } from './custom-resource-definitions';

let server: ApiServer | undefined;
let prepared: Cluster | undefined;

/** The cluster that all suites share: one for a run. */
export function cluster(): Cluster {
  if (prepared === undefined) throw new Error('The cluster is asked for outside of a test.');
  return prepared;
}

/** Mocha reads this: the cluster is there before the first test, and gone after the last. */
export const mochaHooks = {
  async beforeAll(this: Context): Promise<void> {
    this.timeout(0);
    const etcd = oracleTool('etcd');
    const apiServer = oracleTool('kube-apiserver');
    for (const tool of [etcd, apiServer]) {
      if (tool.kind === 'ready') continue;
      console.log(`skipped: there is no API server, since ${tool.why}.`);
      this.skip();
    }
    if (etcd.kind !== 'ready' || apiServer.kind !== 'ready') return;
    const definitions = customResourceDefinitions();
    const start = performance.now();
    server = await startApiServer({ etcd: etcd.path, apiServer: apiServer.path });
    prepared = await prepareCluster(server, definitions);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `Kubernetes ${apiServer.version} with ${definitions.length} kinds of operators, ready in ${seconds} s.`,
    );
  },
  async afterAll(): Promise<void> {
    await server?.stop();
  },
};
