import {
  Disposable,
  MarkdownString,
  StatusBarAlignment,
  window,
  workspace,
  type StatusBarItem,
  type TextEditor,
} from 'vscode';
import { conformityTexts } from '../../texts/conformity';
import { settings } from '../settings';
import { relativePathOf } from '../places';
import { isForeign } from '../../domain/manifests/foreign-folders';
import type { ConformitySession } from './conformity-session';
import { isEnabled } from './conformity-settings';

/** How long typing must pause before the environment is read again, in milliseconds. */
const quiet = 300;

/** Shows for which environment and target the active file is judged, and why; nothing on files that no rule reads. */
export class SituationStatus implements Disposable {
  private readonly item: StatusBarItem;
  private readonly disposables: Disposable[];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly session: ConformitySession,
    private readonly report: (error: unknown) => void,
  ) {
    this.item = window.createStatusBarItem('cpin.situation', StatusBarAlignment.Right, 90);
    this.item.command = 'cpin.chooseSituation';
    this.disposables = [
      this.item,
      window.onDidChangeActiveTextEditor(() => this.refresh()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === window.activeTextEditor?.document) this.later();
      }),
      new Disposable(() => clearTimeout(this.timer)),
      session.onDidChange(() => this.refresh()),
      // An overlay that gathers the file may have come, gone or changed.
      session.onDidTouch(() => this.later()),
    ];
    this.refresh();
  }

  refresh(): void {
    void this.show(window.activeTextEditor).catch(this.report);
  }

  /** Typing may change the environment: it is read again once it pauses. */
  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), quiet);
  }

  dispose(): void {
    this.disposables.forEach((each) => each.dispose());
  }

  private async show(editor: TextEditor | undefined): Promise<void> {
    const texts = conformityTexts[settings.language()];
    const path = editor === undefined ? undefined : relativePathOf(editor.document.uri);
    if (editor === undefined || path === undefined || isForeign(path)) return this.item.hide();
    const { document } = editor;
    this.item.name = 'Cloud π Native';
    if (!isEnabled(document.uri)) {
      if (!['yaml', 'dockerfile'].includes(document.languageId)) return this.item.hide();
      return this.tell(`$(circle-slash) ${texts.status.off}`, texts.status.offTooltip);
    }
    const file = this.session.openFile(document);
    if (file === undefined || !(await file.linter.concerns(path, document.getText())))
      return this.item.hide();
    const found = await file.linter.environments(path, document.getText());
    const situations = await file.linter.situations();
    this.tell(
      `$(shield) ${texts.status.text(found.map(({ environment }) => environment).join(', '), situations.target)}`,
      [
        ...found.map((each) =>
          texts.status.tooltip(
            texts.environment[each.environment],
            texts.reason(each),
            texts.target[situations.target],
            situations.situation(each.environment).gate,
          ),
        ),
        texts.status.click,
      ].join(' '),
    );
  }

  private tell(text: string, tooltip: string): void {
    this.item.text = text;
    this.item.tooltip = new MarkdownString().appendText(tooltip);
    this.item.accessibilityInformation = { label: `Cloud π Native. ${tooltip}` };
    this.item.show();
  }
}
