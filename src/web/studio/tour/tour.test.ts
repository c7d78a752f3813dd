import fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { StudioDocument } from "../../../studio/document.ts";
import { cardPlace } from "./card-place.ts";
import { tourSteps, type TourLook, type TourStep } from "./tour-steps.ts";

const document = JSON.parse(readFileSync("src/studio/templates/complaint-phone.json", "utf8")) as StudioDocument;
const dialogue = document.situation.activities.findIndex(({ kind }) => kind === "dialogue");
const call = ["situation", "activities", dialogue];
const nothing: TourLook = { document, selection: ["situation"], view: "script", changed: false, typed: new Set(), pressed: new Set() };

const noticed: Record<string, Partial<TourLook>> = {
  outline: { selection: call },
  script: { selection: [...call, "beats", 1] },
  line: { changed: true },
  criteria: { selection: [...call, "beats", 1, "criteria", 0] },
  try: { typed: new Set(["try"]) },
  bench: { view: "bench" },
  problems: { pressed: new Set(["problems"]) },
};

test.each(tourSteps.filter((step: TourStep) => step.done))("[T1] the step $id notices what it asks for, and not that nothing was done", ({ id, done }: TourStep) => {
  expect(done?.(nothing)).toBe(false);
  expect(done?.({ ...nothing, ...noticed[id] })).toBe(true);
});

test("[T1] reading what was asked in the step before does not count for the next", () => {
  const steps: readonly TourStep[] = tourSteps;
  for (const [index, { id }] of steps.entries()) expect(steps[index + 1]?.done?.({ ...nothing, ...noticed[id] }) ?? false).toBe(false);
});

test("[T2] the card is in the window, and beside what is meant where there is room", () => {
  const box = fc.record({ top: fc.nat(760), left: fc.nat(1300), width: fc.integer({ min: 10, max: 1366 }), height: fc.integer({ min: 10, max: 768 }) });
  fc.assert(
    fc.property(fc.option(box), (target) => {
      const { top, left } = cardPlace(target, 1366, 768);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top + 290).toBeLessThanOrEqual(768);
      expect(left + 320).toBeLessThanOrEqual(1366);
    }),
  );
  const { left } = cardPlace({ top: 60, left: 0, width: 216, height: 700 }, 1366, 768);
  expect(left).toBeGreaterThan(216);
});
