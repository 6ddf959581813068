import { deepStrictEqual } from 'node:assert';
import {
  environmentNameFault,
  projectNameFault,
  repositoryNameFault,
  repositoryUrlFault,
} from '../../src/domain/console-names';

describe('names of the console', () => {
  const told = (fault: (name: string) => string | undefined, names: readonly string[]): readonly string[] =>
    names.map((name) => `${name} ${fault(name) ?? 'ok'}`);

  it('knows projects', () => {
    deepStrictEqual(told(projectNameFault, ['demo', 'd', 'Demo-App', 'a'.repeat(20), 'a'.repeat(21)]), [
      'demo ok',
      'd length',
      'Demo-App form',
      `${'a'.repeat(20)} ok`,
      `${'a'.repeat(21)} length`,
    ]);
  });

  it('knows environments', () => {
    deepStrictEqual(told(environmentNameFault, ['dev', 'preproduct1', 'preproduction', 'pre-prod']), [
      'dev ok',
      'preproduct1 ok',
      'preproduction length',
      'pre-prod form',
    ]);
  });

  it('knows repositories', () => {
    deepStrictEqual(told(repositoryNameFault, ['app-java', 'a', '-a', 'mirror', 'a'.repeat(21)]), [
      'app-java ok',
      'a form',
      '-a form',
      'mirror reserved',
      `${'a'.repeat(21)} length`,
    ]);
  });

  it('knows addresses', () => {
    deepStrictEqual(
      told(repositoryUrlFault, ['https://github.com/acme/app.git', 'git@github.com:acme/app.git']),
      ['https://github.com/acme/app.git ok', 'git@github.com:acme/app.git url'],
    );
  });
});
