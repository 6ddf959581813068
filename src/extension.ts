import type { ExtensionContext } from 'vscode';

/** Wires the extension together; everything heavy is loaded when first used. */
export function activate(_context: ExtensionContext): void {
  // Filled by the composition root.
}
