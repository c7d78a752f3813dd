/** Keeps logs as long as the page lives, where the browser keeps nothing. */
import type { SituationContent } from "virtual:kefu/practice";
import type { AttemptSummary } from "../shared/attempt-connection.ts";
import type { AttemptStore, StoredEvent } from "./attempt-store.ts";

export function memoryStore(): AttemptStore {
  const logs = new Map<string, StoredEvent[]>();
  const summaries = new Map<string, AttemptSummary>();
  const contents = new Map<string, SituationContent>();
  return {
    kind: "memory",
    list: async () => [...summaries.values()],
    summary: async (attempt) => summaries.get(attempt),
    read: async (attempt, afterSeq) => (logs.get(attempt) ?? []).filter(({ seq }) => seq > afterSeq),
    append: async (attempt, expectedSeq, events, summary) => {
      const log = logs.get(attempt) ?? [];
      if ((log[log.length - 1]?.seq ?? 0) !== expectedSeq) return "conflict";
      logs.set(attempt, [...log, ...events]);
      summaries.set(attempt, summary);
      return "stored";
    },
    updateSummary: async (summary) => {
      if (summaries.has(summary.id)) summaries.set(summary.id, summary);
    },
    remove: async (attempt) => {
      logs.delete(attempt);
      summaries.delete(attempt);
    },
    keepContent: async (content) => void contents.set(content.version, content),
    content: async (version) => contents.get(version),
  };
}
