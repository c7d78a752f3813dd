import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileLexicon, UnknownConceptError } from "./concepts.ts";
import type { Act, Criterion, Facts, Frame, Lexicon } from "./criterion.ts";
import { compileCriteria, judge } from "./judge.ts";
import { BadFigureError } from "./value-test.ts";
import { WordingError } from "./wording.ts";

const LEXICON: Lexicon = {
  format: 1,
  concepts: {
    sorry: { title: "道歉的话", words: ["对不起/抱歉", "跟你/向你 …6 道歉"] },
    reply: { title: "回电", words: ["回电/打给你/答复"] },
    number: { title: "单号", words: ["订单号/单号"] },
    ask: { title: "请对方说", words: ["请/报/告诉我"] },
    text: { title: "发短信", words: ["发 …4 短信", "短信 …6 发"] },
    cause: { title: "地址写错", words: ["写成/录成 …2 天河北路"] },
    exact: { title: "快说", words: ["快说"], typo: "off" },
    greet: { title: "问候", words: ["你好"], except: ["你好好"] },
  },
};
const FACTS: Facts = { order: { type: "code", value: "1234566" }, phone: { type: "phone", value: "13711219212" }, at: { type: "time", value: "14:00" } };

function criterion(meets: Frame, act: Act = "state", unless?: Frame[]): Criterion {
  const plain = { id: "c", title: "c", kind: "does", points: 1, ability: "communication", advice: "", model: "", examples: { counts: [], fails: [] } } as const;
  return { ...plain, examples: { counts: [], fails: [] }, act, meets, ...(unless ? { unless } : {}) };
}
const lexicon = compileLexicon(LEXICON);
function verdict(text: string, meets: Frame, act?: Act, unless?: Frame[]) {
  const [found] = judge(text, compileCriteria([criterion(meets, act, unless)], lexicon, FACTS));
  if (!found) throw new Error("no verdict");
  return found;
}
const quote = (text: string, spans: readonly (readonly [number, number])[]) => spans.map(([start, end]) => text.slice(start, end));

describe("[L4] wordings", () => {
  it("joins chips over a gap, not over the end of a sentence", () => {
    expect(verdict("给您发一条短信", "text").state).toBe("met");
    expect(verdict("马上发。短信", "text").state).toBe("not-met");
  });

  it.each(["…", "好？的", "#nonsense", "?好", ""])("does not take the wording %j", (wording) => {
    expect(() => compileCriteria([criterion({ words: [wording] })], lexicon, FACTS)).toThrow(WordingError);
  });

  it("names a concept and a figure it does not know", () => {
    expect(() => compileCriteria([criterion("nonsense")], lexicon, FACTS)).toThrow(UnknownConceptError);
    expect(() => compileCriteria([criterion({ code: { equals: { fact: "nonsense" } } })], lexicon, FACTS)).toThrow(BadFigureError);
    expect(() => compileCriteria([criterion({ duration: { max: "ten minutes" } })], lexicon, FACTS)).toThrow(BadFigureError);
  });
});

describe("[L5] exceptions", () => {
  it("swallow what lies in them", () => {
    expect(verdict("您好，请讲", "greet").state).toBe("met");
    expect(verdict("你好好说话", "greet").state).toBe("not-met");
  });
});

describe("[L6] homophones", () => {
  it("are read through, and named", () => {
    const found = verdict("真报歉", "sorry", "perform");
    expect([found.state, found.via, found.note?.code]).toEqual(["met", "homophone", "judge/homophone"]);
  });

  it.each([
    ["别的号码", { words: ["好吗"] }],
    ["可以马上到", { words: ["可以吗"] }],
    ["特别着急", { words: ["别着急"] }],
  ])("are not found in %s, whose words are right", (text, frame) => {
    expect(verdict(text, frame).state).toBe("not-met");
  });

  it("can be switched off", () => {
    expect(verdict("块说", "exact").state).toBe("not-met");
    expect(verdict("快说", "exact").state).toBe("met");
  });
});

const SCOPE: [rule: string, text: string, frame: Frame, act: Act, state: string, code?: string][] = [
  ["[L7]", "老王说“对不起”就够了", "sorry", "perform", "not-met", "judge/quoted"],
  ["[L7]", "体育东路写成了“天河北路”", "cause", "state", "met"],
  ["[L8]", "我不是来跟您道歉的", "sorry", "perform", "not-met", "judge/denied"],
  ["[L8]", "我不觉得需要跟您说对不起", "sorry", "perform", "not-met", "judge/denied"],
  ["[L8]", "没按时来取件很抱歉", "sorry", "perform", "met"],
  ["[L8]", "不好意思，对不起", "sorry", "perform", "met"],
  ["[L8]", "短信我也不发了", "text", "promise", "not-met"],
  ["[L8]", "对不起？想都别想", "sorry", "perform", "not-met", "judge/denied"],
  ["[L9]", "同事昨天跟客户说对不起", "sorry", "perform", "not-met", "judge/reported"],
  ["[L9]", "老师说要先问好，我跟您说声对不起", "sorry", "perform", "met"],
  ["[L9]", "师傅说地址录成天河北路了", "cause", "state", "met"],
  ["[L9]", "客户说地址录成天河北路了", "cause", "state", "not-met", "judge/reported"],
  ["[L9]", "另一位客户的单号是7654321", "number", "ask", "not-met", "judge/other-person"],
  ["[L10]", "标准话术是非常抱歉", "sorry", "perform", "not-met", "judge/mentioned"],
  ["[L10]", "培训的时候讲要说对不起", "sorry", "perform", "not-met"],
  ["[L10]", "很抱歉，员工都会再培训", "sorry", "perform", "met"],
  ["[L11]", "要是真有这事那对不起咯", "sorry", "perform", "uncertain", "judge/conditional"],
  ["[L11]", "抱歉？下辈子吧", "sorry", "perform", "uncertain", "judge/ironic"],
  ["[L11]", "我会回电才怪", "reply", "promise", "uncertain", "judge/ironic"],
  ["[L12]", "抱歉 原因 方案 选择", "sorry", "perform", "not-met", "judge/heading"],
  ["[L12]", "您好 世达 22", "greet", "perform", "met"],
];

describe("scope", () => {
  it.each(SCOPE)("%s %s", (_, text, frame, act, state, code) => {
    const found = verdict(text, frame, act);
    expect(found.state).toBe(state);
    if (code) expect(found.note?.code).toBe(code);
  });
});

describe("[L10] the act `mention`", () => {
  const score = { words: ["扣分/台词"] };
  it.each(["这样说会扣分吗", "这不算扣分", "老师说这里要扣分", "台词是什么来着"])("hears talk about the exercise: %s", (text) => {
    expect(verdict(text, score, "mention").state).toBe("met");
    expect(verdict(text, score, "violate").state).toBe("not-met");
  });

  it("lets go of what is quoted, and of mere headings", () => {
    expect(verdict("屏幕上写着“扣分”两个字", score, "mention").note?.code).toBe("judge/quoted");
    expect(verdict("致歉 台词 原因 方案", score, "mention").note?.code).toBe("judge/heading");
  });
});

describe("[L13] frames", () => {
  it.each<[string, Frame, Act, boolean]>([
    ["十分钟内给您回电", { seq: [{ duration: { max: "PT30M" } }, "reply"] }, "promise", true],
    ["一个小时内给您回电", { seq: [{ duration: { max: "PT30M" } }, "reply"] }, "promise", false],
    ["四点一刻前答复", { time: { min: "16:00", max: "16:34" } }, "promise", true],
    ["回电。好的，十分钟内到", { seq: ["reply", { duration: {} }] }, "promise", false],
    ["请报单号", { seq: ["ask", "number"] }, "ask", true],
    ["请别报了，单号不用", { seq: ["ask", "number"] }, "ask", false],
    ["订单号我说，不用告诉我", { seq: ["number", "ask"] }, "ask", false],
    ["回电", { all: ["reply", { not: { duration: {} } }] }, "promise", true],
    ["十分钟回电", { all: ["reply", { not: { duration: {} } }] }, "promise", false],
    ["手机幺三七幺幺二幺九二幺二", { phone: { equals: { fact: "phone" } } }, "state", true],
    ["尾号9212", { phone: { equals: { fact: "phone" } } }, "state", false],
  ])("%s", (text, frame, act, met) => {
    expect(verdict(text, frame, act).state === "met").toBe(met);
  });

  it("refuses a match that something in its clause, or its sentence, spoils", () => {
    const spoilt: Frame[] = [{ words: ["以后"] }];
    expect(verdict("以后回电", "reply", "promise", spoilt).state).toBe("not-met");
    expect(verdict("以后再说，我回电", "reply", "promise", spoilt).state).toBe("met");
    expect(verdict("以后再说，我回电", { only: "reply", unless: spoilt, reach: "sentence" }, "promise").state).toBe("not-met");
  });
});

describe("[L14] wrong figures", () => {
  it.each<[string, Frame, boolean]>([
    ["单号1234556", { differs: { fact: "order" } }, true],
    ["单号1234566", { differs: { fact: "order" } }, false],
    ["1234556，哦不对，是1234566", { differs: { fact: "order" } }, false],
    ["手机13711219221", { differs: { fact: "phone" } }, true],
    ["手机尾号9221", { differs: { fact: "phone" } }, true],
    ["手机13711219212", { differs: { fact: "order" } }, false],
    ["约的四点", { differs: { fact: "at" }, about: { words: ["约的"] } }, true],
    ["现在四点", { differs: { fact: "at" }, about: { words: ["约的"] } }, false],
    ["不是四点", { differs: { fact: "at" } }, false],
  ])("%s", (text, frame, met) => {
    expect(verdict(text, frame, "violate").state === "met").toBe(met);
  });
});

describe("[L15] verdicts", () => {
  it("quote the original and keep the promised figure", () => {
    const text = "好的，１０分鐘內給您囬電，回電！";
    const found = verdict(text, { seq: [{ duration: { max: "PT30M" } }, "reply"], gap: 12 }, "promise");
    expect(quote(text, found.spans)).toEqual(["１０分鐘", "囬電"]);
    expect(found.value).toEqual({ type: "duration", minutes: 10 });
  });

  it("say what denied the words", () => {
    expect(verdict("我不会跟您道歉", "sorry", "perform").note).toEqual({ code: "judge/denied", params: { word: "跟您道歉", by: "不会" } });
  });

  it("never give a bare particle as the words that were found: other words, or none", () => {
    const mechanism: Frame = { seq: [{ duration: { max: "PT10M" } }, { words: ["内", "的"] }, "reply"] };
    expect(verdict("我不是负责的", mechanism)).toEqual({ id: "c", state: "not-met", spans: [], via: "none" });
    expect(verdict("我不是负责的，也不会给您回电", mechanism).note).toEqual({ code: "judge/denied", params: { word: "回电", by: "不会" } });
  });
});

describe("[L16] any string", () => {
  const criteria = compileCriteria([criterion("sorry", "perform"), criterion({ differs: { fact: "order" } }, "violate"), criterion({ seq: ["ask", "number"] }, "ask")], lexicon, FACTS);

  it("is judged, the same each time, with evidence that lies in it", () => {
    const piece = fc.oneof(fc.constantFrom("抱歉", "对不起", "單號", "“", "”", "说", "不", "，", "。", "1234556", "😊", "\ud800", "\u200b", "请", " "), fc.string({ unit: "binary", maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const verdicts = judge(text, criteria);
        expect(judge(text, criteria)).toEqual(verdicts);
        expect(verdicts).toHaveLength(3);
        for (const { spans } of verdicts) {
          let last = -1;
          for (const [start, end] of spans) {
            expect(start > last && end > start && end <= text.length).toBe(true);
            last = end;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(["", "抱歉".repeat(100_000), "“".repeat(5000), "不".repeat(2000), "1".repeat(2000), "单号".repeat(1000)])("survives a monster", (text) => {
    expect(judge(text, criteria)).toHaveLength(3);
  });
});
