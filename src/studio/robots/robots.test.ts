import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { playable, shippedDocument, shippedKit } from "../../../tests/support/shipped-document.ts";
import { documentOf, type DialogueSource, type StudioDocument } from "../document.ts";
import { edit } from "../edit.ts";
import { libraryOf } from "../kit.ts";
import type { SituationSource } from "../../scenario/schema/situation.ts";
import { blamesTheStrong, findingsOf, neverVisited, tellsNobodyApart } from "./findings.ts";
import { playRobots } from "./play-robots.ts";
import { robotQualities } from "./robot-words.ts";
import { prepareDocument, runRobots, type RobotRun } from "./run-robots.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../tests/fixtures/small/${path}`, import.meta.url), "utf8")) as unknown;
const small = documentOf("parcels", read("parcels/lost-parcel.json") as SituationSource);
const kit = libraryOf(read("lexicon.json"), [read("forms/slip.json")]);
const always = async () => true;

function done(run: RobotRun) {
  if (run.state === "unplayable") throw new Error("unplayable");
  return run;
}
const call = (document: StudioDocument) => document.situation.activities[1] as DialogueSource;

describe("robots of the studio", () => {
  test("[R1] play a shipped situation to its end; who does better earns more, and scolding and reciting earn little", () => {
    const prepared = playable(prepareDocument(shippedDocument(), shippedKit()));
    const plays = Object.fromEntries(robotQualities.map((quality) => [quality, playRobots(prepared, quality, 1)]));
    for (const quality of robotQualities) expect(plays[quality]?.dialogues.find(({ activity }) => activity === "call")?.ending, quality).not.toBeNull();
    const total = (quality: string) => plays[quality]?.total ?? Number.NaN;
    expect(total("strong")).toBeGreaterThan(85);
    expect(total("weak")).toBeLessThan(total("strong"));
    expect(total("rude")).toBeLessThan(50);
    expect(total("off-topic")).toBeLessThan(total("weak"));
    expect(plays["strong"]?.dialogues[0]?.visited.length).toBeGreaterThan(5);
  });

  test("[R2] the same quality and number play the same, another number may not", () => {
    const prepared = playable(prepareDocument(small, kit));
    expect(playRobots(prepared, "weak", 1)).toEqual(playRobots(prepared, "weak", 1));
    const weak = [1, 2, 3, 4, 5, 6].map((number) => playRobots(prepared, "weak", number).total);
    expect(new Set(weak).size).toBeGreaterThan(1);
  });

  test("[R3] every attempt is told and may be the last; what was played till then is found all the same", async () => {
    const told: [number, number][] = [];
    const run = done(
      await runRobots({ document: small, before: null, each: 2 }, kit, async (count, all) => {
        told.push([count, all]);
        return count < 3;
      }),
    );
    expect(told).toEqual([[0, 8], [1, 8], [2, 8], [3, 8]]);
    expect(run).toMatchObject({ state: "stopped", findings: { plays: 3 } });
    const whole = done(await runRobots({ document: small, before: null, each: 2 }, kit, always));
    expect(whole).toMatchObject({ state: "done", findings: { plays: 8 }, changes: null });
    for (const { histogram, plays } of whole.findings.qualities) expect(histogram.reduce((sum, count) => sum + count, 0)).toBe(plays);
  });

  test("[R4] what cannot be played is said, not thrown", async () => {
    const { document } = edit(small, (draft) => void (call(draft as StudioDocument).opening = "gone"));
    expect(await runRobots({ document, before: null, each: 1 }, kit, always)).toEqual({ state: "unplayable" });
    const { document: broken } = edit(small, (draft) => void (draft.situation.minutes = 0));
    expect(await runRobots({ document: broken, before: null, each: 1 }, kit, always)).toEqual({ state: "unplayable" });
  });
});

describe("what robots find", () => {
  test("[R5] beats that nobody comes to", async () => {
    const { document } = edit(small, (draft) => void call(draft as StudioDocument).beats.push({ id: "B9", kind: "end", title: "没人来", ending: "lost" }));
    const { findings } = done(await runRobots({ document, before: null, each: 1 }, kit, always));
    expect(findings.beats.filter(neverVisited).map(({ beat }) => beat)).toEqual(["B9"]);
    expect(findings.beats.find(({ beat }) => beat === "B2")?.visited.strong).toBe(1);
  });

  test("[R6] criteria that nobody meets, that everybody meets, and faults in model answers", async () => {
    const { document } = edit(small, (draft) => {
      const beat = call(draft as StudioDocument).beats[1];
      if (beat?.kind !== "talk") throw new Error("no talk");
      const [first] = beat.criteria;
      if (!first || !("meets" in first)) throw new Error("no criterion");
      beat.criteria.push({ ...first, id: "never", meets: { words: ["绝不会有人说"] } });
      beat.criteria.push({ ...first, id: "always", act: "mention", meets: { not: { words: ["绝不会有人说"] } } });
      beat.criteria.push({ ...first, id: "blames", kind: "must-not", meets: { words: ["单号"] }, examples: { counts: [], fails: [] } });
    });
    const { findings } = done(await runRobots({ document, before: null, each: 2 }, kit, always));
    const of = (id: string) => findings.criteria.find(({ key }) => key === `B2:${id}`);
    const standing = (id: string) => { const found = of(id); return found && tellsNobodyApart(found); };
    expect([standing("never"), standing("always"), standing("apologise")]).toEqual(["nobody", "everybody", null]);
    expect(findings.criteria.filter(blamesTheStrong).map(({ key }) => key)).toContain("B2:blames");
    expect(of("never")?.place).toEqual(["situation", "activities", 1, "beats", 1, "criteria", 2]);
  });

  test("[R7] the same robots on another version: marks and criteria that judge otherwise, and only those", async () => {
    const same = done(await runRobots({ document: small, before: small, each: 1 }, kit, always));
    expect(same.changes?.criteria).toEqual([]);
    for (const { before, now } of same.changes?.marks ?? []) expect(now).toBe(before);
    const { document } = edit(small, (draft) => {
      const beat = call(draft as StudioDocument).beats[1];
      const criterion = beat?.kind === "talk" ? beat.criteria[0] : undefined;
      if (criterion && "meets" in criterion) criterion.meets = { words: ["绝不会有人说"] };
    });
    const { changes } = done(await runRobots({ document, before: small, each: 1 }, kit, always));
    expect(changes?.criteria).toContainEqual({ activity: "call", key: "B2:apologise", quality: "strong", before: 1, now: 0 });
    expect(new Set(changes?.criteria.map(({ key }) => key))).toEqual(new Set(["B2:apologise"]));
    const strong = changes?.marks.find(({ quality }) => quality === "strong");
    expect(strong?.now).toBeLessThan(strong?.before ?? 0);
  });

  test("[R5] nothing was played, nothing is found", () => {
    expect(findingsOf(playable(prepareDocument(small, kit)).situation, []).qualities).toEqual([]);
  });
});
