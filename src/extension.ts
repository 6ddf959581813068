import type { ExtensionContext } from 'vscode';
import { registerConformity, registerEntry, registerPrograms, type Runner } from './editor/entry';

/** Activates in a blink: the parcours and the rules are bundles of their own, loaded when first used. */
export function activate(context: ExtensionContext): void {
  let loading: Promise<Runner> | undefined;
  registerEntry(context, () => {
    loading ??= import('./editor/parcours.js').then(({ openParcours }) => openParcours(context));
    return loading;
  });
  registerConformity(context, async (view) => {
    const { openConformity } = await import('./editor/conformity/conformity.js');
    return openConformity(context, view);
  });
  registerPrograms(context, async () => {
    const { openPrograms } = await import('./editor/programs/programs.js');
    return openPrograms(context);
  });
}
