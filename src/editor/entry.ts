import { commands, type ExtensionContext } from 'vscode';
import { commandIds, type CommandId } from './command-ids';

/** The parcours once it is loaded: it runs the commands. */
export interface Runner {
  run(id: CommandId, parameters: readonly unknown[]): Promise<unknown>;
}

/** Registers every command at once, and loads the parcours behind the first use, right after activation. */
export function registerEntry(context: ExtensionContext, load: () => Promise<Runner>): void {
  for (const id of commandIds) {
    const command = commands.registerCommand(id, async (...parameters: unknown[]) =>
      (await load()).run(id, parameters),
    );
    context.subscriptions.push(command);
  }
  // Every activation event means that the parcours is wanted (a view, a walkthrough, a folder with `.cpin/`):
  // load it as soon as the host is free, and keep activation itself out of it.
  setImmediate(() => void load());
}
