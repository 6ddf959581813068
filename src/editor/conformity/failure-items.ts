import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { renderingTexts } from '../../texts/rendering';
import { settings } from '../settings';
import type { PlacedFailure } from './findings-tree';

const icon = new ThemeIcon('question', new ThemeColor('list.warningForeground'));

/** The group of what could not be checked. */
export function uncheckedItem(count: number): TreeItem {
  const texts = renderingTexts[settings.language()];
  const item = new TreeItem(texts.unchecked, TreeItemCollapsibleState.Expanded);
  item.id = 'unchecked';
  item.description = String(count);
  item.iconPath = icon;
  item.contextValue = 'unchecked';
  item.accessibilityInformation = { label: texts.uncheckedLabel(count) };
  return item;
}

/** A render that failed or did not run, with why, and a way to the file that is to blame. */
export function failureItem({ folder, failure }: PlacedFailure): TreeItem {
  const texts = renderingTexts[settings.language()];
  const { place, job, outcome } = failure;
  const subject = texts.subject(failure);
  const why = texts.why(failure);
  const read = job.kind === 'kustomization' && outcome.kind !== 'failed' ? `\n${texts.read}` : '';
  const item = new TreeItem(subject, TreeItemCollapsibleState.None);
  item.description = why.split('\n')[0] ?? '';
  item.tooltip = `${why}${read}`;
  item.iconPath = icon;
  item.contextValue = 'failure';
  item.accessibilityInformation = {
    label: texts.inPlace(place.path, place.line, subject, `${why}${read}`),
  };
  item.command = {
    command: 'cpin.openFinding',
    title: subject,
    arguments: [Uri.joinPath(folder.uri, place.path), place.start, place.end],
  };
  return item;
}
