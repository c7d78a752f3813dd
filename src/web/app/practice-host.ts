/** The authority of open practice, fetched when the first page asks for it. */
import type { AttemptHost } from "../shared/attempt-connection.ts";
import { beforeLanguage, languageNow } from "../shared/i18n/i18n.ts";

let loading: Promise<AttemptHost> | undefined;

function load(): Promise<AttemptHost> {
  loading ??= import("../practice/shipped-practice.ts").then(({ shippedPractice }) => shippedPractice({ now: languageNow, before: beforeLanguage }));
  // After a failed fetch (a cable pulled) the next page asks again.
  loading.catch(() => (loading = undefined));
  return loading;
}

export const practiceHost: AttemptHost = {
  list: async () => (await load()).list(),
  create: async (...of) => (await load()).create(...of),
  open: async (attempt) => (await load()).open(attempt),
  remove: async (attempt) => (await load()).remove(attempt),
  exportFile: async (attempt) => (await load()).exportFile(attempt),
  importFile: async (text) => (await load()).importFile(text),
  storage: async () => (await load()).storage(),
};
