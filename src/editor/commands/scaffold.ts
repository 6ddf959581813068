import type { App } from '../app';

export async function scaffold(_app: App, _parameter: unknown): Promise<void> {}
export async function undoScaffold(_app: App): Promise<void> {}
