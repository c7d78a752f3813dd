/** What a person does who plays Mr Zhang in `late-pickup`, and what a teacher may throw in, against the course (unit 2 §2.4b, §2.6, V1–V7; README §5.1). */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { gradePerformance } from "../../src/grading/grade-performance.ts";
import type { SeatPerformance } from "../../src/grading/performance.ts";
import { compileLexicon } from "../../src/language/concepts.ts";
import type { Facts } from "../../src/language/criterion.ts";
import { compileCriteria, judge } from "../../src/language/judge.ts";
import { parseLexicon } from "../../src/scenario/parse.ts";
import { resolveFacts } from "../../src/scenario/resolve-dialogue.ts";
import type { Beat, Line } from "../../src/scenario/schema/beat.ts";
import { readText } from "../../src/scenario/text.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const { situation, grade } = shippedSituation("complaints", "late-pickup");
const { lexicon } = parseLexicon(JSON.parse(readFileSync(new URL("../../scenarios/lexicon.json", import.meta.url), "utf8")));
const seat = situation.cast.seats.find(({ role }) => role === "customer");
const call = situation.activities.find((activity) => activity.kind === "dialogue");
if (!lexicon || !seat || !call) throw new Error("The shipped situation has no customer, or no call.");

const facts: Facts = Object.fromEntries(resolveFacts(situation, null).map(({ id, type, value }) => [id, { type, value }]));
const compiled = compileCriteria(seat.criteria, compileLexicon(lexicon), facts);
const heard = (text: string) => judge(text, compiled).flatMap(({ id, state }) => (state === "met" ? [id] : []));
const ofKind = (kind: "does" | "must-not") => seat.criteria.filter((criterion) => criterion.kind === kind);
const faults = new Set(ofKind("must-not").map(({ id }) => id));

const wordings = (line: Line | undefined): string[] => {
  if (line === undefined) return [];
  if (Array.isArray(line)) return line.map((text) => readText(text, "zh-CN"));
  if (typeof line === "object" && "byMood" in line) return Object.values(line.byMood).flatMap(wordings);
  return [readText(line, "zh-CN")];
};
/** Everything that Mr Zhang himself says in a beat: its line, his answers, what he says on leaving. */
const saidIn = (beat: Beat): string[] => {
  if (beat.kind === "talk" && beat.persona !== undefined && beat.persona !== call.customer) return [];
  return [...("line" in beat ? wordings(beat.line) : []), ...(beat.kind === "talk" ? beat.replies.flatMap(({ says }) => wordings(says)) : []), ...(beat.kind === "end" ? [] : beat.next.flatMap(({ says }) => wordings(says)))];
};
const cardLines = situation.variants.flatMap(({ changes, addBeats }) => [...changes.flatMap(({ line }) => wordings(line)), ...addBeats.flatMap(saidIn)]);
const customerLines = [...new Set([...call.beats.flatMap(saidIn), ...call.interrupts.flatMap(({ says }) => wordings(says)), ...cardLines])];
const agentModels = call.beats.flatMap((beat) => (beat.kind === "talk" ? [[beat.id, readText(beat.model, "zh-CN")] as const] : []));

describe("[T7] the customer's seat", () => {
  it("[T7] plans points of 10 in sum, and names four faults of role", () => {
    expect(ofKind("does").reduce((sum, { points }) => sum + points, 0)).toBe(10);
    expect(ofKind("does").map(({ id }) => id)).toEqual(["says-waited", "names-want", "gives-order-number", "gives-phone", "tells-purpose", "presses-time", "asks-fault", "asks-compensation"]);
    expect([...faults]).toEqual(["tells-secret", "prompts-agent", "leaves-role", "speaks-agent"]);
  });

  it("[T7] proves each with six examples or more of either kind", () => {
    for (const { id, examples } of seat.criteria) expect(Math.min(examples.counts.length, examples.fails.length), id).toBeGreaterThanOrEqual(6);
  });

  it("[T7] tells only when asked what the persona tells only when asked (README §5.1)", () => {
    const asked = Object.fromEntries(seat.criteria.flatMap(({ id, before, after }) => (before ?? after ? [[id, before ? `before ${before}` : `after ${after}`]] : [])));
    expect(asked).toEqual({
      "gives-order-number": "after B3:ask-order-number",
      "gives-phone": "after B3:ask-phone",
      "tells-purpose": "after B5:ask-deadline",
      "presses-time": "after B6:vague",
      "tells-secret": "before B5:ask-deadline",
    });
    expect(heard(`里面是${facts["document"]?.value}，后天下午开标。`)).toContain("tells-secret");
  });

  it("[T7] takes numbers as the course has them", () => {
    expect(heard(`单号 ${facts["order-number"]?.value}，手机 ${facts["phone"]?.value}。`)).toEqual(["gives-order-number", "gives-phone"]);
    expect(heard(`单号 ${facts["foreign-order-number"]?.value}，手机 ${facts["foreign-phone"]?.value}。`)).toEqual([]);
  });

  it("[T7] finds no fault in anything that Mr Zhang says in the course, but for the purpose that he tells when asked", () => {
    expect(customerLines.length).toBeGreaterThan(150);
    const answers = new Set(call.beats.flatMap((beat) => (beat.id === "B5" && beat.kind === "talk" ? beat.replies.flatMap(({ says }) => wordings(says)) : [])));
    const found = customerLines.flatMap((line) => heard(line).filter((id) => faults.has(id)).map((id) => [line, id] as const));
    expect(found.filter(([line]) => !answers.has(line))).toEqual([]);
    expect(new Set(found.map(([, id]) => id))).toEqual(new Set(["tells-secret"]));
  });

  it.each(["high", "mid", "low"])("[T7] gives 10 of 10 to who says the lines of the course, one a beat, however angry (%s)", (mood) => {
    const lineOf = (line: Line | undefined) => (typeof line === "object" && "byMood" in line ? wordings(line.byMood[mood]) : wordings(line))[0] ?? "";
    const texts = call.beats.flatMap((beat): [string, string][] => {
      if (beat.kind !== "talk" || saidIn(beat).length === 0) return [];
      const pressed = beat.id === "B6" ? beat.next.filter(({ to }) => to === "again").map(({ says }) => lineOf(says)) : [];
      return [lineOf(beat.line), ...beat.replies.slice(0, 1).map(({ says }) => lineOf(says)), ...pressed].map((text) => [beat.id, text]);
    });
    const turns = texts.map(([beat, text], index): SeatPerformance["turns"][number] & { beat: string } => ({ beat, seq: index * 10 + 10, activity: "call", text, verdicts: judge(text, compiled).map((verdict) => ({ ...verdict, key: `customer:${verdict.id}`, by: "rule" })) }));
    // The agent asks, or is vague, after the first thing that he hears in the beat.
    const met = ["B3:ask-order-number", "B3:ask-phone", "B5:ask-deadline", "B6:vague"].map((key) => ({ activity: "call", key, seq: (turns.find(({ beat }) => key.startsWith(`${beat}:`))?.seq ?? 0) + 1 }));
    const [result] = gradePerformance(situation, [], { seconds: 0, dialogues: [], forms: [], answers: [], hints: [], seats: [{ seat: "customer", turns, met, running: false }] }, "", null, grade).seats;
    expect(result?.items.filter(({ points, max }) => points < max || points < 0).map(({ subject, reason }) => [subject, reason.code])).toEqual([]);
    expect([result?.points, result?.max]).toEqual([10, 10]);
  });

  it("[T7] knows the agent's model answers for the agent's part", () => {
    // L2 is said to the supervisor.
    expect(agentModels.filter(([, text]) => !heard(text).includes("speaks-agent")).map(([id]) => id)).toEqual(["L2"]);
  });
});

describe("[T8] sudden cards", () => {
  it("[T8] are those of escalation and of the cards V3, V5, V6, V7, and change the mood by at most 10", () => {
    expect(situation.events.map(({ id, mood }) => [id, mood])).toEqual([["press", 10], ["appeal", 8], ["system-down", 0], ["rival", 6], ["secretary", 0], ["silence", 3]]);
  });

  it("[T8] are written in both languages", () => {
    for (const { id, title, line } of situation.events) {
      expect(Object.keys(title), id).toEqual(["zh-CN", "en"]);
      if (line !== null) expect(Object.keys(line), id).toEqual(["zh-CN", "en"]);
    }
  });

  it("[T8] give nothing away that is to be found out, and are no fault of who says them", () => {
    const told = situation.facts.filter(({ known }) => known !== "start").map(({ value }) => value);
    for (const { id, title, line } of situation.events) {
      const words = `${readText(title, "zh-CN")} ${line === null ? "" : readText(line, "zh-CN")}`;
      expect(told.filter((value) => words.includes(value)), id).toEqual([]);
      expect(heard(words).filter((fault) => faults.has(fault)), id).toEqual([]);
    }
  });
});
