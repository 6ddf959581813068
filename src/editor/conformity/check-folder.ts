import {
  Position,
  ProgressLocation,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import { conformityTexts } from '../../texts/conformity';
import { renderingTexts } from '../../texts/rendering';
import { openFolderRemedy } from '../commands/choose';
import { HumanError } from '../human-error';
import { settings } from '../settings';
import { readText } from '../text-files';
import type { ConformitySession } from './conformity-session';
import type { FindingsTree, PlacedFailure, PlacedFinding } from './findings-tree';
import type { Renderer } from './renderer';
import { rangeOf } from './diagnostics';

/** Checks every folder of the workspace, with progress, and shows what was found. */
export async function checkWorkspace(
  session: ConformitySession,
  tree: FindingsTree,
  renderer: Renderer,
): Promise<void> {
  const texts = conformityTexts[settings.language()];
  const folders = session.all;
  if (folders.length === 0) throw new HumanError(texts.errors.noFolder, openFolderRemedy());
  await window.withProgress(
    { location: ProgressLocation.Notification, title: texts.view.checking, cancellable: true },
    async (progress, token) => {
      const findings: PlacedFinding[] = [];
      const failures: PlacedFailure[] = [];
      const since = Date.now();
      let files = 0;
      let truncated = false;
      for (const linter of folders) {
        let before = 0;
        const cancelled = (): boolean => token.isCancellationRequested;
        const checked = await linter.check({
          report: ({ done, total }) => {
            const increment = ((done - before) / total / folders.length) * 100;
            before = done;
            progress.report({ increment, message: texts.view.progress(done, total) });
          },
          cancelled,
          render: (jobs) =>
            renderer.render(linter.folder, {
              jobs,
              mayAsk: true,
              cancelled,
              report: (done, total) =>
                progress.report({ message: renderingTexts[settings.language()].progress(done + 1, total) }),
            }),
        });
        if (checked === undefined) {
          window.setStatusBarMessage(texts.view.cancelled, 5000);
          return;
        }
        findings.push(...checked.findings.map((finding) => ({ folder: linter.folder, finding })));
        failures.push(...checked.failures.map((failure) => ({ folder: linter.folder, failure })));
        files += checked.files;
        truncated ||= checked.truncated;
      }
      tree.show({ findings, failures, checked: true, outdated: false, truncated, since });
      session.touch();
      const count = (severity: string): number =>
        findings.filter(({ finding }) => finding.severity === severity).length;
      window.setStatusBarMessage(texts.view.done(count('error'), count('warning'), files), 10_000);
    },
  );
}

/** Opens the place of a finding, which may have moved since. */
export async function openFinding(uri: unknown, start: unknown, end: unknown): Promise<void> {
  if (!(uri instanceof Uri) || typeof start !== 'number' || typeof end !== 'number') return;
  const document = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(document);
  const range = document.isDirty
    ? rangeOf(document, { start, end })
    : ((await rangeOnDisk(uri, start, end)) ?? rangeOf(document, { start, end }));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The check read the file's own text; the editor gives it without its byte order mark, all line ends made alike. */
async function rangeOnDisk(uri: Uri, start: number, end: number): Promise<Range | undefined> {
  const file = await readText(uri);
  if (file.kind !== 'text') return undefined;
  const { text } = file;
  const positionOf = (offset: number): Position => {
    const lines = text.slice(text.startsWith('\ufeff') ? 1 : 0, offset).split(/\r\n|\r|\n/);
    return new Position(lines.length - 1, lines.at(-1)?.length ?? 0);
  };
  return new Range(positionOf(start), positionOf(end));
}
