import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { SituationSource } from "../../scenario/schema/situation.ts";
import type { TranscriptSource } from "../../scenario/schema/transcript.ts";
import { asOwn, nextTitle } from "./as-own.ts";
import { documentOf } from "../document.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../scenarios/complaints/${path}`, import.meta.url), "utf8")) as unknown;
const shipped = { ...documentOf("complaints", read("late-pickup.json") as SituationSource), transcripts: [read("transcripts/late-pickup/strong.json") as TranscriptSource] };

test("[N1] a document of one's own has a free id, in its transcripts too, no number of the course, and the title that was given", () => {
  const own = asOwn(shipped, { unit: "callbacks", title: "换货晚点", taken: ["late-pickup", "late-pickup-2"] });
  expect(own).toMatchObject({ unit: "callbacks", situation: { id: "late-pickup-3", title: "换货晚点" }, transcripts: [{ situation: "late-pickup-3" }] });
  expect(own.situation).not.toHaveProperty("courseId");
});

test("[N1] everything else is as it was, and the original is not touched", () => {
  const before = JSON.stringify(shipped);
  const own = asOwn(shipped, { unit: "complaints", taken: [] });
  expect({ ...own, situation: { ...own.situation, courseId: "U2-T1" } }).toEqual(shipped);
  expect(JSON.stringify(shipped)).toBe(before);
});

test("[N1] a copy is told from its original by a number, in each language", () => {
  expect(nextTitle("取件晚点")).toBe("取件晚点 2");
  expect(nextTitle("取件晚点 2")).toBe("取件晚点 3");
  expect(nextTitle({ "zh-CN": "取件晚点 9", en: "Late pick-up" })).toEqual({ "zh-CN": "取件晚点 10", en: "Late pick-up 2" });
});
