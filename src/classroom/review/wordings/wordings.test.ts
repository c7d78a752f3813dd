import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { shippedSituation } from "../../../../tests/support/shipped-situation.ts";
import { tinyForm, tinySituation, callActivity, criterion, endBeat, plan, talk } from "../../../grading/test-support/tiny-case.ts";
import { compileLexicon } from "../../../language/concepts.ts";
import type { Criterion, Frame } from "../../../language/criterion.ts";
import { compileCriteria, judge } from "../../../language/judge.ts";
import { judgeTargets } from "../../../grading/content-points.ts";
import { parseSituation } from "../../../scenario/parse.ts";
import { situationSchema, type Situation } from "../../../scenario/schema/situation.ts";
import { refuseWording } from "./refuse-wording.ts";
import { meetingCriteria, withWordings } from "./with-wordings.ts";
import { wordingRow } from "./wording-row.ts";

const lexicon = { format: 1 as const, concepts: { greet: { title: "greet", words: ["你好"] }, rude: { title: "rude", words: ["烦死"] } } };
const compiled = compileLexicon(lexicon);

/** A call whose one criterion is met by this frame. */
function tiny(meets: Frame, more: Partial<Criterion> = {}): Situation {
  return tinySituation({ activities: [{ ...callActivity, beats: [talk("B1", [criterion("reply", 2, { meets, act: "promise", ...more })], "end"), endBeat], interrupts: [] }] });
}

function stateOf(situation: Situation, text: string, key = "B1:reply"): string | undefined {
  const criteria = meetingCriteria(situation).flatMap((one) => (one.key === key ? [one.criterion] : []));
  return judge(text, compileCriteria(criteria, compiled, {}))[0]?.state;
}

const added = (meets: Frame, text: string, more: Partial<Criterion> = {}) => withWordings(tiny(meets, more), [{ key: "B1:reply", text }]);

describe("words that a teacher marked", () => {
  it.each([
    ["这就给您回话", "这就给你回话"],
    ["這就給您回話！", "这就给你回话"],
    ["我查一下，這就給您回話", "我查一下 ……2 这就给你回话"],
    ["好 的呀", "好 的呀"],
    ["１０分钟内回您", "10分钟内回你"],
    ["@greet #time …", "greet time"],
  ])("[M100] are looked for piece by piece, whatever stands between them: %s", (marked, row) => {
    expect(wordingRow(marked)).toBe(row);
  });

  it("[M100] cannot be looked for where they are too few, more than a sentence, or chopped up", () => {
    expect(["", "好", "，。！", "我这就去查。您稍等", "a,b,c,d,e,f,g,h,i"].map(wordingRow)).toEqual([null, null, null, null, null]);
  });

  it("[M100] whatever was marked, its row is read and finds the words in themselves", () => {
    const characters = fc.constantFrom(..."这就给您回话，马上 我查一下、吗？儿点十5@#/…|?！");
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 24 }).map((list) => list.join("")), (marked) => {
        const row = wordingRow(marked);
        if (row === null) return;
        const own = judge(marked, compileCriteria([{ ...(meetingCriteria(tiny("greet"))[0]?.criterion as Criterion), act: "mention", meets: { words: [row] } }], compiled, {}));
        expect(own[0]?.spans.length, `${marked} → ${row}`).toBeGreaterThan(0);
      }),
      { seed: 100, numRuns: 300 },
    );
  });
});

describe("a situation with the school's words", () => {
  it("[M101] counts them for their criterion, and slips of them", () => {
    const situation = added("greet", "这就给您回话");
    expect(stateOf(tiny("greet"), "好，这就给您回话。")).toBe("not-met");
    expect(["好，这就给您回话。", "這就給你回話", "这就给您回画。", "你好"].map((text) => stateOf(situation, text))).toEqual(["met", "met", "met", "met"]);
  });

  it("[M101] denied, quoted, called off or others' they do not count", () => {
    const situation = added("greet", "这就给您回话");
    expect(["我不会这就给您回话", "老师说要讲“这就给您回话”", "客户说这就给您回话", "这就给您回话？想都别想"].map((text) => stateOf(situation, text))).toEqual(["not-met", "not-met", "not-met", "not-met"]);
  });

  it.each<[string, Frame, Partial<Criterion>]>([
    ["unless of the criterion", "greet", { unless: ["rude"] }],
    ["unless of its frame", { only: "greet", unless: ["rude"] }, {}],
    ["not beside its words", { all: ["greet", { not: "rude" }] }, {}],
    ["not around several", { all: ["greet", { words: ["先生"] }, { not: "rude" }] }, {}],
  ])("[M101] keep what the criterion forbids: %s", (_, meets, more) => {
    const situation = added(meets, "这就给您回话", more);
    expect(["这就给您回话", "烦死这就给您回话"].map((text) => stateOf(situation, text))).toEqual(["met", "not-met"]);
  });

  it("[M101] leaves every other criterion as it is, and an unknown key or unreadable words the whole situation", () => {
    const { situation } = shippedSituation("complaints", "late-pickup");
    const laid = withWordings(situation, [{ key: "B6:promise-content", text: "这就给您回话" }]);
    const changed = meetingCriteria(laid).filter(({ key, criterion: one }, index) => key !== "B6:promise-content" && JSON.stringify(one) !== JSON.stringify(meetingCriteria(situation)[index]?.criterion));
    expect(changed).toEqual([]);
    expect(laid).not.toBe(situation);
    expect(withWordings(situation, [{ key: "B6:nothing", text: "这就给您回话" }, { key: "B6:promise-content", text: "。" }])).toBe(situation);
  });

  it("[M101] takes words for beats, cards, seats, fields and documents, wherever the key stands", () => {
    const document = { id: "letter", kind: "document" as const, title: "letter", task: "t", minChars: 0, maxChars: 500, content: [{ id: "sorry", title: "sorry", points: 1, meets: "greet", advice: "a" }], model: "m" };
    const form = { id: "card", kind: "form" as const, title: "card", task: "t", form: "card", fields: [{ field: "cause", content: [{ id: "why", title: "why", points: 1, meets: "greet", advice: "a" }], model: "m" }] };
    const situation = tinySituation({
      cast: { personas: [{ id: "zhang", name: "张先生", title: "客户" }], seats: [{ id: "agent", role: "agent", title: "agent" }, { id: "customer", role: "customer", title: "customer", persona: "zhang", criteria: [criterion("waited", 1)] }] },
      activities: [{ ...callActivity, beats: [talk("B1", [criterion("greet", 2)], "end"), endBeat], interrupts: [] }, document, form],
      variants: [{ id: "V1", title: "v", brief: "b", goal: "g", dialogue: "call", changes: [{ beat: "B1", addCriteria: [criterion("extra", 1)] }], addBeats: [talk("B7", [criterion("late", 1)], "end")] }],
      grading: plan,
    });
    const keys = ["B1:greet", "B1:extra", "B7:late", "customer:waited", "text:sorry", "cause:why"];
    const laid = withWordings(situation, keys.map((key) => ({ key, text: "这就给您回话" })));
    expect(keys.map((key) => stateOf(laid, "这就给您回话", key))).toEqual(keys.map(() => "met"));
    expect(new Set(meetingCriteria(situation).map(({ key }) => key))).toEqual(new Set(keys));
    expect(tinyForm([{ id: "cause", type: "long-text", label: "cause" }]).fields.map(({ id }) => id)).toEqual(laid.activities.flatMap((activity) => judgeTargets(activity).flatMap(({ field }) => field ?? [])));
  });

  it("[M101] is still a situation of the format, with as many words as a lesson may add", () => {
    const { situation } = shippedSituation("complaints", "late-pickup");
    const wordings = meetingCriteria(situation).flatMap(({ key }) => Array.from({ length: 70 }, (_, index) => ({ key, text: `这就给您回话${index}` })));
    const laid = withWordings(situation, wordings);
    expect(parseSituation(JSON.parse(JSON.stringify(laid))).problems).toEqual([]);
    expect(situationSchema.parse(JSON.parse(JSON.stringify(laid)))).toEqual(laid);
  });
});

describe("words that a school may not count", () => {
  const { situation, lexicon: words } = shippedSituation("complaints", "late-pickup");
  const codeOf = (key: string, text: string) => refuseWording({ situation, lexicon: words }, { key, text })?.rejection ?? null;

  it("[M102] are those that cannot be looked for, and those of no judged criterion", () => {
    expect(codeOf("B6:promise-content", "好")?.code).toBe("review/wording-unreadable");
    expect([codeOf("B6:nothing", "这就给您回话")?.code, codeOf("nowhere", "这就给您回话")?.code]).toEqual(["review/verdict-unknown", "review/verdict-unknown"]);
    expect(codeOf("B6:promise-content", "这就给您回话")).toBeNull();
  });

  it("[M102] are those that would let a sentence count which the criterion names as one that must not", () => {
    expect(codeOf("B6:promise-content", "给您处理")).toEqual({ code: "review/wording-too-broad", params: { example: "尽快给您处理。" } });
  });
});
