/** Owns what an attempt's log says each person did in it. Only people are counted, not the script. */
import { answerSlot } from "../../attempt/answer-rules.ts";
import { lessonSeat } from "../../attempt/command.ts";
import { scriptActor, type AttemptEvent } from "../../attempt/event.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import { countChars } from "../../grading/kinds/document.ts";
import type { Performance } from "../../grading/performance.ts";
import type { ReviewedAttempt } from "./known.ts";
import { deedsFrom, type Deeds, type Sitting } from "./marks/share.ts";
import { playedIn, verdictsIn } from "./places.ts";

type Doer = { readonly student: string; readonly seat: string };

class Tally {
  readonly #sittings = new Map<string, { doer: Doer; deeds: Record<keyof Deeds, number> }>();

  add(doer: Doer | undefined, deed: keyof Deeds, count = 1): void {
    if (!doer) return;
    const name = `${doer.student} ${doer.seat}`;
    const sitting = this.#sittings.get(name) ?? { doer, deeds: { ...deedsFrom(() => 0) } };
    sitting.deeds[deed] += count;
    this.#sittings.set(name, sitting);
  }

  sittings(): Sitting[] {
    return [...this.#sittings.values()].map(({ doer, deeds }) => ({ ...doer, deeds }));
  }
}

/** By person and seat. */
export function tallyOf(prepared: Prepared, { state, events }: ReviewedAttempt): Sitting[] {
  const tally = new Tally();
  const speakers = new Map<number, Doer>();
  /** Who wrote what stands now, by activity and field or answer. */
  const fields = new Map<string, Doer>();
  const answers = new Map<string, Doer>();
  const ticks = new Map<string, Doer>();
  for (const event of events) {
    const doer = doerOf(event);
    if (!doer) continue;
    if (event.type === "turn-spoken" || event.type === "customer-spoken") {
      speakers.set(event.seq, doer);
      tally.add(doer, "turns");
      tally.add(doer, "characters", countChars(event.text));
    }
    if (event.type === "field-filled") keep(fields, `${event.activity}/${event.field}`, event.value.trim() === "" ? null : doer);
    if (event.type === "answer-saved") keep(answers, `${event.activity}/${answerSlot(event.answer)}`, doer);
    if (event.type === "observed") keep(ticks, `${doer.student}/${event.activity}/${event.key}`, event.seen === null ? null : doer);
  }
  for (const doer of fields.values()) tally.add(doer, "fields");
  for (const doer of [...answers.values(), ...ticks.values()]) tally.add(doer, "help");
  const verdicts = verdictsIn(prepared, state);
  countCriteria(tally, playedIn(prepared, state), { speakers, fields, answers }, (seq, key) => verdicts.get(`${seq}/${key}`)?.sign === "+");
  return tally.sittings();
}

function doerOf({ actor, seat }: AttemptEvent): Doer | null {
  return actor === undefined || actor === scriptActor || seat === lessonSeat ? null : { student: actor, seat };
}

function keep(doers: Map<string, Doer>, place: string, doer: Doer | null): void {
  if (doer) doers.set(place, doer);
  else doers.delete(place);
}

type Doers = { speakers: ReadonlyMap<number, Doer>; fields: ReadonlyMap<string, Doer>; answers: ReadonlyMap<string, Doer> };

/** Each criterion once, for whoever met it first: by what was said, or in what was handed in by who wrote it. */
function countCriteria(tally: Tally, { dialogues, seats, forms, answers: papers }: Performance, { speakers, fields, answers }: Doers, isGood: (seq: number, key: string) => boolean): void {
  const counted = new Set<string>();
  const turns = [...dialogues.flatMap(({ activity, turns: said }) => said.map((turn) => ({ ...turn, activity }))), ...seats.flatMap(({ turns: said }) => said)];
  for (const { activity, seq, verdicts } of turns) {
    for (const { key, state } of verdicts) {
      if (state !== "met" || !isGood(seq, key) || counted.has(`${activity}/${key}`)) continue;
      counted.add(`${activity}/${key}`);
      tally.add(speakers.get(seq), "criteria");
    }
  }
  for (const { activity, verdicts } of forms) for (const { key, state } of verdicts) if (state === "met") tally.add(fields.get(`${activity}/${key.split(":")[0] ?? ""}`), "criteria");
  for (const { activity, verdicts } of papers) for (const { state } of verdicts) if (state === "met") tally.add(answers.get(`${activity}/`), "criteria");
}
