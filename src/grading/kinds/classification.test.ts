import { describe, expect, it } from "vitest";
import type { ClassificationAsk } from "../../scenario/classification-asks.ts";
import type { Answer } from "../answer.ts";
import { gradeActivity } from "../grade-activity.ts";
import { gradeWith } from "../graders.ts";
import { gradeClassification } from "./classification.ts";
import { answered, planFor, tinySituation } from "../test-support/tiny-case.ts";

const gradeTool = gradeWith({ classification: gradeClassification });

/** The course's mock assessment (U4-M1): 360 in all; running 33.33, 59.72, 76.39, 84.72, 90.83, 95.83, 98.61, 100. */
const amounts = { e: 22, a: 120, h: 5, c: 60, b: 95, g: 10, d: 30, f: 18 };
const all: ClassificationAsk[] = ["order", "total", "share", "cumulative", "cumulative-share", "count-share", "cuts", "classes", "class-count", "class-count-share", "class-amount", "class-amount-share", "bars", "line"];

const table = (asks: ClassificationAsk[]) => ({
  id: "table",
  kind: "classification" as const,
  title: "table",
  task: "table",
  amount: { label: "amount", unit: "万元" },
  items: Object.entries(amounts).map(([id, amount]) => ({ id, text: id, amount })),
  classes: [{ id: "A", title: "A", upTo: 70 }, { id: "B", title: "B", upTo: 90 }, { id: "C", title: "C", upTo: 100 }],
  asks: asks.map((of) => ({ of, title: of, points: 8, advice: `how ${of}` })),
  explain: "so",
});

/** `share a=33.33 b=26.39`; an order is `order a b c`. */
function entries(text: string): Answer {
  const [of = "", ...cells] = text.split(" ");
  return { kind: "classification", of: of as ClassificationAsk, entries: cells.map((cell) => ({ id: cell.split("=")[0] ?? "", value: cell.split("=")[1] ?? "" })) };
}

function grade(asks: ClassificationAsk[], ...texts: string[]) {
  return gradeActivity(tinySituation({ activities: [table(asks)], grading: planFor("table") }), [], answered("table", ...texts.map(entries)), "table", gradeTool);
}

const right: Record<ClassificationAsk, string> = {
  order: "order a b c d e f g h",
  total: "total total=360",
  share: "share a=33.33 b=26.39 c=16.67 d=8.33 e=6.11 f=5.00 g=2.78 h=1.39",
  cumulative: "cumulative a=120 b=215 c=275 d=305 e=327 f=345 g=355 h=360",
  "cumulative-share": "cumulative-share a=33.33 b=59.72 c=76.39 d=84.72 e=90.83 f=95.83 g=98.61 h=100.00",
  "count-share": "count-share a=12.50 b=25.00 c=37.50 d=50.00 e=62.50 f=75.00 g=87.50 h=100.00",
  cuts: "cuts A=70 B=90",
  classes: "classes a=A b=A c=B d=B e=C f=C g=C h=C",
  "class-count": "class-count A=2 B=2 C=4",
  "class-count-share": "class-count-share A=25.00 B=25.00 C=50.00",
  "class-amount": "class-amount A=215 B=90 C=55",
  "class-amount-share": "class-amount-share A=59.72 B=25.00 C=15.28",
  bars: "bars bars=amount",
  line: "line line=cumulative-share",
};

describe("[G39] what an ABC table earns", () => {
  it("[G39] everything right earns everything, and says so place by place", () => {
    const result = grade(all, ...Object.values(right));
    expect([result.points, result.max]).toEqual([112, 112]);
    expect(new Set(result.items.map(({ reason }) => reason.code))).toEqual(new Set(["grading/sorted", "grading/right", "grading/cells-right"]));
  });

  it("[G39] nothing written earns nothing", () => {
    const result = grade(all);
    expect(result.points).toBe(0);
    expect(new Set(result.items.map(({ reason, given }) => `${reason.code} ${given}`))).toEqual(new Set(["grading/unanswered null"]));
  });

  it.each([
    ["total total=360.00", 8],
    ["total total=３６０", 8],
    ["total total=361", 0],
    ["total total=很多", 0],
  ])("[G39] amounts are right in any writing: %j earns %d of 8", (written, points) => {
    expect(grade(["total"], written).points).toBe(points);
  });

  it.each([
    ["a=33.33", 1],
    ["a=33.33%", 1],
    ["a=33.3", 0.6],
    ["a=33.34", 0.6],
    ["a=33.333", 0.6],
    ["f=5", 0.8],
    ["a=33", 0],
    ["a=0.33", 0],
  ])("[G39] one share of eight written as %j earns %d", (cell, points) => {
    expect(grade(["share"], `share ${cell}`).points).toBeCloseTo(points, 2);
  });

  it("[G39] tells which places are amiss, the first three of them", () => {
    const [item] = grade(["classes"], "classes a=A b=A c=A d=A e=B f=B g=C h=C").items;
    expect(item).toMatchObject({ points: 4, reason: { code: "grading/cells-part", params: { right: 4, of: 8 } }, given: { "zh-CN": "c A；d A；e B；…", en: "c A; d A; e B; …" }, expected: { "zh-CN": "c B；d B；e C；…", en: "c B; d B; e C; …" }, advice: "how classes" });
  });

  it("[G39] rounded shares added up are near, and the reason says what was done", () => {
    // 45.45 + 36.36 + 18.18 = 99.99: the last line does not come to 100.
    const elevenths = { ...table(["order", "share", "cumulative-share"]), items: [{ id: "b", text: "b", amount: 4 }, { id: "a", text: "a", amount: 5 }, { id: "c", text: "c", amount: 2 }] };
    const situation = tinySituation({ activities: [elevenths], grading: planFor("table") });
    const result = gradeActivity(situation, [], answered("table", ...["order a b c", "share a=45.45 b=36.36 c=18.18", "cumulative-share a=45.45 b=81.81 c=99.99"].map(entries)), "table", gradeTool);
    expect(result.items[2]).toMatchObject({ reason: { code: "grading/added-rounded", params: { right: 1, of: 3, added: 2 } } });
    expect(result.items[2]?.points).toBeCloseTo(5.87, 1);
  });

  it("[G39] bars may be drawn of amounts or of their shares, the line only of cumulative shares", () => {
    expect(grade(["bars", "line", "cumulative-share"], "bars bars=share", "line line=share").items.map(({ points }) => points)).toEqual([8, 0, 0]);
  });
});

describe("[G40] follow-through in a table", () => {
  it("[G40] a wrong total costs its own points only", () => {
    const result = grade(["order", "total", "share"], right.order, "total total=400", "share a=30.00 b=23.75 c=15.00 d=7.50 e=5.50 f=4.50 g=2.50 h=1.25");
    expect(result.items.map(({ points }) => points)).toEqual([8, 0, 8]);
    expect(result.items[2]?.reason).toEqual({ code: "grading/cells-followed", params: { right: 8, of: 8, followed: 8 } });
  });

  it("[G40] a slip in one running sum costs that line, not those below", () => {
    const result = grade(["order", "cumulative", "cumulative-share"], right.order, "cumulative a=120 b=205 c=265 d=295 e=317 f=335 g=345 h=350", "cumulative-share a=33.33 b=56.94 c=73.61 d=81.94 e=88.06 f=93.06 g=95.83 h=97.22");
    expect(result.items.map(({ points }) => points)).toEqual([8, 7, 8]);
  });

  it("[G40] classes follow the student's own cumulative shares and own bounds, or the true ones", () => {
    const low = "cumulative-share a=33.33 b=71.00 c=76.39 d=84.72 e=90.83 f=95.83 g=98.61 h=100.00";
    expect(grade(["order", "cumulative-share", "classes"], right.order, low, "classes a=A b=B c=B d=B e=C f=C g=C h=C").items[2]).toMatchObject({ points: 8, reason: { code: "grading/cells-followed" } });
    expect(grade(["order", "cumulative-share", "classes"], right.order, low, right.classes).items[2]?.points).toBe(8);
    expect(grade(["order", "cuts", "classes"], right.order, "cuts A=80 B=95", "classes a=A b=A c=A d=B e=B f=C g=C h=C").items.map(({ points }) => points)).toEqual([8, 0, 8]);
  });

  it("[G40] sums of classes follow the student's own classes, and their shares the sums as written", () => {
    const own = "classes a=A b=A c=A d=B e=C f=C g=C h=C";
    const result = grade(["order", "classes", "class-count", "class-count-share", "class-amount", "class-amount-share"], right.order, own, "class-count A=3 B=1 C=4", "class-count-share A=37.50 B=12.50 C=50.00", "class-amount A=275 B=30 C=55", "class-amount-share A=76.39 B=8.33 C=15.28");
    expect(result.items.map(({ points }) => points)).toEqual([8, 7, 8, 8, 8, 8]);
  });

  it("[G40] in a wrong order only the order loses; lines that follow from it are right", () => {
    const result = grade(["order", "cumulative"], "order a b c e d f g h", "cumulative a=120 b=215 c=275 e=297 d=327 f=345 g=355 h=360");
    expect(result.items[0]).toMatchObject({ state: "part", reason: { code: "grading/sorted-part", params: { kept: 6, of: 7 } } });
    expect(result.items[1]).toMatchObject({ points: 8, reason: { code: "grading/cells-followed", params: { right: 8, of: 8, followed: 2 } } });
  });

  it("[G40] running figures of a table that was never sorted are wrong: it has to be done again", () => {
    const result = grade(["order", "share", "cumulative"], right.share, "cumulative e=22 a=142 h=147 c=207 b=302 g=312 d=342 f=360");
    expect(result.items.map(({ points }) => points)).toEqual([0, 8, 0]);
  });

  it("[G40] equal amounts have no order", () => {
    const equal = { ...table(["order"]), items: [{ id: "a", text: "a", amount: 5 }, { id: "b", text: "b", amount: 5 }, { id: "c", text: "c", amount: 7 }] };
    const situation = tinySituation({ activities: [equal], grading: planFor("table") });
    for (const order of ["order c a b", "order c b a"]) expect(gradeActivity(situation, [], answered("table", entries(order)), "table", gradeTool).points).toBe(8);
  });
});
