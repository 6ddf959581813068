import { observabilityLayoutTexts } from '../../../texts/rules/observability-layout';
import { baseNameOf, folderOf } from '../../manifests/folder-path';
import { speaker, type PlacedProblem, type SourceFile, type TextRule } from '../rule';
import { always } from '../severity';
import { firstMatch, placeInText } from '../text-place';

const say = speaker(observabilityLayoutTexts);

/**
 * Dashboards and alert rules as code, where the chart that the platform deploys reads them. Having any is asked of
 * production; one that is there and is not read is a mistake at every level.
 */
export const observabilityLayout: TextRule = {
  id: 'cpin/observability-layout',
  theme: 'observability',
  sources: [
    { page: 'documentation:docs/agreement/observability.md', date: '2026-04' },
    { page: 'helm-charts:charts/dso-observability', requirement: '0.1.8', date: '2025-09-15' },
  ],
  gate: 'L5',
  severity: always('error'),
  texts: observabilityLayoutTexts,
  reads: 'text',
  concerns: (path) => partOf(path) !== undefined && /\.(?:json|ya?ml|tpl)$/.test(path),
  check: (file) => {
    const part = partOf(file.path);
    const problem =
      part?.kind === 'rules' ? ofRules(file, part.inside) : ofDashboard(file, part?.inside ?? '');
    return problem === undefined ? [] : [{ gate: 'L3', ...problem }];
  },
};

interface Part {
  readonly kind: string;
  /** The path below `files/rules/` or `files/dashboards/`. */
  readonly inside: string;
}

/** At the root of the folder, or in one named after observability: other repositories have a `files/` of their own. */
function partOf(path: string): Part | undefined {
  const [, kind, inside] =
    /^(?:(?:[^/]+\/)*[^/]*observab[^/]*\/)?files\/(rules|dashboards)\/(.+)$/.exec(path) ?? [];
  return kind === undefined || inside === undefined ? undefined : { kind, inside };
}

function atTop(file: SourceFile): PlacedProblem['place'] {
  return firstMatch(file, /\S+/) ?? placeInText(file, 0, 0);
}

function ofRules(file: SourceFile, inside: string): PlacedProblem | undefined {
  const folder = folderOf(inside);
  const place = atTop(file);
  if (!inside.endsWith('.yaml.tpl')) return { place, message: say((texts) => texts.extension(inside)) };
  if (folder === '') return { place, message: say((texts) => texts.noFolder(inside)) };
  if (folder.includes('/')) return { place, message: say((texts) => texts.tooDeep(inside)) };
  const name = ofName(file, '.yaml.tpl');
  if (name !== undefined) return name;
  if (!/^groups[ \t]*:/m.test(file.text)) return { place, message: say((texts) => texts.noGroups) };
  const braces = unescapedBraces(file);
  if (braces !== undefined) {
    const remedy = say((texts) => texts.bracesRemedy);
    return { place: braces, message: say((texts) => texts.braces), remedy };
  }
  if (folder === 'metrics' || folder === 'logs') return undefined;
  return { place, message: say((texts) => texts.otherFolder(folder)), severity: always('warning') };
}

/** Prometheus' own `{{ $labels.pod }}`, which Helm would take for its own: Helm's quotings of it are blanked out first. */
function unescapedBraces(file: SourceFile): PlacedProblem['place'] | undefined {
  const blank = (quoted: string): string => ' '.repeat(quoted.length);
  const text = file.text
    .replace(/\{\{-?\s*`[^`]*`\s*-?\}\}/g, blank)
    .replace(/\{\{-?\s*"(?:\{\{|\}\})"\s*-?\}\}/g, blank);
  return firstMatch(
    { ...file, text },
    /\{\{-?\s*(?:\$(?:labels|value|externalLabels)\b|[^{}\n]*\|\s*humanize)[^{}\n]*\}\}/,
  );
}

function ofDashboard(file: SourceFile, inside: string): PlacedProblem | undefined {
  if (!inside.endsWith('.json')) return undefined;
  if (inside.includes('/')) return { place: atTop(file), message: say((texts) => texts.nested(inside)) };
  const name = ofName(file, '.json');
  if (name !== undefined) return name;
  try {
    JSON.parse(file.text);
    return undefined;
  } catch (error) {
    const last = Math.max(file.text.trimEnd().length - 1, 0);
    const at = Math.min(Number(/position (\d+)/.exec(String(error))?.[1] ?? last), last);
    const place = placeInText(file, at, Math.min(at + 1, file.text.length));
    return { place, message: say((texts) => texts.json) };
  }
}

/** The name of the file becomes the name of an object. */
function ofName(file: SourceFile, extension: string): PlacedProblem | undefined {
  const name = baseNameOf(file.path).slice(0, -extension.length);
  if (/^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/.test(name)) return undefined;
  return { place: atTop(file), message: say((texts) => texts.name(name)) };
}
