/** Owns what whoever leads a lesson does to a running dialogue: who plays the customer, the mood, sudden cards. */
import { beatPlan } from "./dialogue-plan.ts";
import { isFree, reveal, say, sayLine, shiftMood, type Draft } from "./draft.ts";
import type { Card, Holder } from "./input.ts";

/** A script that takes over knows what the beat reveals; where an answer is awaited it says the line that is due. */
export function changeHolder(draft: Draft, holder: Holder, speaks: boolean): void {
  const wasFree = isFree(draft);
  draft.run.free = holder === "person";
  const { beat } = beatPlan(draft.plan, draft.run.beat);
  if (holder === "person") draft.run.silences = 0;
  else if (wasFree) reveal(draft, beat.reveals);
  if (speaks && "line" in beat) sayLine(draft, beat.line, "take-over");
}

export function setMood(draft: Draft, value: number): void {
  shiftMood(draft, value - draft.run.mood);
}

/** Told to all; the script says the line and takes it to heart, a person finds it on the card. */
export function injectCard(draft: Draft, { title, line, mood }: Card): void {
  say(draft, "narrator", null, title);
  if (draft.run.free) return;
  shiftMood(draft, mood);
  if (line !== null) sayLine(draft, line, "card");
}
