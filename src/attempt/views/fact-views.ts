/** Owns which facts a student may know now, and with which values. */
import { lastRunOf, phaseOf, runningOf } from "../../engine/step.ts";
import { resolveFacts } from "../../scenario/resolve-dialogue.ts";
import type { Fact } from "../../scenario/schema/fact.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import type { Prepared } from "../prepared.ts";
import type { Running } from "../state.ts";
import type { AttemptView } from "../view.ts";
import { readOwn } from "../../engine/read-own.ts";
import { remember } from "./remember.ts";

/** Facts known from the start in the order written, then as they came up. While a call on a card lasts, the facts that the card changes show only once they came up in it. */
export function factViews({ situation, phaseOf: places }: Prepared, state: Running): AttemptView["facts"] {
  const run = runningOf(state.game) ?? lastRunOf(state.game);
  const variant = run && places.get(run.activity) === phaseOf(state.game) ? run.variant : null;
  const heard = run ? readOwn(state.calls, run.activity)?.heard : undefined;
  return remember(state.origin, "facts", [state.known, variant, heard], () => factsNow(situation, state.known, variant, heard ?? []));
}

function factsNow(situation: Situation, known: readonly string[], variant: string | null, heard: readonly string[]): AttemptView["facts"] {
  const facts = new Map(resolveFacts(situation, variant).map((fact) => [fact.id, fact]));
  const changed = new Set(variant === null ? [] : situation.variants.find(({ id }) => id === variant)?.facts.map(({ fact }) => fact));
  const start = situation.facts.filter(({ known }) => known === "start").map(({ id }) => id);
  const ids = new Set([...start, ...known].filter((id) => !changed.has(id) || heard.includes(id)));
  return [...ids].flatMap((id) => {
    const fact = facts.get(id);
    return fact && fact.known !== "never" ? [factView(fact)] : [];
  });
}

function factView({ id, type, label, value, display }: Fact): AttemptView["facts"][number] {
  return { id, type, label, value, display: display ?? null };
}
