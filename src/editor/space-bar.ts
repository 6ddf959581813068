import { commands } from 'vscode';

/** How long the editor may take to run the command of a line, in milliseconds. */
const patience = 500;

/**
 * The space bar on the tree. The editor tells no extension which line has the focus, but its own command for the space
 * bar runs the command of that line, or unfolds it: so that command is run, and the line's own asks who ran it.
 */
export class SpaceBar {
  private pressed = 0;

  async press(): Promise<void> {
    this.pressed = Date.now();
    await commands.executeCommand('list.toggleExpand');
  }

  /** Whether it is the space bar that runs a line's command; yes only once for each time it is pressed. */
  take(): boolean {
    const recent = Date.now() - this.pressed < patience;
    this.pressed = 0;
    return recent;
  }
}
