/** The authority of questions, words and forms, fetched when the first page asks for it. */
import type { KnowledgeHost } from "../shared/knowledge-host.ts";

let loading: Promise<KnowledgeHost> | undefined;

function load(): Promise<KnowledgeHost> {
  loading ??= import("../practice/shipped-knowledge.ts").then(({ shippedKnowledge }) => shippedKnowledge());
  // After a failed fetch (a cable pulled) the next page asks again.
  loading.catch(() => (loading = undefined));
  return loading;
}

export const knowledgeHost: KnowledgeHost = {
  decks: async () => (await load()).decks(),
  startQuestions: async (...of) => (await load()).startQuestions(...of),
  startPairs: async (unit) => (await load()).startPairs(unit),
  words: async (unit) => (await load()).words(unit),
  wordsDue: async (unit) => (await load()).wordsDue(unit),
  forms: async () => (await load()).forms(),
  openForm: async (form) => (await load()).openForm(form),
  clearForm: async (form) => (await load()).clearForm(form),
  judge: async (...of) => (await load()).judge(...of),
  remember: async (...of) => (await load()).remember(...of),
};
