import { performance } from 'node:perf_hooks';
import { extensions } from 'vscode';

/** Activates an empty extension and ours, in one host, and prints both times and their difference. */
export async function run(): Promise<void> {
  const time = async (id: string): Promise<number> => {
    const extension = extensions.getExtension(id);
    if (extension === undefined) throw new Error(`${id} is not there.`);
    const start = performance.now();
    await extension.activate();
    return performance.now() - start;
  };
  // The first activation of a host pays for what all extensions share: it counts for nobody.
  await time('bench.warm-up');
  const empty = await time('bench.empty');
  const ours = await time('cloud-pi-native.parcours');
  console.log(
    `activation: empty ${empty.toFixed(1)} ms, ours ${ours.toFixed(1)} ms, difference ${(ours - empty).toFixed(1)} ms`,
  );
}
