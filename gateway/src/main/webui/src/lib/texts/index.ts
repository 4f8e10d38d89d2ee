import { en } from './en';

/**
 * Every text of the interface, in one catalogue: a file per part under en/. Another language is another folder of the same
 * shape; the type makes a missing text an error of compilation. Texts with values are functions, so that a language may put
 * them in its own order and choose its own plural.
 */
export type Catalogue = typeof en;

export const texts: Catalogue = en;
export const language = 'en';
