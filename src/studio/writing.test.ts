import { describe, expect, test } from "vitest";
import type { SituationSource } from "../scenario/schema/situation.ts";
import { contrary, newCondition, withoutOne, withOneMore } from "./condition-edit.ts";
import { documentOf } from "./document.ts";
import { durationOf, spanOf } from "./duration-edit.ts";
import { toByMood, toOneMood, withoutWording, withWording } from "./line-edit.ts";
import { optionsFor } from "./options.ts";
import { writeAt } from "./path.ts";
import { textOf } from "./text-edit.ts";

describe("what fields write", () => {
  test("[F1] a plain string stays one until English is typed, and is one again when English goes", () => {
    expect(textOf("取件", "")).toBe("取件");
    expect(textOf("取件", "Pick-up")).toEqual({ "zh-CN": "取件", en: "Pick-up" });
    expect(textOf("", "Pick-up")).toEqual({ "zh-CN": "", en: "Pick-up" });
    expect(textOf("", "")).toBeUndefined();
  });

  test("[F1] durations are minutes and seconds; nothing but a duration is read as one", () => {
    expect(spanOf("PT1H30M")).toEqual({ minutes: 90, seconds: 0 });
    expect(spanOf("10 分钟")).toBeNull();
    for (const written of ["PT48S", "PT10M", "PT1M30S", "PT0S"]) expect(durationOf(spanOf(written) ?? { minutes: -1, seconds: -1 })).toBe(written);
  });

  test("[F2] what is emptied is taken away with what held nothing else; an item of a list stays", () => {
    const document = { list: [{ clock: { at: "x" } }] };
    writeAt(document, ["list", 0, "clock", "at"], undefined);
    expect(document).toEqual({ list: [{}] });
    writeAt(document, ["list", 0, "clock", "after"], "PT1M");
    expect(document).toEqual({ list: [{ clock: { after: "PT1M" } }] });
  });

  test("[F3] a line for every mood says the same until it is changed, and goes back to the calmest words", () => {
    const line = toByMood(["喂", "你好"], ["low", "high"]);
    expect(line).toEqual({ byMood: { low: ["喂", "你好"], high: ["喂", "你好"] } });
    expect(toOneMood({ byMood: { high: "人呢", low: "在吗" } }, ["low", "high"])).toBe("在吗");
    expect(withWording("喂")).toEqual(["喂", ""]);
    expect(withoutWording(["喂", "你好"], 0)).toBe("你好");
  });

  test("[F4] conditions are joined, taken apart and turned round", () => {
    const met = newCondition("met", { criterion: "B1:greet" });
    expect(withOneMore(met, { visited: "B2" })).toEqual({ all: [{ met: "B1:greet" }, { visited: "B2" }] });
    expect(withoutOne(withOneMore(met, { visited: "B2" }), 0)).toEqual({ visited: "B2" });
    expect(withOneMore({ any: [met] }, met)).toEqual({ any: [met, met] });
    expect(contrary(contrary(met))).toEqual(met);
  });
});

test("[F5] a reference may point to what lies around it: beats of its own dialogue, options of its own question, fields of its own paper", () => {
  const document = documentOf("complaints", {
    activities: [
      { id: "call", kind: "dialogue", title: "电话", beats: [{ id: "B1", kind: "talk", title: "接听", criteria: [{ id: "greet", title: "问候" }] }] },
      { id: "quiz", kind: "choice", questions: [{ id: "q1", options: [{ id: "a", text: "甲" }] }, { id: "q2", options: [{ id: "b", text: "乙" }] }] },
      { id: "flow", kind: "flowchart", nodes: [{ id: "valid", text: "有效吗", exits: [{ id: "yes", text: "是" }] }, { id: "end", text: "结束" }] },
    ],
    variants: [{ id: "v1", dialogue: "call", addBeats: [{ id: "B9", kind: "end", title: "另一个结局" }] }],
  } as unknown as SituationSource);
  const titles = (...[target, place]: [Parameters<typeof optionsFor>[1], (string | number)[]]) => optionsFor(document, target, ["situation", ...place]).map(({ title }) => title);
  expect(titles("beat", ["activities", 0, "beats", 0, "next", 0, "to"])).toEqual(["接听"]);
  expect(titles("criterion", ["activities", 0, "beats", 0, "good"])).toEqual(["问候"]);
  expect(titles("near:options", ["activities", 1, "questions", 1, "answer"])).toEqual(["乙"]);
  expect(titles("flow-place", ["activities", 2, "charts", 0, 0, 0])).toEqual(["是", "结束"]);
  expect(titles("beat", ["variants", 0, "reroute", 0, "to"])).toEqual(["接听", "另一个结局"]);
  expect(titles("beat", ["activities", 1, "questions"])).toEqual([]);
});
