import { dayInWords } from '../domain/progress/declaration';
import type { Standing } from '../domain/progress/standing';
import { language, texts } from './app';

/** A day in the person's language (« 24 nov. 2026 »). */
export function day(at: string): string {
  return dayInWords(at, language());
}

/** What there is to say of a standing besides its state, in a few words; may be empty. */
export function detailOf(standing: Standing): string {
  const { tree, unreadable } = texts();
  switch (standing.state) {
    case 'to-do':
      return '';
    case 'declared':
      return tree.on(day(standing.declared.at));
    case 'verified':
      return standing.changed.length > 0 ? tree.changed : tree.on(day(standing.verified.at));
    case 'stale': {
      if (standing.why.kind === 'expired') return tree.expired(standing.why.months);
      const [reason] = standing.why.reasons;
      return reason?.message ?? '';
    }
    case 'unreadable':
      return `${unreadable[standing.why.kind]}, ${tree.line(standing.why.line)}`;
  }
}
