import { walkthroughTexts } from '../../texts/walkthrough';
import { levelIds, type Content, type LevelId } from '../content';
import { languages, type Bilingual, type Language } from '../language';
import { contextKeyOf, folderOf, levelAfter, openingId, stepsOf, walkthroughOf, type Step } from './steps';

/** A step as `contributes.walkthroughs` of package.json wants it (vscode-facts.md, 1.1). */
export interface StepContribution {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly markdown: string };
  readonly completionEvents: readonly string[];
}

export interface WalkthroughContribution {
  readonly id: LevelId;
  readonly title: string;
  readonly description: string;
  readonly icon: string;
  readonly steps: readonly StepContribution[];
}

/** The manifest's walkthroughs, with keys for texts, and the texts behind the keys in each language. */
export interface GeneratedManifest {
  readonly walkthroughs: readonly WalkthroughContribution[];
  readonly texts: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}

/** All generated keys of `package.nls*.json` start so; everything else there is written by hand. */
export const generatedPrefix = 'walkthrough.';

/** The walkthroughs of the manifest, from the content: pure, so that a test can compare it with package.json. */
export function generateManifest(content: Content): GeneratedManifest {
  const texts: Record<Language, Record<string, string>> = { fr: {}, en: {} };
  const key = (name: string, value: Bilingual): string => {
    for (const language of languages) texts[language][name] = value[language];
    return `%${name}%`;
  };
  const walkthroughs = levelIds.map((level): WalkthroughContribution => {
    const prefix = `${generatedPrefix}${level}`;
    const { title, description } = walkthroughOf(content, level);
    return {
      id: level,
      title: key(`${prefix}.title`, title),
      description: key(`${prefix}.description`, description),
      icon: 'media/icon.png',
      steps: stepsOf(content, level).map((step): StepContribution => {
        const name = `${prefix}.${step.id.replaceAll('-', '_')}`;
        return {
          id: step.id,
          title: key(`${name}.title`, titleOf(content, level, step)),
          description: key(`${name}.description`, descriptionOf(content, level, step)),
          media: { markdown: key(`${name}.media`, mediaOf(level, step)) },
          completionEvents: [`onContext:${contextKeyOf(level, step)}`],
        };
      }),
    };
  });
  return { walkthroughs, texts };
}

function mediaOf(level: LevelId, step: Step): Bilingual {
  const path = `walkthroughs/${folderOf(level)}/${step.id}`;
  return { fr: `${path}.fr.md`, en: `${path}.en.md` };
}

function titleOf(content: Content, level: LevelId, step: Step): Bilingual {
  const { opening, closing, readings } = walkthroughOf(content, level);
  if (step.kind === 'achievement') return step.achievement.title;
  if (step.kind === 'closing') return closing.title;
  return readings.find(({ id }) => id === step.id)?.title ?? opening.title;
}

/** The whole step in words: all that a screen reader gets, and anyone whose editor is narrow. */
function descriptionOf(content: Content, level: LevelId, step: Step): Bilingual {
  return both((language) => linesOf(content, level, step, language).join('\n'));
}

function linesOf(content: Content, level: LevelId, step: Step, language: Language): readonly string[] {
  const texts = walkthroughTexts[language];
  const { opening, closing, readings } = walkthroughOf(content, level);
  switch (step.kind) {
    case 'reading': {
      const text = step.id === openingId ? opening.text : readings.find(({ id }) => id === step.id)?.text;
      const [first = '', ...others] = (text?.[language] ?? '').split('\n');
      // Right after the first paragraph: at the end it would lie below the fold.
      return [first, button(texts.readLesson, 'cpin.openLesson', [level, step.id]), ...others];
    }
    case 'achievement': {
      const { id, question, how, byHand, checks, scaffold, command } = step.achievement;
      return [
        `**${question[language]}**`,
        how[language],
        texts.proof(byHand[language]),
        ...(command === undefined ? [] : [button(texts.commands[command], command, [])]),
        ...(scaffold === undefined ? [] : [button(texts.scaffold, 'cpin.scaffold', [scaffold])]),
        ...(checks.length === 0 ? [] : [button(texts.verify, 'cpin.verify', [id])]),
        button(texts.declare, 'cpin.declare', [id]),
        button(texts.openLesson, 'cpin.openLesson', [level, id]),
        checks.length === 0 ? texts.ticksWhenDeclared : texts.ticksWhenProved,
      ];
    }
    case 'closing': {
      const next = levelAfter(level);
      return [
        closing.text[language],
        next === undefined
          ? button(texts.openSidebar, 'cpin.parcours.focus', [])
          : button(texts.nextLevel(walkthroughOf(content, next).title[language]), 'cpin.openLevel', [next]),
      ];
    }
  }
}

/** A line made of one link only: VS Code shows it as a button. */
function button(label: string, command: string, parameters: readonly string[]): string {
  const query = parameters.length === 0 ? '' : `?${encodeURIComponent(JSON.stringify(parameters))}`;
  return `[${label}](command:${command}${query.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

function both(make: (language: Language) => string): Bilingual {
  return { fr: make('fr'), en: make('en') };
}
