import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { SituationSource } from "../scenario/schema/situation.ts";
import { addAnswers, addExample, answersAt, answersInLines, answersInTable, expectOf, removeAnswers, standingOf } from "./answers.ts";
import { documentOf, type StudioDocument } from "./document.ts";
import { edit } from "./edit.ts";
import { judgeTraps } from "./judge-traps.ts";
import { libraryOf } from "./kit.ts";
import { trapsOf } from "./traps.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../tests/fixtures/small/${path}`, import.meta.url), "utf8")) as unknown;
const document = documentOf("parcels", read("parcels/lost-parcel.json") as SituationSource);
const kit = libraryOf(read("lexicon.json"), [read("forms/slip.json")]);
const criterionOf = ({ situation }: StudioDocument) => {
  const call = situation.activities[1];
  const beat = call?.kind === "dialogue" ? call.beats[1] : undefined;
  const criterion = beat?.kind === "talk" ? beat.criteria[0] : undefined;
  if (!criterion || !("meets" in criterion)) throw new Error("no criterion");
  return criterion;
};

describe("sample answers", () => {
  test("[A1] lines are taken without numbers, signs and quotation marks, each once", () => {
    expect(answersInLines("1. 对不起\r\n2、“让您久等了”\n\n（3）马上查\n- 马上查\n对不起\n22号为您服务")).toEqual(["对不起", "让您久等了", "马上查", "22号为您服务"]);
  });

  test("[A1] of a table the wordiest column is taken, without its heading", () => {
    expect(answersInTable([["学号", "回答"], ["230101", "真对不起，让您久等了"], ["230102", "好的"]])).toEqual(["真对不起，让您久等了", "好的"]);
    expect(answersInTable([])).toEqual([]);
  });

  test("[A2] answers belong to their beat, none twice, and go together", () => {
    const { document: one } = edit(document, addAnswers("call", "B2", ["对不起", "好的", "对不起"]));
    const { document: two } = edit(one, addAnswers("call", "B1", ["对不起"]));
    expect(answersAt(two, "call", "B2").map(({ id, text }) => [id, text])).toEqual([["a1", "对不起"], ["a2", "好的"]]);
    expect(answersAt(two, "call", "B1").map(({ id }) => id)).toEqual(["a3"]);
    expect(edit(two, removeAnswers(new Set(["a1", "a3"]))).document.answers.map(({ id }) => id)).toEqual(["a2"]);
  });

  test("[A3] what is right is said and unsaid; only what is said can be wrong", () => {
    const { document: with1 } = edit(document, addAnswers("call", "B2", ["对不起"]));
    const { document: said } = edit(with1, expectOf("a1", "B2:apologise", false));
    const standings = ([answer]: StudioDocument["answers"], met: boolean | null) => answer && standingOf(answer, "B2:apologise", met);
    expect([standings(with1.answers, true), standings(said.answers, true), standings(said.answers, false), standings(said.answers, null)]).toEqual(["open", "wrong", "right", "open"]);
    expect(edit(said, expectOf("a1", "B2:apologise", null)).document).toEqual(with1);
  });

  test("[A4] a sentence becomes an example of one kind", () => {
    const { document: fails } = edit(document, addExample("call", "B2:apologise", "我没有说对不起", "fails"));
    expect(criterionOf(fails).examples.fails).toContain("我没有说对不起");
    const { document: counts } = edit(fails, addExample("call", "B2:apologise", "我没有说对不起", "counts"));
    expect(criterionOf(counts).examples).toEqual({ counts: [...criterionOf(document).examples.counts, "我没有说对不起"], fails: criterionOf(document).examples.fails });
    expect(edit(document, addExample("call", "B9:gone", "x", "fails")).document).toBe(document);
  });
});

describe("traps", () => {
  test("[A5] are made of the examples that count: denied, quoted, asked, taught, said by others, put off", () => {
    const traps = trapsOf({ examples: { counts: ["对不起。", "真对不起，让您久等了！"], fails: [] } });
    expect(traps.filter(({ of }) => of === "对不起").map(({ text }) => text)).toEqual([
      "我可没有说对不起。",
      "刚才是您自己说的：“对不起”。",
      "老师教我们这时候要说“对不起”。",
      "难道还要我说对不起吗？",
      "别的客服才会说“对不起”，我不说。",
      "除非您先消气，不然我不会说对不起。",
    ]);
    expect(traps.find(({ of, kind }) => of.startsWith("真") && kind === "denied")?.text).toBe("我可没有说“真对不起，让您久等了”。");
    expect(trapsOf({ act: "mention", examples: { counts: ["扣分"], fails: [] } })).toEqual([]);
  });

  test("[A6] a sound criterion falls for none, one that counts anything falls for all, and each says for which words", () => {
    const sound = judgeTraps(document, kit, 1, "B2");
    expect(sound.tried).toBeGreaterThan(10);
    expect(sound.slipped.filter(({ key }) => key === "B2:apologise")).toEqual([]);
    const { document: naive } = edit(document, (draft) => Object.assign(criterionOf(draft as StudioDocument), { meets: { not: { words: ["再见"] } } }));
    expect(judgeTraps(naive, kit, 1, "B2").slipped.filter(({ key }) => key === "B2:apologise").length).toBe(18);
  });
});
