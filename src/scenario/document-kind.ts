/** Owns the kinds of documents that the scenarios folder holds. */

export const documentKinds = ["situation", "unit", "form", "lexicon", "transcript", "questions", "glossary", "rubric"] as const;
export type DocumentKind = (typeof documentKinds)[number];
