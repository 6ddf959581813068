import { ConfigurationTarget, workspace, type ConfigurationScope } from 'vscode';
import { mergeOptions, lintOptions, optionsFile } from '../../domain/conformity/options-file';
import type { LintOptions } from '../../domain/conformity/situation-source';

const section = 'cpin.conformity';

/** Whether the rules are followed at all. */
export function isEnabled(scope?: ConfigurationScope): boolean {
  return workspace.getConfiguration(section, scope).get('enabled', true);
}

/** Whether information is shown among the problems. */
export function showsInformation(scope?: ConfigurationScope): boolean {
  return workspace.getConfiguration(section, scope).get('showInformation', false);
}

/** Whether overlays and charts are rendered with the person's tools. */
export function renderSetting(scope: ConfigurationScope): 'ask' | 'always' | 'never' {
  const value: unknown = workspace.getConfiguration(section, scope).get('render');
  return value === 'always' || value === 'never' ? value : 'ask';
}

/** What the settings ask for, under what the team's file asks for. A setting of the wrong shape is passed over. */
export function optionsOf(scope: ConfigurationScope, teamOptions: LintOptions): LintOptions {
  const settings = workspace.getConfiguration(section, scope);
  const { shape } = optionsFile;
  return mergeOptions(
    lintOptions({
      target: shape.target.safeParse(settings.get('target')).data,
      environments: shape.environments.safeParse(settings.get('environments')).data,
      gates: shape.gates.safeParse(settings.get('gates')).data,
      rules: shape.rules.safeParse(settings.get('rules')).data,
      registries: shape.registries.safeParse(settings.get('registries')).data,
      strictExiArch26: shape.strictExiArch26.safeParse(settings.get('strictExiArch26')).data,
      labelValues: shape.labelValues.safeParse(settings.get('labelValues')).data,
    }),
    teamOptions,
  );
}

/** Changes a setting for a folder of the workspace, or for the person where no folder is open. */
export async function setSetting(name: string, value: unknown, scope?: ConfigurationScope): Promise<void> {
  const target =
    workspace.workspaceFolders === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
  await workspace.getConfiguration(section, scope).update(name, value, target);
}

/** The value that a setting has now. */
export function settingOf(name: string, scope?: ConfigurationScope): Readonly<Record<string, string>> {
  return workspace.getConfiguration(section, scope).get(name, {});
}
