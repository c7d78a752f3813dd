/** The customer's seat of a shipped situation: its judge, and everything that the script lets the customer say. Knows no rule about either. */
import { compileLexicon } from "../../src/language/concepts.ts";
import type { Facts } from "../../src/language/criterion.ts";
import { compileCriteria, judge } from "../../src/language/judge.ts";
import { resolveFacts } from "../../src/scenario/resolve-dialogue.ts";
import type { Beat, Line } from "../../src/scenario/schema/beat.ts";
import { readText } from "../../src/scenario/text.ts";
import { shippedLexicon } from "./labelled-answers.ts";
import { shippedSituation } from "./shipped-situation.ts";

export function customerSeat(unit: string, name: string) {
  const { situation } = shippedSituation(unit, name);
  const seat = situation.cast.seats.find(({ role }) => role === "customer");
  const call = situation.activities.find((activity) => activity.kind === "dialogue");
  if (!seat || !call) throw new Error(`${name} has no customer, or no dialogue`);
  const facts: Facts = Object.fromEntries(resolveFacts(situation, null).map(({ id, type, value }) => [id, { type, value }]));
  const compiled = compileCriteria(seat.criteria, compileLexicon(shippedLexicon()), facts);
  const heard = (text: string) => judge(text, compiled).flatMap(({ id, state }) => (state === "met" ? [id] : []));
  const own = (beat: Beat) => beat.kind !== "talk" || beat.persona === undefined || beat.persona === call.customer;
  const saidIn = (beat: Beat): string[] =>
    own(beat)
      ? [...("line" in beat ? wordings(beat.line) : []), ...(beat.kind === "talk" ? beat.replies.flatMap(({ says }) => wordings(says)) : []), ...(beat.kind === "end" ? [] : beat.next.flatMap(({ says }) => wordings(says)))]
      : [];
  const faults = new Set(seat.criteria.flatMap(({ kind, id }) => (kind === "must-not" ? [id] : [])));
  const faultsIn = (text: string) => heard(text).filter((id) => faults.has(id));
  const cards = situation.variants.flatMap(({ changes, addBeats }) => [...changes.flatMap(({ line }) => wordings(line)), ...addBeats.flatMap(saidIn)]);
  const lines = [...new Set([...call.beats.flatMap(saidIn), ...call.interrupts.flatMap(({ says }) => wordings(says)), ...cards])];
  return {
    situation,
    seat,
    heard,
    faults,
    lines,
    /** Points of what is planned, faults that the script itself would commit, and planned points that it never raises. */
    planIn: (said: readonly string[] = lines) => {
      const found = new Set(said.flatMap(heard));
      const planned = seat.criteria.filter(({ kind }) => kind === "does");
      return {
        points: planned.reduce((sum, { points }) => sum + points, 0),
        faults: said.flatMap((line) => faultsIn(line).map((id) => [line, id])),
        unheard: planned.filter(({ id }) => !found.has(id)).map(({ id }) => id),
      };
    },
    /** Sudden cards that move the mood by more than ten, tell one of the secrets, or commit a fault of the seat. */
    loudCards: (secrets: readonly string[] = []) =>
      situation.events.flatMap(({ id, title, line, mood }) => {
        const words = `${readText(title, "zh-CN")}${line === null ? "" : readText(line, "zh-CN")}`;
        return [...(Math.abs(mood) > 10 ? [[id, mood]] : []), ...secrets.filter((secret) => words.includes(secret)).map((secret) => [id, secret]), ...faultsIn(words).map((fault) => [id, fault])];
      }),
    models: call.beats.flatMap((beat) => (beat.kind === "talk" && own(beat) ? [[beat.id, readText(beat.model, "zh-CN")] as const] : [])),
  };
}

function wordings(line: Line | undefined): string[] {
  if (line === undefined) return [];
  if (Array.isArray(line)) return line.map((text) => readText(text, "zh-CN"));
  if (typeof line === "object" && "byMood" in line) return Object.values(line.byMood).flatMap(wordings);
  return [readText(line, "zh-CN")];
}
