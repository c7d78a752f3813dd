import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileLexicon } from "./concepts.ts";
import type { Criterion, Lexicon } from "./criterion.ts";
import { compileCriteria, judge } from "./judge.ts";

const concept = (words: string[], more: object = {}) => ({ title: words.join(), words, ...more });
const lexicon = { format: 1, concepts: { strict: concept(["查清原因"], { typo: "off" }), sorry: concept(["真诚道歉", "对不起"]), record: concept(["记录", "记下来"]) } } as Lexicon;
const criterion = (id: string, meets: Criterion["meets"]): Criterion => ({ id, title: id, kind: "does", points: 1, ability: "communication", meets, examples: { counts: [], fails: [] }, advice: "", model: "" });
/** Some share texts, allow slips where others do not, or hold words that a slip of another could be read through. */
const criteria = [
  criterion("strict", "strict"),
  criterion("cause", { words: ["查清原因"] }),
  criterion("sorry", "sorry"),
  criterion("road", { words: ["真诚到期", "到期"] }),
  criterion("note", { all: ["record", { words: ["记路"] }] }),
  criterion("record", "record"),
  criterion("note-words", { words: ["记录", "记下"] }),
];
const answers = ["我会查青原因", "我会查清原因", "真诚到期了", "真诚到歉", "我记路了", "我记录了", "我记下莱", "对不器"];

describe("[L18] verdicts and the order of compiling", () => {
  const alone = (one: Criterion, text: string) => judge(text, compileCriteria([one], compileLexicon(lexicon), {}))[0];
  const expected = new Map(answers.map((text) => [text, new Map(criteria.map((one) => [one.id, alone(one, text)]))]));

  it("[L18] each criterion is judged as if it were the only one, whatever was compiled before", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(criteria, { minLength: 1 }), fc.constantFrom(...answers), (order, text) => {
        const compiled = compileLexicon(lexicon);
        const listeners = order.map((one) => compileCriteria([one], compiled, {}));
        for (const [index, one] of order.entries()) {
          const listener = listeners[index];
          expect(listener && judge(text, listener)[0]).toEqual(expected.get(text)?.get(one.id));
        }
      }),
      { numRuns: 300, seed: 22 },
    );
  });

  it("[L18] what is compiled between two questions about one answer is found in it", () => {
    const compiled = compileLexicon(lexicon);
    for (const one of criteria) for (const text of answers) expect(judge(text, compileCriteria([one], compiled, {}))[0]).toEqual(expected.get(text)?.get(one.id));
    const again = compileLexicon(lexicon);
    for (const text of answers) for (const one of criteria) expect(judge(text, compileCriteria([one], again, {}))[0]).toEqual(expected.get(text)?.get(one.id));
  });

  it("[L18] a slip that one criterion allows is not allowed to a concept that refuses slips", () => {
    const compiled = compileLexicon(lexicon);
    const listener = compileCriteria(criteria.slice(0, 2), compiled, {});
    expect(judge("我会查青原因", listener).map(({ state }) => state)).toEqual(["not-met", "met"]);
  });
});
