/** The authority of open practice with what this browser keeps and what came with the app. */
import { contents } from "virtual:kefu/practice";
import type { AttemptHost } from "../shared/attempt-connection.ts";
import { openStore } from "./open-store.ts";
import { createPracticeHost } from "./practice-host.ts";

export async function shippedPractice(): Promise<AttemptHost> {
  return createPracticeHost(await openStore(), contents);
}
