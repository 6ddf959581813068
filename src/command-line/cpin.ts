import { nameOfRule } from '../domain/conformity/rule';
import { conformityRules } from '../domain/conformity/rules/registry';
import { commandLineTexts } from '../texts/command-line';
import { readArguments } from './arguments';
import { check } from './check';
import type { Outside } from './outside';

/**
 * Runs `cpin` with the words that follow it. Returns the exit code: 0, 1 when the check found something, 2 when what was
 * asked could not be done.
 */
export function cpin(words: readonly string[], locale: string, outside: Outside): number {
  const request = readArguments(words, locale);
  const texts = commandLineTexts[request.language];
  switch (request.kind) {
    case 'check':
      return check(request, outside);
    case 'explain': {
      const name = nameOfRule(`cpin/${request.rule.replace(/^cpin\//, '')}`);
      const page = outside.shipped(`docs/rules/${name}.${request.language}.md`);
      if (page === undefined) {
        outside.complain(texts.noRule(request.rule));
        return 2;
      }
      outside.print(page);
      return 0;
    }
    case 'rules':
      for (const { id, texts: own } of conformityRules)
        outside.print(`${id.padEnd(34)}${own[request.language].title}\n`);
      return 0;
    case 'version':
      outside.print(`${outside.version}\n`);
      return 0;
    case 'help':
      outside.print(texts.help);
      return 0;
    case 'wrong':
      outside.complain(request.why);
      return 2;
  }
}
