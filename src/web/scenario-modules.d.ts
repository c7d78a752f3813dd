/** Declares the modules that scripts/vite-scenarios.ts makes of the scenarios folder. */
declare module "virtual:kefu/catalogue" {
  import type { TaskCard, UnitCard } from "../protocol/catalogue.ts";

  export const units: UnitCard[];
  /** By `unit/situation`. */
  export const tasks: Record<string, () => Promise<{ default: TaskCard }>>;
}

declare module "virtual:kefu/practice" {
  import type { LexiconSource } from "../scenario/schema/lexicon.ts";
  import type { Form } from "../scenario/schema/form.ts";
  import type { Situation } from "../scenario/schema/situation.ts";

  export type SituationContent = { unit: string; situation: Situation; forms: Form[]; lexicon: LexiconSource; version: string };
  /** By `unit/situation`, situations with open practice only. */
  export const contents: Record<string, () => Promise<{ default: SituationContent }>>;
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
