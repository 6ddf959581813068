import type { Language } from '../domain/language';

/** The texts of one feature, in every language: the compiler refuses a language that lacks one. */
export type Catalogue<Texts> = Readonly<Record<Language, Texts>>;
