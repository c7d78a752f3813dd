/** Owns playing a list of commands as one attempt of somebody alone; every host of transcripts plays them the same way. */
import type { AttemptEvent, Rejection } from "../attempt/event.ts";
import { decide } from "../attempt/decide.ts";
import { apply } from "../attempt/fold.ts";
import { soloSeat, type Prepared } from "../attempt/prepared.ts";
import { stamp } from "../attempt/stamp.ts";
import { initialState, type AttemptState } from "../attempt/state.ts";
import type { Transcript } from "../scenario/schema/transcript.ts";

export type Refusal = { index: number; command: string; rejection: Rejection };
export type Played = { state: AttemptState; events: AttemptEvent[]; refusals: Refusal[] };

/** A refused command is noted and left out; the rest is played all the same. The attempt is started as the transcript says. */
export function playTranscript(prepared: Prepared, { mode, seed, commands }: Pick<Transcript, "mode" | "seed" | "commands">): Played {
  const seat = soloSeat(prepared);
  const starts = commands[0]?.["type"] === "start-attempt";
  const all = starts ? commands : [{ type: "start-attempt", mode, seed }, ...commands];
  const offset = starts ? 0 : 1;
  const played: Played = { state: initialState, events: [], refusals: [] };
  for (const [position, command] of all.entries()) {
    // A second of wall time passes from one command to the next; no rule depends on it.
    const at = position * 1000;
    const decision = decide(prepared, played.state, command, { at, seat });
    if ("rejection" in decision) {
      played.refusals.push({ index: position - offset, command: String(command["type"] ?? "?"), rejection: decision.rejection });
      continue;
    }
    for (const event of stamp(played.state, decision.events, { id: (index) => `${position}-${index}`, at, seat })) {
      played.state = apply(prepared, played.state, event);
      played.events.push(event);
    }
  }
  return played;
}
