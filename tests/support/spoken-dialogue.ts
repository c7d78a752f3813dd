/** Plays one dialogue of a situation, whichever it is: the model answers and the good options unless told otherwise, everybody asked at an inquiry unless told whom. */
import { performanceOf } from "../../src/attempt/performance.ts";
import type { Prepared } from "../../src/attempt/prepared.ts";
import { phaseIds } from "../../src/scenario/phase-id.ts";
import { readText } from "../../src/scenario/text.ts";
import { AttemptPlayer } from "./attempt-player.ts";

const mostSteps = 80;

export type Said = Record<string, string | string[]>;

export function playDialogue(prepared: Prepared, activity: string, { said = {}, chosen = {}, contacts }: { said?: Said; chosen?: Record<string, string>; contacts?: string[] } = {}) {
  const player = AttemptPlayer.start(prepared);
  const phase = prepared.phaseOf.get(activity) ?? "implement";
  for (const id of phaseIds.slice(1, phaseIds.indexOf(phase) + 1)) player.take({ type: "enter-phase", phase: id });
  player.take({ type: "start-dialogue", activity });
  const times = new Map<string, number>();
  for (let step = 0; step < mostSteps; step += 1) {
    const view = player.view.activities.find(({ id }) => id === activity);
    const call = view?.kind === "dialogue" ? view.call : null;
    if (!call) throw new Error(`no dialogue ${activity}`);
    if (call.state === "over") break;
    const beat = player.running.engine.plan.dialogues.get(activity)?.plan.dialogue.beats.find(({ id }) => id === call.beat.id);
    const time = times.get(call.beat.id) ?? 0;
    times.set(call.beat.id, time + 1);
    if (beat?.kind === "talk") {
      const texts = [said[beat.id] ?? readText(beat.model, "zh-CN")].flat();
      player.say(texts[Math.min(time, texts.length - 1)] ?? "", activity);
    } else if (beat?.kind === "choose") {
      player.take({ type: "choose", activity, option: chosen[beat.id] ?? beat.options.find(({ outcome }) => outcome === "good")?.id ?? "" });
    } else if (beat?.kind === "inquire") {
      for (const contact of contacts ?? beat.contacts.map(({ id }) => id)) player.take({ type: "contact", activity, contact });
      player.take({ type: "act", activity, action: beat.actions[0]?.id ?? "" });
    } else player.take({ type: "continue", activity });
  }
  const dialogue = performanceOf(prepared, player.state).dialogues.find((found) => found.activity === activity);
  if (!dialogue?.over) throw new Error(`${activity} does not end`);
  return { state: player.state, dialogue, mood: (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood };
}
