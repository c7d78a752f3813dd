/** Evidence files of attempts on shipped content: made, verified, tampered with. */
import { describe, expect, it } from "vitest";
import { spokenLesson } from "../support/spoken-lesson.ts";
import { shippedSituation } from "../support/shipped-situation.ts";
import { prepareSituation } from "../../src/attempt/prepared.ts";
import { reportOf } from "../../src/attempt/performance.ts";
import { evidenceOf, evidenceText, type EvidenceCorrections, type EvidenceParts } from "../../src/content/evidence.ts";
import { isEvidence, verifyEvidence, type Difference } from "../../src/content/verify-evidence.ts";
import { sumOf } from "../../src/content/canonical.ts";
import { usedForms, versionOf } from "../../src/content/version.ts";
import { parseSituation } from "../../src/scenario/parse.ts";

const { unit, situation, lexicon, forms, led, tools } = shippedSituation("complaints", "late-pickup");
const allForms = [...forms.values()];
const prepared = prepareSituation({ unit, situation, lexicon, forms: allForms, version: versionOf(situation, lexicon, allForms) }, led ?? { tools });
const found = [...spokenLesson(prepared, [{ says: { B2: "您的难处我懂", B6: "我马上给您查，10分钟内回复您。" } }, { says: { B1: "您好，世达22号。" }, free: true, until: "B4" }]).attempts.values()];
const [played, free] = [found[0], found[1]] as [(typeof found)[0], (typeof found)[0]];

const decided = { by: "t1", at: 1_800_000_000_000, reason: "听着是这个意思" };
const corrections: EvidenceCorrections = { verdicts: [{ seq: 6, key: "B2:apologise", to: "met", ...decided }], credits: [] };
const none: EvidenceCorrections = { verdicts: [], credits: [] };
const about = { id: "a1", lesson: "l1", group: "g1", round: 1 };
const text = evidenceOf(prepared, about, played, corrections);
const parts = () => JSON.parse(text) as EvidenceParts;

const verify = (of: string) => verifyEvidence(of, JSON.parse(of) as unknown);
const codesOf = (of: string) => verify(of)?.differences.map(({ code }) => code);
/** With new sums, as somebody would who knows how they are made. */
const forged = (change: (parts: EvidenceParts) => void) => {
  const { attempt, content, judge, log, corrections: decisions, report } = parts();
  const all = { attempt, content, judge, log, corrections: decisions, report };
  change(all);
  return evidenceText(all);
};

function lastTurn({ log }: EvidenceParts) {
  const turn = log.findLast((event) => event.type === "turn-spoken");
  return turn?.type === "turn-spoken" ? turn : expect.fail("nothing was said");
}

describe("an evidence file", () => {
  it("[K14] holds what the marks follow from, and is the same bytes each time", () => {
    expect(evidenceOf(prepared, about, played, corrections)).toBe(text);
    expect(isEvidence(JSON.parse(text))).toBe(true);
    expect(verify(text)).toMatchObject({ attempt: "a1", judged: true, differences: [] });
    expect(verify(text)?.report?.total).toBe(parts().report.total);
    expect(parts().report.total).toBeGreaterThan(reportOf(prepared, played.state).total);
  });

  it("[K14] without corrections holds the attempt's own report; free play is verified alike", () => {
    expect(verify(evidenceOf(prepared, about, played, none))?.report).toEqual(JSON.parse(JSON.stringify(reportOf(prepared, played.state))));
    expect(verify(evidenceOf(prepared, about, free, none))).toMatchObject({ judged: true, differences: [] });
  });

  it("[K14] of an older release holds its content as it was hashed then, whatever a later program reads into it", () => {
    // Nothing was said of them then; today an empty list is read.
    const { events: _, ...lean } = JSON.parse(JSON.stringify({ ...situation, events: [] })) as Record<string, unknown>;
    const used = usedForms(situation, allForms);
    const kept = { situation: lean, lexicon, forms: used };
    const version = sumOf(kept);
    const read = parseSituation(lean).situation ?? expect.fail("not read");
    const then = prepareSituation({ unit, situation: read, lexicon, forms: allForms, version }, led ?? { tools });
    const again = [...spokenLesson(then, [{ says: {}, until: "B3" }]).attempts.values()][0] ?? expect.fail("not played");
    expect(verify(evidenceOf(then, about, again, none, kept))?.differences).toEqual([]);
    expect(codesOf(evidenceOf(then, about, again, none))).toEqual(["evidence/version"]);
  });

  it("[K14] written in any other way is not the same file", () => {
    expect(codesOf(JSON.stringify(JSON.parse(text), null, 2))).toEqual(["evidence/bytes"]);
    expect(codesOf(text.trimEnd())).toEqual(["evidence/bytes"]);
  });

  it.each([
    ["a word", (all: string) => all.replace("您的难处我懂", "非常抱歉"), "log"],
    ["a mark", (all: string) => all.replace(/"total":\d+/, '"total":100'), "report"],
    ["a reason", (all: string) => all.replace("听着是这个意思", "照准"), "corrections"],
    ["a criterion's points", (all: string) => all.replace('"id":"apologise","kind":"does"', '"id":"apologise","kind":"must-not"'), "content"],
    ["whose it is", (all: string) => all.replace('"id":"a1"', '"id":"a2"'), "attempt"],
  ])("[K14] says which part was changed: %s", (_, change, part) => {
    expect(change(text)).not.toBe(text);
    expect(verify(change(text))?.differences).toContainEqual({ code: "evidence/sum", params: { part } });
  });

  it.each<[string, (all: EvidenceParts) => void, Partial<Difference>]>([
    ["a mark", (all) => void (all.report.total = 100), { code: "evidence/report", params: expect.objectContaining({ path: "report.total", stated: "100" }) as Difference["params"] }],
    ["an item's points", (all) => void ((all.report.items[3] ?? { points: 0 }).points = 9), { code: "evidence/report", params: expect.objectContaining({ path: "report.items[3].points" }) as Difference["params"] }],
    ["a verdict", (all) => Object.assign(lastTurn(all).verdicts.find(({ state }) => state === "met") ?? {}, { state: "uncertain" }), { code: "evidence/verdict", params: expect.objectContaining({ stated: "uncertain", found: "met" }) as Difference["params"] }],
    ["the words that a verdict stands on", (all) => void lastTurn(all).verdicts.find(({ state }) => state === "met")?.spans.push([0, 1]), { code: "evidence/verdict", params: expect.objectContaining({ stated: "met", found: "met" }) as Difference["params"] }],
    ["words", (all) => all.log.forEach((event) => "text" in event && event.seq === 6 && Object.assign(event, { text: "真对不起，让您白等了" })), { code: "evidence/verdict", params: expect.objectContaining({ seq: 6, key: "B2:apologise", stated: "not-met", found: "met" }) as Difference["params"] }],
    ["a correction", (all) => void (all.corrections = none), { code: "evidence/report" }],
    ["the content", (all) => Object.assign((all.content.situation as { grading: { passMark: number } }).grading, { passMark: 10 }), { code: "evidence/version" }],
    ["the rules that judged", (all) => void (all.judge.engines = ["rule-9"]), { code: "evidence/engines" }],
    ["an event left out", (all) => void (all.log = all.log.filter(({ seq }) => seq !== 6)), { code: "evidence/log", params: { seq: 6, code: "attempt/seq-gap" } }],
    ["a situation that is none", (all) => void (all.content.situation = {}), { code: "evidence/content" }],
  ])("[K14] finds what was changed though the sums were made anew: %s", (_, change, difference) => {
    expect(verify(forged(change))?.differences).toContainEqual(expect.objectContaining(difference));
  });

  it("[K14] judged by other rules keeps its verdicts, and says that they were not given again", () => {
    const older = forged((all) => {
      all.judge.engines = ["rule-4"];
      for (const event of all.log) if ("judge" in event) event.judge.engine = "rule-4";
    });
    expect(verify(older)).toMatchObject({ judged: false, differences: [] });
  });

  it.each([[null], [3], [[]], [{}], [{ format: "kefu-evidence/2" }], [{ format: "kefu-evidence/1" }], [{ ...JSON.parse(text), log: "none" }], [{ ...JSON.parse(text), corrections: { verdicts: [{ seq: "x" }], credits: [] } }], [{ ...JSON.parse(text), content: { forms: [] } }]])("[K14] is none where a part is missing or of another shape: %#", (value) => {
    expect(verifyEvidence(JSON.stringify(value), value)).toBeNull();
  });
});
