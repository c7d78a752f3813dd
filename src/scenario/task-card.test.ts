import { describe, expect, it } from "vitest";
import situationSource from "../../tests/fixtures/small/parcels/lost-parcel.json";
import unitSource from "../../tests/fixtures/small/parcels/unit.json";
import { parseSituation, parseUnit } from "./parse.ts";
import { taskCardOf, unitCardOf } from "./task-card.ts";

const { situation } = parseSituation(situationSource);
const { unit } = parseUnit(unitSource);
if (!situation || !unit) throw new Error("The small unit does not parse.");

describe("taskCardOf", () => {
  it("[W12] tells the facts known at the start and no others", () => {
    expect(taskCardOf(unit, situation).facts.map(({ id }) => id)).toEqual(["call-time"]);
  });

  it("[W12] holds no answer, no criterion, no line of the talk, no fact to be found out", () => {
    const told = JSON.stringify([taskCardOf(unit, situation), unitCardOf(unit, new Map([[situation.id, situation]]))]);
    for (const secret of ["7654321", "您好", "先致歉，再问事情", "先处理心情", "快说", "calm"]) expect(told).not.toContain(secret);
  });

  it("[W12] names the activities of each phase", () => {
    expect(taskCardOf(unit, situation).phases.find(({ id }) => id === "implement")?.activities).toEqual([
      { id: "call", kind: "dialogue", title: "来电" },
      { id: "record", kind: "form", title: "登记" },
    ]);
  });
});

describe("unitCardOf", () => {
  it("[W11] says which situations can be played", () => {
    const card = unitCardOf(unit, new Map([[situation.id, situation]]));
    expect(card.situations.map(({ id, ready }) => [id, ready])).toEqual([
      ["lost-parcel", true],
      ["planned", false],
    ]);
  });
});
