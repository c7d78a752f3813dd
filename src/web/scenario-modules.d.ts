/** Declares the modules that scripts/vite-scenarios.ts makes of the scenarios folder. */
declare module "virtual:kefu/catalogue" {
  import type { CourseOutline, TaskCard, UnitCard } from "../protocol/catalogue.ts";
  import type { English } from "../protocol/english-apart.ts";

  /** In Chinese. */
  export const units: UnitCard[];
  export const english: () => Promise<{ default: English | null }>;
  export const outline: () => Promise<{ default: CourseOutline }>;
  /** By `unit/situation`, in Chinese. */
  export const tasks: Record<string, () => Promise<{ default: TaskCard; english: () => Promise<{ default: English | null }> }>>;
}

declare module "virtual:kefu/practice" {
  import type { LexiconSource } from "../scenario/schema/lexicon.ts";
  import type { Form } from "../scenario/schema/form.ts";
  import type { Situation } from "../scenario/schema/situation.ts";

  import type { English } from "../protocol/english-apart.ts";

  export type SituationContent = { unit: string; situation: Situation; forms: Form[]; lexicon: LexiconSource; version: string };
  /** The content in Chinese; its English is fetched when somebody reads English. */
  export type ContentModule = { default: Omit<SituationContent, "lexicon">; english: () => Promise<{ default: English | null }> };
  /** By `unit/situation`, situations with open practice only. */
  export const contents: Record<string, () => Promise<ContentModule>>;
  /** The same for all: words of one concept decide how near-homophones of another are heard. */
  export const lexicon: () => Promise<{ default: LexiconSource }>;
}

declare module "virtual:kefu/knowledge" {
  import type { Form } from "../scenario/schema/form.ts";
  import type { BankQuestion } from "../scenario/schema/question-bank.ts";
  import type { Term } from "../scenario/schema/glossary.ts";

  /** Questions by unit. */
  export const pools: Record<string, () => Promise<{ default: BankQuestion[] }>>;
  export const terms: Term[];
  /** Every form of the course. */
  export const forms: () => Promise<{ default: Form[] }>;
}
