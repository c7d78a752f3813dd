/** The authority of open practice with what this browser keeps and what came with the app. */
import { contents, lexicon } from "virtual:kefu/practice";
import type { AttemptHost } from "../shared/attempt-connection.ts";
import { openStore } from "./open-store.ts";
import { createPracticeHost, type Language } from "./practice-host.ts";

export async function shippedPractice(language: Language): Promise<AttemptHost> {
  return createPracticeHost(await openStore(), { contents, lexicon, school: async (...of) => (await import("./school.ts")).schoolContent(...of) }, language);
}
