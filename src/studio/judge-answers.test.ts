import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { SituationSource } from "../scenario/schema/situation.ts";
import { documentOf, type StudioDocument } from "./document.ts";
import { heardAt, type JudgedPart } from "./heard.ts";
import { judgeAnswers, judgeFor, type Judgement } from "./judge-answers.ts";
import { libraryOf } from "./kit.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(`scenarios/${path}`, "utf8"));
const kit = libraryOf(read("lexicon.json"), []);
const document: StudioDocument = documentOf("complaints", read("complaints/late-pickup.json") as SituationSource);
const call = document.situation.activities.findIndex(({ kind }) => kind === "dialogue");

const state = (row: Judgement[] | undefined, key: string) => row?.find((one) => one.key === key)?.verdict?.state;
const facts = { limit: { type: "duration", value: "PT30M" }, number: { type: "code", value: "1234566" } } as const;
const one = (criterion: Partial<JudgedPart> & Pick<JudgedPart, "meets">, text: string) => judgeFor(document, kit).judge("x:y", { kind: "does", ...criterion } as JudgedPart, facts, [text])[0];
const why = (criterion: Partial<JudgedPart> & Pick<JudgedPart, "meets">, text: string) => one(criterion, text)?.reason;

describe("judging answers at a beat", () => {
  test("[J1] every answer is judged by what is listened for at the beat, its own criteria first", () => {
    const keys = heardAt(document.situation, call, "B2").map(({ key }) => key);
    expect(keys.slice(0, 2)).toEqual(["B2:apologise", "B2:empathise"]);
    const rows = judgeAnswers(document, kit, call, "B2", ["真对不起，让您久等了。", "可能是路上堵车了。"]);
    expect(rows.map((row) => row.map(({ key }) => key))).toEqual([keys, keys]);
    expect([state(rows[0], "B2:apologise"), state(rows[1], "B2:apologise"), state(rows[1], "B2:excuse")]).toEqual(["met", "not-met", "met"]);
    expect(rows[0]?.[0]?.verdict).toMatchObject({ id: "apologise", spans: [[1, 4]] });
  });

  test("[J1] a beat also hears what other beats ask for, and a place that is no beat hears nothing", () => {
    const beat = document.situation.activities.flatMap((activity) => (activity.kind === "dialogue" ? activity.beats : [])).find((each) => each.kind === "talk" && (each.alsoHears ?? []).length > 0);
    const also = beat?.kind === "talk" ? (beat.alsoHears ?? []) : [];
    expect(also.length).toBeGreaterThan(0);
    expect(heardAt(document.situation, call, beat?.id ?? "").map(({ key }) => key)).toEqual(expect.arrayContaining(also));
    expect(judgeAnswers(document, kit, call, "nowhere", ["您好"])).toEqual([[]]);
    expect(judgeAnswers(document, kit, 99, "B1", ["您好"])).toEqual([[]]);
  });

  test("[J2] the concepts of the document count beside those of the course", () => {
    const own: StudioDocument = { ...document, concepts: { cake: { title: "蛋糕", words: ["蛋糕"] } } };
    expect(judgeFor(own, kit).judge("a:b", { kind: "does", meets: "cake" }, {}, ["我要蛋糕"])[0]?.verdict?.state).toBe("met");
    expect(judgeFor(own, kit).judge("a:b", { kind: "does", meets: "thanks" }, {}, ["谢谢您"])[0]?.verdict?.state).toBe("met");
  });

  test("[J3] what cannot be judged yet is said and never thrown", () => {
    expect(one({ meets: "no-such" }, "x")?.fault).toEqual({ code: "unknown-concept", params: { concept: "no-such" } });
    expect(one({ meets: { words: ["…"] } }, "x")?.fault?.code).toBe("bad-wording");
    expect(one({ meets: { code: { equals: { fact: "gone" } } } }, "x")?.fault).toEqual({ code: "bad-figure", params: { figure: "gone" } });
    expect(one({ meets: { all: [] } }, "x")?.fault?.code).toBe("empty-part");
    expect(one({ meets: { any: [{ not: { words: [] } }] } }, "x")?.fault?.code).toBe("empty-part");
  });

  test("[J4] a changed criterion or fact is judged as it is now", () => {
    const judge = judgeFor(document, kit);
    const criterion = { kind: "does", meets: { code: { equals: { fact: "number" } } } } as const;
    const at = (value: string) => judge.judge("a:b", criterion, { number: { type: "code", value } }, ["单号1234566"])[0]?.verdict?.state;
    expect([at("1234566"), at("7654321"), at("1234566")]).toEqual(["met", "not-met", "met"]);
  });
});

describe("why something does not count", () => {
  const reply: JudgedPart["meets"] = { seq: [{ duration: { max: { fact: "limit" } } }, "reply"], gap: 20 };

  test("[J5] words that are taken back say by what", () => {
    expect(why({ meets: "sorry", act: "perform" }, "我不会跟你道歉")).toMatchObject({ code: "judge/denied" });
    expect(why({ meets: "sorry", act: "perform" }, "客户说了“对不起”")).toMatchObject({ code: "judge/quoted" });
    expect(why({ meets: "sorry", act: "perform" }, "真对不起")).toBeNull();
  });

  test("[J6] of a row of parts the missing ones are named by their place", () => {
    expect(why({ meets: { all: ["sorry", "thanks", "greeting"] }, act: "perform" }, "对不起")).toEqual({ code: "why/part", params: {}, missing: [["all", 1], ["all", 2]] });
    expect(why({ meets: reply, act: "promise" }, "我给您回电")).toMatchObject({ code: "why/part", missing: [["seq", 0]] });
    expect(why({ meets: { any: ["thanks", { all: ["sorry", "greeting"] }] }, act: "perform" }, "对不起")).toMatchObject({ code: "why/part", missing: [["any", 1, "all", 1]] });
    expect(why({ meets: { all: ["sorry", "greeting"] }, unless: ["thanks"], act: "perform" }, "对不起")).toMatchObject({ missing: [["all", 1]] });
  });

  test("[J6] parts that are all there, but in another order or too far apart", () => {
    expect(why({ meets: reply, act: "promise" }, "我给您回电，要十分钟")).toMatchObject({ code: "why/apart" });
  });

  test("[J7] another figure, what must not be said, and what stands beside it are quoted", () => {
    expect(why({ meets: reply, act: "promise" }, "一个小时内给您回电")).toMatchObject({ code: "why/other-value", params: { word: "一个小时" } });
    expect(why({ meets: { code: { equals: { fact: "number" } } } }, "单号1234556")).toMatchObject({ code: "why/other-value", params: { word: "1234556" } });
    expect(why({ meets: { all: ["sorry", { not: { words: ["但是"] } }] }, act: "perform" }, "对不起，但是不行")).toMatchObject({ code: "why/held", params: { word: "但是" } });
    expect(why({ meets: "order-word", unless: [{ words: ["查询"] }] }, "查询单号")).toMatchObject({ code: "why/unless", params: { word: "查询" } });
  });

  test("[J8] nothing of it is said", () => {
    expect(why({ meets: "sorry" }, "好的")).toEqual({ code: "why/nothing", params: {} });
    expect(why({ meets: { any: ["sorry", reply] } }, "")).toEqual({ code: "why/nothing", params: {} });
  });
});
