import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AttemptPlayer, prepareTiny } from "../../../tests/support/attempt-player.ts";
import { ledSituation } from "../../../tests/support/led-situation.ts";
import { chanceOf, dialogueCommands, otherCommands, pick } from "../../../tests/support/legal-commands.ts";
import { rulesForms } from "../../../tests/support/rules-situation.ts";
import { performanceOf, reportOf } from "../../attempt/performance.ts";
import { pointsSoFar } from "./points.ts";

const [section] = ledSituation.grading.sections;
const parts = ["call", "mock", "record", "quiz", "sum"].map((activity) => ({ id: `part-${activity}`, title: activity, points: 20, from: [{ activity }] }));
const prepared = prepareTiny({ ...ledSituation, grading: { ...ledSituation.grading, sections: section ? [{ ...section, points: 100, parts }] : [] } }, { forms: rulesForms });

describe("points so far", () => {
  it("[M14] are those of the report after every event, whatever was remembered", () => {
    const totals = new Set<number>();
    fc.assert(
      fc.property(fc.constantFrom("practice" as const, "exam" as const), fc.nat(50), fc.nat(), (mode, seed, lot) => {
        const player = AttemptPlayer.start(prepared, mode, seed);
        const chance = chanceOf(lot);
        for (let turn = 0; turn < 40 && player.running.status === "running"; turn += 1) {
          const dialogue = dialogueCommands(player.running, chance);
          const command = pick(dialogue.length > 0 && chance() < 0.8 ? dialogue : otherCommands(prepared, player.running, chance), chance);
          if (command) player.try(command);
          const { total, max } = reportOf(prepared, player.state);
          expect(pointsSoFar(prepared, player.running, performanceOf(prepared, player.state))).toEqual({ total, max });
          totals.add(total);
        }
      }),
      { numRuns: 15, seed: 14 },
    );
    expect(totals.size).toBeGreaterThan(5);
  });
});
