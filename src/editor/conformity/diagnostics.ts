import {
  Diagnostic,
  DiagnosticSeverity,
  languages,
  Range,
  Uri,
  workspace,
  type Disposable,
  type DiagnosticCollection,
  type TextDocument,
} from 'vscode';
import { calm, type ShownFinding } from '../../domain/conformity/calm';
import type { Finding, Severity } from '../../domain/conformity/finding';
import { nameOfRule, type RuleId } from '../../domain/conformity/rule';
import { themeOfRule } from '../../domain/conformity/rules/by-id';
import { conformityTexts } from '../../texts/conformity';
import { settings } from '../settings';
import type { ConformitySession } from './conformity-session';
import { showsInformation } from './conformity-settings';

export const source = 'cpin';

/** How long typing must pause before a file is judged, in milliseconds: a change costs about one (`npm run bench -- edit`). */
const quiet = 30;

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Shows what the rules say of the open files, as people type. */
export class Diagnostics implements Disposable {
  private readonly collection: DiagnosticCollection = languages.createDiagnosticCollection(source);
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly shown = new Map<string, readonly ShownFinding[]>();
  private readonly disposables: Disposable[];

  constructor(
    private readonly session: ConformitySession,
    private readonly report: (error: unknown) => void,
  ) {
    this.disposables = [
      this.collection,
      workspace.onDidOpenTextDocument((document) => this.later(document, 0)),
      workspace.onDidChangeTextDocument(({ document }) => this.later(document, quiet)),
      workspace.onDidCloseTextDocument((document) => this.forget(document)),
      session.onDidChange(() => this.refresh()),
      session.onDidTouch(() => this.refresh()),
    ];
    this.refresh();
  }

  /** What is shown of a document, as it was last judged. */
  of(document: TextDocument): readonly ShownFinding[] {
    return this.shown.get(document.uri.toString()) ?? [];
  }

  dispose(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
    this.disposables.forEach((each) => each.dispose());
  }

  private refresh(): void {
    for (const document of workspace.textDocuments) this.later(document, quiet);
  }

  private later(document: TextDocument, wait: number): void {
    if (document.uri.scheme === 'git') return;
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => {
        this.timers.delete(key);
        void this.judge(document).catch(this.report);
      }, wait),
    );
  }

  private forget(document: TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.shown.delete(key);
    this.collection.delete(document.uri);
  }

  private async judge(document: TextDocument): Promise<void> {
    const { version } = document;
    const findings = await this.session.findings(document);
    // Typed on or closed in the meantime: the next pause judges again.
    if (document.isClosed || document.version !== version) return;
    const shown = calm(findings, themeOfRule);
    this.shown.set(document.uri.toString(), shown);
    const visible = shown.filter(({ finding }) => isShown(finding, document));
    this.collection.set(
      document.uri,
      visible.map((each) => diagnosticOf(document, each)),
    );
  }
}

/** Whether a finding is among the problems: information is there where a setting asks for it. */
export function isShown({ severity }: Finding, { uri }: TextDocument): boolean {
  return severity !== 'information' || showsInformation(uri);
}

/** The address of a rule's explanation: the editor refuses commands there, and shows this page rendered (`configurationDefaults`). */
export function explanationOf(rule: RuleId): Uri {
  return Uri.from({ scheme: 'cpin-rule', path: `/${nameOfRule(rule)}.md` });
}

export function rangeOf(
  document: TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

function diagnosticOf(document: TextDocument, { finding, also }: ShownFinding): Diagnostic {
  const language = settings.language();
  const texts = conformityTexts[language];
  const { message, remedy, severity, rule, place, environments } = finding;
  const lines = [texts.diagnostic(message(language), environments), remedy(language)];
  const others = also.filter((each) => each.severity !== 'information').map((each) => each.message(language));
  if (others.length > 0) lines.push(texts.also(others));
  const diagnostic = new Diagnostic(rangeOf(document, place), lines.join('\n'), severityOf[severity]);
  diagnostic.source = source;
  diagnostic.code = { value: rule, target: explanationOf(rule) };
  return diagnostic;
}
