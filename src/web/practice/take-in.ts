/** Owns taking in an attempt from a file. Loaded when somebody brings one. */
import type { SituationContent } from "virtual:kefu/practice";
import { newId } from "../shared/new-id.ts";
import { readAttemptFile, type AttemptFile } from "./attempt-file.ts";
import type { AttemptStore } from "./attempt-store.ts";
import { prepare, storeNew } from "./core.ts";
import { replayStored } from "./stored-log.ts";

/** Under its own id, or a new one where that is taken by another log. `contentOf` gives the content of the file's version. */
export async function takeIn(store: AttemptStore, text: string, contentOf: (file: AttemptFile) => Promise<SituationContent>): Promise<string> {
  const file = readAttemptFile(text);
  const content = await contentOf(file);
  const prepared = await prepare(content);
  const { events } = replayStored(prepared, file.events);
  const known = await store.read(file.attempt, 0);
  if (known.length === events.length && JSON.stringify(known[known.length - 1]) === JSON.stringify(events[events.length - 1])) return file.attempt;
  return storeNew(store, content, known.length === 0 ? file.attempt : newId(), events, prepared);
}
