import { beforeEach, describe, expect, it } from "vitest";
import { questionBankSchema } from "../../scenario/schema/question-bank.ts";
import type { Term } from "../../scenario/schema/glossary.ts";
import { tinyForm } from "../../grading/test-support/tiny-case.ts";
import { keptDrafts } from "./form-drafts.ts";
import { createKnowledgeHost } from "./knowledge-host.ts";
import { keptRecalls } from "./recalls.ts";

const DAY = 86_400_000;
const START = Date.UTC(2026, 8, 1, 8);

const bank = questionBankSchema.parse({
  format: 1,
  unit: "front-desk",
  activities: ["u1-k01", "u1-k02", "u1-k03"].map((id) => ({ kind: "choice", id, courseId: id.toUpperCase(), title: id, task: "?", questions: [{ id: "q", prompt: id, options: [{ id: "a", text: "a" }, { id: "b", text: "b" }], answer: ["a"], explain: "a" }] })),
});
const terms: Term[] = ["front-desk", "front-desk", null, "complaints"].map((unit, n) => ({ id: `g${n}`, courseId: `G00${n}`, unit, kind: "term", zh: `词${n}`, en: [`word number ${n}`] }));

let time: number;
let kept: Map<string, string>;
const storage = () => ({ getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) });
const form = tinyForm([{ id: "a", label: "A", type: "text" }, { id: "b", label: "B", type: "text" }]);
const host = () => createKnowledgeHost({ pools: { "front-desk": async () => ({ default: bank.activities }) }, terms, forms: async () => ({ default: [form] }) }, keptRecalls(storage()), keptDrafts(storage()), () => time);

beforeEach(() => {
  time = START;
  kept = new Map();
});

async function answer(unit: string, options: Record<string, string>): Promise<string[]> {
  const drill = await host().startQuestions(unit);
  const asked = drill?.asked.map(({ id }) => id) ?? [];
  for (const id of asked.filter((one) => one in options)) {
    expect(await drill?.connection.send({ type: "answer", activity: id, answer: { kind: "choice", question: "q", options: [options[id] ?? ""] } })).toEqual({ ok: true });
    expect(await drill?.connection.send({ type: "submit-activity", activity: id })).toEqual({ ok: true });
  }
  drill?.connection.close();
  return asked;
}

describe("questions and words in this browser", () => {
  it("[W181] [W180] what is handed in is remembered at once, and the overview counts it", async () => {
    expect(await answer("front-desk", { "u1-k01": "a", "u1-k02": "b" })).toEqual(["u1-k01", "u1-k02", "u1-k03"]);
    time += DAY * 30;
    expect((await host().decks())[0]?.questions).toEqual({ all: 3, due: 2, fresh: 1, kept: 0 });
    expect((await host().decks())[0]?.words).toEqual({ all: 3, due: 0, fresh: 3, kept: 0 });
  });

  it("[W181] only the first answer of a drill counts", async () => {
    const drill = await host().startQuestions("front-desk");
    const send = async (command: Parameters<NonNullable<typeof drill>["connection"]["send"]>[0]) => expect(await drill?.connection.send(command)).toEqual({ ok: true });
    for (const option of ["b", "a"]) {
      await send({ type: "answer", activity: "u1-k01", answer: { kind: "choice", question: "q", options: [option] } });
      await send({ type: "submit-activity", activity: "u1-k01" });
      await send({ type: "reopen-activity", activity: "u1-k01" });
    }
    expect(keptRecalls(storage()).list()).toEqual([{ item: "u1-k01", at: START, how: "wrong" }]);
  });

  it("[W182] the questions that are asked for are asked, and where nothing is due the unit is gone through again", async () => {
    expect((await host().startQuestions("front-desk", ["u1-k03"]))?.asked.map(({ id }) => id)).toEqual(["u1-k03"]);
    for (const item of ["u1-k01", "u1-k02", "u1-k03"]) await host().remember(item, "right");
    expect((await host().startQuestions("front-desk"))?.asked).toHaveLength(3);
    expect(await host().startQuestions("no-such-unit")).toBeNull();
  });

  it("[W183] a unit's words are its own and those of every unit; due ones come first", async () => {
    await host().remember("g2", "wrong");
    time += DAY;
    expect((await host().wordsDue("front-desk")).map(({ id }) => id)).toEqual(["g2", "g0", "g1"]);
    expect((await host().startPairs("front-desk"))?.connection.getSnapshot().view.activities).toMatchObject([{ kind: "matching", left: [{}, {}, {}] }]);
    expect(await host().judge("g1", "Word number 1")).toBe("right");
  });

  it("[W185] damage to what was kept costs nothing but what is damaged; of one item the newest answers stay", async () => {
    await host().remember("g1", "right");
    const good = kept.get("kefu.recalls") ?? "";
    kept.set("kefu.recalls", good.replace("[", '[{"item":3},null,{"item":"x","at":1,"how":"perfect"},'));
    expect(keptRecalls(storage()).list()).toEqual(JSON.parse(good));
    kept.set("kefu.recalls", "{not json");
    await host().remember("g1", "right");
    expect(keptRecalls(storage()).list()).toHaveLength(1);
    for (let n = 0; n < 60; n += 1) {
      time += 1;
      await host().remember("g1", "part");
    }
    expect(keptRecalls(storage()).list()).toHaveLength(40);
    expect(keptRecalls(storage()).list().at(-1)?.at).toBe(time);
    const forbidden = keptRecalls({ getItem: () => null, setItem: () => { throw new Error("full"); } });
    forbidden.add({ item: "g1", at: 1, how: "right" });
    expect(forbidden.list()).toHaveLength(1);
  });

  it("[W187] a form is kept as it is written, found again, and cleared", async () => {
    const sheet = await host().openForm("card");
    expect(await sheet?.send({ type: "fill-field", activity: "card", field: "a", value: "福临门" })).toEqual({ ok: true });
    sheet?.close();
    kept.set("kefu.forms.card", (kept.get("kefu.forms.card") ?? "").replace("}", ',"gone":"old","odd":3}'));
    const again = await host().openForm("card");
    expect(again?.getSnapshot().view.activities).toMatchObject([{ kind: "form", values: { a: "福临门" } }]);
    expect(await host().forms()).toEqual([{ id: "card", title: "card", unit: null, begun: true }]);
    again?.close();
    await host().clearForm("card");
    expect(await host().forms()).toMatchObject([{ begun: false }]);
    expect(await host().openForm("none")).toBeNull();
  });
});
