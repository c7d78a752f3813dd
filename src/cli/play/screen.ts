/** Owns what everything shown in the terminal needs: a language and its words. */
import type { Lang, Words } from "../words.ts";

export type Screen = { lang: Lang; words: Words };
