/** Owns a new dialogue in a phase: it rings, one turn is spoken, it ends. */
import type { DialogueSource, StudioDocument } from "../document.ts";
import { freeId } from "../new-id.ts";
import { newBeat } from "./new-parts.ts";

/** `beats`: its own instead of a ring, a turn and an end; the first one opens it. */
export type NewDialogue = { title?: string; beats?: DialogueSource["beats"] };

/** At the end of the situation's activities; `phase` is its place among the phases. */
export function addDialogue({ situation }: StudioDocument, phase: number, { title = "新的通话", beats = firstBeats() }: NewDialogue = {}): void {
  const seats = situation.cast?.seats ?? [];
  const opening = beats[0]?.id ?? "B1";
  const id = freeId(situation.activities.map((one) => one.id), "call");
  situation.activities.push({
    id,
    kind: "dialogue",
    title,
    task: "接待客户，把事情办好。",
    ability: "communication",
    customer: situation.cast?.personas?.[0]?.id ?? "",
    seat: (seats.find(({ role }) => role === "agent") ?? seats[0])?.id ?? "",
    clock: situation.start,
    mood: {
      start: 60,
      bands: [
        { id: "calm", title: "平静", min: 0 },
        { id: "uneasy", title: "不满", min: 31 },
        { id: "angry", title: "生气", min: 61 },
      ],
      lines: [
        { id: "low", title: "缓和", min: 0 },
        { id: "mid", title: "不满", min: 31 },
        { id: "high", title: "发火", min: 61 },
      ],
    },
    opening,
    beats,
  });
  const activities = situation.phases[phase]?.activities;
  if (activities) activities.push(id);
  else if (situation.phases[phase]) situation.phases[phase].activities = [id];
}

function firstBeats(): DialogueSource["beats"] {
  return [newBeat("ring", "B1", [{ to: "B2" }]), newBeat("talk", "B2", [{ to: "B3" }]), newBeat("end", "B3", [])];
}
