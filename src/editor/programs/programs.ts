import { window, type ExtensionContext } from 'vscode';
import type { ProgramCommandId } from '../command-ids';
import type { ProgramsRunner } from '../entry';
import { tellError } from '../error-boundary';
import { clusterTaskProvider } from './cluster-tasks';
import { prepareLocalCluster } from './prepare-local-cluster';
import { writeDeliveryMetrics } from './write-delivery-metrics';

/** Connects what runs programs of this machine: the one bundle of the parcours that can; its first command loads it. */
export function openPrograms(context: ExtensionContext): ProgramsRunner {
  const log = window.createOutputChannel('Cloud π Native : programmes', { log: true });
  context.subscriptions.push(log);
  const table: Readonly<Record<ProgramCommandId, () => Promise<unknown>>> = {
    'cpin.prepareLocalCluster': () => prepareLocalCluster(context),
    'cpin.writeDeliveryMetrics': () => writeDeliveryMetrics(context),
  };
  return {
    tasks: clusterTaskProvider(context, (error) => log.error(String(error))),
    run: async (id) => {
      try {
        return await table[id]();
      } catch (error) {
        return tellError(error, log);
      }
    },
  };
}
