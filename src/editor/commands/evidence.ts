import { EventEmitter, Uri, type TextDocumentContentProvider } from 'vscode';
import type { Achievement } from '../../domain/content';
import { evidenceMarkdown } from '../../domain/report/evidence';
import { language, texts, type App } from '../app';
import { day } from '../standing-words';
import { showMarkdown } from './navigate';
import { targetAchievement } from './targets';

const scheme = 'cpin-evidence';

/** Shows what proves an achievement, or why it is not proved, as a page that can be copied. */
export async function showEvidence(app: App, parameter: unknown): Promise<void> {
  const achievement = await targetAchievement(app, parameter, {
    placeholder: texts().pick.achievementEvidence,
  });
  if (achievement !== undefined) await showEvidenceOf(app, achievement);
}

export async function showEvidenceOf(app: App, achievement: Achievement): Promise<void> {
  await showMarkdown(app, Uri.from({ scheme, path: `/${achievement.id}.md` }));
}

/** The pages of evidence, open ones kept up to date. */
export function evidencePages({ session, context }: App): TextDocumentContentProvider {
  const changed = new EventEmitter<Uri>();
  const open = new Set<string>();
  const subscription = session.onDidChange(() => open.forEach((uri) => changed.fire(Uri.parse(uri))));
  context.subscriptions.push(changed, subscription);
  return {
    onDidChange: changed.event,
    provideTextDocumentContent(uri): string {
      open.add(uri.toString());
      const id = uri.path.slice(1).replace(/\.md$/, '');
      const achievement = session.achievement(id);
      if (achievement === undefined) return texts().errors.unknownAchievement(id);
      return evidenceMarkdown({
        achievement,
        standing: session.standings().get(id) ?? { state: 'to-do' },
        current: session.active.progress.currentOf(id),
        path: session.active.files.pathOf(id),
        language: language(),
        texts: texts(),
        day,
      });
    },
  };
}
