import type { ExtensionContext } from 'vscode';
import { registerEntry, type Runner } from './editor/entry';

/** Activates in a blink: the parcours is a bundle of its own, loaded when first used. */
export function activate(context: ExtensionContext): void {
  let loading: Promise<Runner> | undefined;
  registerEntry(context, () => {
    loading ??= import('./editor/parcours.js').then(({ openParcours }) => openParcours(context));
    return loading;
  });
}
