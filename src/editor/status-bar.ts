import { StatusBarAlignment, window, type Disposable } from 'vscode';
import { reachedLevels } from '../domain/progress/summary';
import { texts, type App } from './app';

/** Shows the level reached, verified and declared, where there is progress to speak of. */
export function showStatusBar({ session, content }: App): Disposable & { refresh(): void } {
  const item = window.createStatusBarItem('cpin.level', StatusBarAlignment.Left, -10);
  item.command = 'cpin.parcours.focus';
  return {
    refresh(): void {
      if (session.active.progress.isEmpty()) {
        item.hide();
        return;
      }
      const { statusBar } = texts();
      const { verified, declared } = reachedLevels(content.achievements, session.standings());
      item.name = 'Cloud π Native';
      item.text = `$(milestone) ${statusBar.text(verified, declared)}`;
      item.tooltip = statusBar.label(verified, declared);
      item.accessibilityInformation = { label: statusBar.label(verified, declared) };
      item.show();
    },
    dispose: () => item.dispose(),
  };
}
