/** Owns what the class misses most: criteria that groups passed without meeting, or faults that happened, with what was said instead. */
import type { Running } from "../../attempt/state.ts";
import { runOf } from "../../engine/step.ts";
import { readHeard } from "../../grading/dialogue/heard.ts";
import type { DialoguePerformance, Performance } from "../../grading/performance.ts";
import type { Beat } from "../../scenario/schema/beat.ts";
import type { Criterion } from "../../scenario/schema/criterion.ts";
import type { Dialogue } from "../../scenario/schema/dialogue.ts";
import type { Text } from "../../scenario/text.ts";
import type { MissView } from "../lesson/view.ts";
import { anonymise } from "./anonymise.ts";

const mostQuotes = 3;

/** How one attempt did on a criterion whose beat it has passed. `said` is what stands for it: the fault, or what was said instead. */
export type Passed = { readonly key: string; readonly title: Text; readonly sign: "+" | "-"; readonly missed: boolean; readonly said: string | null };

/** Criteria of all beats that the attempt has been through, in the order of the situation. Keys name the dialogue too: `call/B1:name`. */
export function passedCriteria(state: Running, { dialogues }: Performance): Passed[] {
  return dialogues.flatMap((performance) => {
    const dialogue = state.engine.plan.dialogues.get(performance.activity)?.plan.dialogue;
    if (!dialogue || !performance.started) return [];
    const run = runOf(state.game, performance.activity);
    const current = run && !performance.over ? run.beat : null;
    return passedIn(dialogue, performance, current);
  });
}

function passedIn(dialogue: Dialogue, performance: DialoguePerformance, current: string | null): Passed[] {
  const heard = readHeard(dialogue, performance);
  return dialogue.beats
    .filter(({ id }) => id !== current && performance.visited.includes(id))
    .flatMap((beat) => {
      const said = performance.turns.findLast((turn) => turn.beat === beat.id)?.text ?? null;
      return criteriaOf(beat).flatMap((criterion): Passed[] => {
        // Where nobody spoke the script did, or the beat was passed over.
        if ("meets" in criterion && said === null) return [];
        const key = `${beat.id}:${criterion.id}`;
        const found = heard.get(key);
        const fault = criterion.kind === "must-not";
        const missed = fault ? found?.state === "met" : (found?.state ?? "not-met") === "not-met";
        return [{ key: `${dialogue.id}/${key}`, title: criterion.title, sign: fault ? "-" : "+", missed, said: fault ? (found?.evidence[0]?.text ?? said) : said }];
      });
    });
}

function criteriaOf(beat: Beat): Criterion[] {
  return "criteria" in beat ? beat.criteria : [];
}

/** The most missed first. `groups` has each group's attempts, newest first: of a criterion the newest that came by counts. */
export function missViews(groups: readonly (readonly (readonly Passed[])[])[], names: ReadonlyMap<string, string>): MissView[] {
  const found = new Map<string, MissView>();
  for (const attempts of groups) {
    const seen = new Set<string>();
    for (const passed of attempts) {
      for (const entry of passed) {
        if (!seen.has(entry.key)) count(found, entry, names);
      }
      for (const { key } of passed) seen.add(key);
    }
  }
  return [...found.values()].filter(({ groups: missing }) => missing > 0).sort((a, b) => b.groups - a.groups);
}

function count(found: Map<string, MissView>, { key, title, sign, missed, said }: Passed, names: ReadonlyMap<string, string>): void {
  const miss = found.get(key) ?? { key, title, sign, groups: 0, of: 0, quotes: [] };
  found.set(key, miss);
  miss.of += 1;
  if (!missed) return;
  miss.groups += 1;
  if (said === null || miss.quotes.length >= mostQuotes) return;
  const quote = anonymise(said, names);
  if (!miss.quotes.includes(quote)) miss.quotes.push(quote);
}
