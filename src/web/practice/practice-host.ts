/** The authority of open practice: attempts are kept in this browser, content comes with the app. The core is fetched when an attempt is opened. */
import type { SituationContent } from "virtual:kefu/practice";
import type { AttemptHost } from "../shared/attempt-connection.ts";
import { CodedError } from "../shared/coded-error.ts";
import { readAttemptFile, writeAttemptFile } from "./attempt-file.ts";
import type { AttemptStore } from "./attempt-store.ts";

export type Contents = Readonly<Record<string, () => Promise<{ default: SituationContent }>>>;

/** `contents` by `unit/situation`. */
export function createPracticeHost(store: AttemptStore, contents: Contents): AttemptHost {
  return {
    storage: async () => store.kind,
    list: () => store.list(),
    create: async (unit, situation, mode) => {
      const content = await currentContent(contents, unit, situation);
      const { startAttempt } = await import("./core.ts");
      return startAttempt(store, content, mode);
    },
    open: async (attempt) => {
      const { resumeAttempt } = await import("./core.ts");
      return resumeAttempt(store, await contentOf(store, contents, attempt), attempt);
    },
    remove: (attempt) => store.remove(attempt),
    exportFile: async (attempt) => {
      const summary = await store.summary(attempt);
      if (!summary) throw new CodedError("practice/unknown-attempt");
      const events = await store.read(attempt, 0);
      return writeAttemptFile({ attempt, unit: summary.unit, situation: summary.situation, version: versionOf(events), events });
    },
    importFile: async (text) => {
      const file = readAttemptFile(text);
      const { takeIn } = await import("./core.ts");
      return takeIn(store, await contentFor(store, contents, file.unit, file.situation, file.version), file);
    },
  };
}

async function currentContent(contents: Contents, unit: string, situation: string): Promise<SituationContent> {
  const load = contents[`${unit}/${situation}`];
  if (!load) throw new CodedError("practice/unknown-situation");
  return (await load()).default;
}

async function contentOf(store: AttemptStore, contents: Contents, attempt: string): Promise<SituationContent> {
  const summary = await store.summary(attempt);
  if (!summary) throw new CodedError("practice/unknown-attempt");
  return contentFor(store, contents, summary.unit, summary.situation, versionOf(await store.read(attempt, 0)));
}

/** The content of that very version: what came with the app, else what was kept when the attempt began. */
async function contentFor(store: AttemptStore, contents: Contents, unit: string, situation: string, version: string): Promise<SituationContent> {
  const kept = await store.content(version);
  if (kept) return kept;
  const current = await currentContent(contents, unit, situation);
  // A log whose beginning is damaged names no version; replaying it says where the damage is.
  if (version !== "" && current.version !== version) throw new CodedError("practice/other-version");
  return current;
}

function versionOf(events: readonly unknown[]): string {
  const first = events[0] as { version?: unknown } | undefined;
  return typeof first?.version === "string" ? first.version : "";
}
