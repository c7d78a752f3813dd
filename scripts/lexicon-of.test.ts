import { describe, expect, it } from "vitest";
import { factsOf } from "../src/attempt/judging.ts";
import { compileLexicon } from "../src/language/concepts.ts";
import type { Criterion } from "../src/language/criterion.ts";
import { compileCriteria, judge } from "../src/language/judge.ts";
import { lexiconOf } from "./lexicon-of.ts";
import { readScenarios } from "./read-scenarios.ts";

/** Everything in a content that is judged by meaning. */
function judged(content: unknown, found: Criterion[] = []): Criterion[] {
  if (Array.isArray(content)) for (const part of content) judged(part, found);
  else if (typeof content === "object" && content !== null) {
    if ("meets" in content) found.push({ id: "one", title: "", kind: "does", points: 1, ability: "communication", advice: "", model: "", examples: { counts: [], fails: [] }, ...content } as Criterion);
    for (const part of Object.values(content)) judged(part, found);
  }
  return found;
}

describe("the lexicon of one situation", () => {
  it("has the concepts that are named, and those these are made of", () => {
    const concept = (words: string[]) => ({ title: "", words });
    const lexicon = { format: 1 as const, concepts: { sorry: concept(["抱歉"]), "to-you": concept(["跟您"]), promise: concept(["@to-you 保证"]), other: concept(["别的"]) } };
    expect(Object.keys(lexiconOf({ meets: { all: ["promise", { words: ["非常 @sorry/对不起"] }] } }, lexicon).concepts)).toEqual(["sorry", "to-you", "promise"]);
  });

  const { situations, lexicon } = readScenarios("scenarios");
  const whole = compileLexicon(lexicon);
  it.each(situations.map(({ situation }) => [situation.id, situation] as const))("[L18] %s: every criterion judges its examples as with the whole lexicon", (_id, situation) => {
    const own = compileLexicon(lexiconOf(situation, lexicon));
    const facts = factsOf(situation, null);
    for (const one of judged(situation)) {
      const [a, b] = [compileCriteria([one], whole, facts), compileCriteria([one], own, facts)];
      const { counts, fails } = one.examples;
      for (const example of [...counts, ...fails]) expect(judge(example, b)[0]?.state, example).toBe(judge(example, a)[0]?.state);
    }
  });
});
