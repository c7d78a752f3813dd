/** The authority of questions and words: content comes with the app, what is remembered is kept in this browser. A drill is an attempt that lives as long as its page. */
import type { BankQuestion } from "../../scenario/schema/question-bank.ts";
import type { Activity } from "../../scenario/schema/activity.ts";
import type { Form } from "../../scenario/schema/form.ts";
import type { Term } from "../../scenario/schema/glossary.ts";
import { drillSituation, freeForm } from "../../knowledge/drill-situation.ts";
import { chooseItems, countItems, memoryOf } from "../../knowledge/memory.ts";
import { judgeEnglish, PAIRS, pairTerms } from "../../knowledge/terms.ts";
import type { Drill, Known, KnowledgeHost, Word } from "../shared/knowledge-host.ts";
import type { AttemptConnection } from "../shared/attempt-connection.ts";
import type { FormDrafts } from "./form-drafts.ts";
import { memoryStore } from "./memory-store.ts";
import type { Recalls } from "./recalls.ts";

/** Questions of one drill: ten minutes at most. */
const QUESTIONS = 10;
const WORDS = 12;

export type Knowledge = { pools: Readonly<Record<string, () => Promise<{ default: BankQuestion[] }>>>; terms: readonly Term[]; forms: () => Promise<{ default: Form[] }> };

export function createKnowledgeHost({ pools, terms, forms }: Knowledge, recalls: Recalls, drafts: FormDrafts, now: () => number): KnowledgeHost {
  const memory = () => memoryOf(recalls.list());
  const poolOf = async (unit: string): Promise<BankQuestion[]> => (await pools[unit]?.())?.default ?? [];
  /** Words of no unit go with every unit. */
  const termsOf = (unit: string) => terms.filter((term) => term.unit === unit || term.unit === null);
  const remember = (item: string, how: Known) => recalls.add({ item, at: now(), how });
  const toWord = ({ id, kind, zh, en, note }: Term, kept: boolean): Word => ({ id, kind, zh, en, note: note ?? null, kept });
  const wordsBy = (unit: string, ids: (all: string[], known: ReturnType<typeof memory>) => readonly string[]) => {
    const known = memory();
    const found = new Map(termsOf(unit).map((term) => [term.id, term]));
    return ids([...found.keys()], known).flatMap((id) => {
      const term = found.get(id);
      return term ? [toWord(term, known.get(id)?.kept ?? false)] : [];
    });
  };

  return {
    decks: async () => {
      const known = memory();
      return Promise.all(
        Object.keys(pools).map(async (unit) => ({
          unit,
          questions: countItems((await poolOf(unit)).map(({ id }) => id), known, now()),
          words: countItems(termsOf(unit).map(({ id }) => id), known, now()),
        })),
      );
    },
    startQuestions: async (unit, ids) => {
      const pool = await poolOf(unit);
      const known = memory();
      const chosen = (ids ?? chooseItems(pool.map(({ id }) => id), known, now(), QUESTIONS)).flatMap((id) => pool.find((question) => question.id === id) ?? []);
      // Everything is known for now: go through the unit again, the next due first.
      const asked = chosen.length > 0 ? chosen : nextDue(pool, known).slice(0, QUESTIONS);
      return asked.length === 0 ? null : startDrill(asked, (id, how) => remember(id, how));
    },
    startPairs: async (unit) => {
      const all = termsOf(unit);
      const ids = new Set(chooseItems(all.map(({ id }) => id), memory(), now(), PAIRS * 2));
      const question = pairTerms("pairs", [...all.filter(({ id }) => ids.has(id)), ...all.filter(({ id }) => !ids.has(id))]);
      return question.kind === "matching" && question.left.length >= 2 ? startDrill([question], () => undefined) : null;
    },
    words: async (unit) => wordsBy(unit, (all) => all),
    wordsDue: async (unit) => wordsBy(unit, (all, known) => chooseItems(all, known, now(), WORDS)),
    judge: async (word, typed) => {
      const term = terms.find(({ id }) => id === word);
      return term ? judgeEnglish(term, typed) : "wrong";
    },
    forms: async () => (await forms()).default.map(({ id, title, unit }) => ({ id, title, unit: unit ?? null, begun: Object.keys(drafts.read(id)).length > 0 })),
    openForm: async (id) => {
      const form = (await forms()).default.find((one) => one.id === id);
      return form ? openSheet(form, drafts) : null;
    },
    clearForm: async (form) => drafts.write(form, {}),
    remember: async (item, how) => remember(item, how),
  };
}

function nextDue(pool: readonly BankQuestion[], memory: ReturnType<typeof memoryOf>): BankQuestion[] {
  return [...pool].sort((one, other) => (memory.get(one.id)?.due ?? 0) - (memory.get(other.id)?.due ?? 0));
}

async function startDrill(questions: readonly BankQuestion[], answered: (id: string, how: Known) => void): Promise<Drill> {
  const connection = await startPassing(questions, []);
  const done = new Set<string>();
  const stop = connection.subscribe(() => {
    for (const { id, status, result } of connection.getSnapshot().view.activities) {
      if (status !== "submitted" || !result || done.has(id)) continue;
      done.add(id);
      answered(id, result.points >= result.max ? "right" : result.points > 0 ? "part" : "wrong");
    }
  });
  return {
    asked: questions.map(({ id, kind, title, ...question }) => ({ id, title: kind === "choice" && "questions" in question ? (question.questions[0]?.prompt ?? title) : title })),
    connection: {
      ...connection,
      close: () => {
        stop();
        connection.close();
      },
    },
  };
}

/** The sheet as it was left, kept with every field that changes. */
async function openSheet(form: Form, drafts: FormDrafts): Promise<AttemptConnection> {
  const connection = await startPassing([freeForm(form)], [form]);
  for (const [field, value] of Object.entries(drafts.read(form.id))) {
    // A field that the form has no longer is left out.
    await connection.send({ type: "fill-field", activity: form.id, field, value });
  }
  const stop = connection.subscribe(() => {
    const [activity] = connection.getSnapshot().view.activities;
    if (activity?.kind === "form") drafts.write(form.id, activity.values);
  });
  return {
    ...connection,
    close: () => {
      stop();
      connection.close();
    },
  };
}

/** An attempt that lives as long as its page. */
async function startPassing(activities: readonly Activity[], forms: Form[]): Promise<AttemptConnection> {
  const { resumeAttempt, startAttempt } = await import("./core.ts");
  const content = { unit: "drill", situation: drillSituation(activities), forms, lexicon: { format: 1 as const, concepts: {} }, version: "drill" };
  const store = memoryStore();
  return resumeAttempt(store, content, await startAttempt(store, content, "practice"));
}
