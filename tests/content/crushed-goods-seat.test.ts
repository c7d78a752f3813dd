/** What a person does who plays Mr Zhang in `crushed-goods`, and what a teacher may throw in (unit 2 §3.3b, §3.3; README §5.1). */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileLexicon } from "../../src/language/concepts.ts";
import type { Facts } from "../../src/language/criterion.ts";
import { compileCriteria, judge } from "../../src/language/judge.ts";
import { parseLexicon } from "../../src/scenario/parse.ts";
import { resolveFacts } from "../../src/scenario/resolve-dialogue.ts";
import type { Beat, Line } from "../../src/scenario/schema/beat.ts";
import { readText } from "../../src/scenario/text.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const { situation } = shippedSituation("complaints", "crushed-goods");
const { lexicon } = parseLexicon(JSON.parse(readFileSync(new URL("../../scenarios/lexicon.json", import.meta.url), "utf8")));
const seat = situation.cast.seats.find(({ role }) => role === "customer");
const call = situation.activities.find((activity) => activity.kind === "dialogue");
if (!lexicon || !seat || !call) throw new Error("The shipped situation has no customer, or no call.");

const facts: Facts = Object.fromEntries(resolveFacts(situation, null).map(({ id, type, value }) => [id, { type, value }]));
const compiled = compileCriteria(seat.criteria, compileLexicon(lexicon), facts);
const heard = (text: string) => judge(text, compiled).flatMap(({ id, state }) => (state === "met" ? [id] : []));
const faults = new Set(seat.criteria.filter(({ kind }) => kind === "must-not").map(({ id }) => id));

const wordings = (line: Line | undefined): string[] => {
  if (line === undefined) return [];
  if (Array.isArray(line)) return line.map((text) => readText(text, "zh-CN"));
  if (typeof line === "object" && "byMood" in line) return Object.values(line.byMood).flatMap(wordings);
  return [readText(line, "zh-CN")];
};
/** Everything that Mr Zhang himself says in a beat; where the manager comes in, the ways on are hers. */
const saidIn = (beat: Beat): string[] => {
  if (beat.kind === "talk" && beat.persona !== undefined && beat.persona !== call.customer) return [];
  const ways = beat.kind === "end" ? [] : beat.next.filter(({ says }) => !wordings(says).some((text) => text.includes("梁洁")));
  return [...("line" in beat ? wordings(beat.line) : []), ...(beat.kind === "talk" ? beat.replies.flatMap(({ says }) => wordings(says)) : []), ...ways.flatMap(({ says }) => wordings(says))];
};
const lines = [...new Set([...call.beats.flatMap(saidIn), ...call.interrupts.flatMap(({ says }) => wordings(says)), ...situation.variants.flatMap(({ changes }) => changes.flatMap(({ line }) => wordings(line)))])];

describe("[T15] the customer's seat", () => {
  it("[T15] plans points of 10 in sum, and names three faults of role", () => {
    expect(seat.criteria.reduce((sum, { kind, points }) => sum + (kind === "does" ? points : 0), 0)).toBe(10);
    expect([...faults]).toEqual(["prompts-agent", "leaves-role", "speaks-agent"]);
  });

  it("[T15] finds no fault in anything that Mr Zhang says", () => {
    expect(lines.length).toBeGreaterThan(80);
    expect(lines.flatMap((line) => heard(line).filter((id) => faults.has(id)).map((id) => [line, id]))).toEqual([]);
  });

  it("[T15] hears every planned point in what Mr Zhang says", () => {
    const found = new Set(lines.flatMap(heard));
    expect(seat.criteria.filter(({ kind, id }) => kind === "does" && !found.has(id)).map(({ id }) => id)).toEqual(["gives-count"]);
    expect(heard("第二箱碎了九套，另外三套盒子变形，油壶没事。")).toContain("gives-count");
  });

  it("[T15] tells the counts only when asked", () => {
    expect(seat.criteria.flatMap(({ id, after }) => (after ? [[id, after]] : []))).toEqual([["gives-count", "B3:ask-broken"]]);
  });

  it("[T15] knows the agent's model answers for the agent's part, but for what is said to the manager, and of the goods that his own factory has ready", () => {
    const models = call.beats.flatMap((beat) => (beat.kind === "talk" ? [[beat.id, readText(beat.model, "zh-CN")] as const] : []));
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent")).map(([id]) => id)).toEqual(["L3", "R2"]);
  });
});

describe("[T15] sudden cards", () => {
  it("[T15] change the mood by at most 10 and give nothing away that is to be found out", () => {
    const told = situation.facts.filter(({ known, value }) => known !== "start" && value.length > 2).map(({ value }) => value);
    for (const { id, title, line, mood } of situation.events) {
      const words = `${readText(title, "zh-CN")} ${line === null ? "" : readText(line, "zh-CN")}`;
      expect(Math.abs(mood), id).toBeLessThanOrEqual(10);
      expect(told.filter((value) => words.includes(value)), id).toEqual([]);
      expect(heard(words).filter((fault) => faults.has(fault)), id).toEqual([]);
    }
  });
});
