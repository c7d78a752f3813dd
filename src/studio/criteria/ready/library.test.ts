import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { judgedCriterionSchema } from "../../../scenario/schema/criterion.ts";
import type { FactSource } from "../../document.ts";
import { makeAnswerJudge } from "../../judge-answers.ts";
import { factsIn } from "../../heard.ts";
import { libraryOf } from "../../kit.ts";
import { readyCriteria } from "./library.ts";
import { filledWith, fillReady, type Filled, type ReadyCriterion } from "./ready.ts";

const { lexicon } = libraryOf(JSON.parse(readFileSync("scenarios/lexicon.json", "utf8")), []);
const answers = makeAnswerJudge(lexicon);

const fact = (type: FactSource["type"], value: string): FactSource => ({ id: `a-${type}`, type, label: type, value, known: "told" });
const facts = [fact("code", "1234566"), fact("phone", "13711219212"), fact("time", "14:00"), fact("money", "35.50"), fact("text", "天河区体育东路 28 号"), fact("name", "恒源五金")];
const values = factsIn({ facts });

/** A ready criterion once for each type of fact that it takes. */
function fillings({ ask }: ReadyCriterion): Filled[] {
  if (ask?.of === "name") return [filledWith(ask, "世达物流", facts)].filter((filled) => filled !== null);
  if (ask?.of !== "fact") return [filledWith(ask, ask === null ? "" : String(ask.usual), facts)].filter((filled) => filled !== null);
  return facts.map(({ id }) => filledWith(ask, id, facts)).filter((filled) => filled !== null);
}

const filled = readyCriteria.flatMap((ready) => fillings(ready).map((of, index) => ({ name: `${ready.id}${index || ""}`, ...fillReady(ready, of) })));
const states = (criterion: (typeof filled)[number], texts: readonly string[]) => answers.judge("x:y", criterion, values, texts).map(({ verdict, fault }) => verdict?.state ?? fault?.code);

describe("the library of ready criteria", () => {
  test("[J14] every one is a criterion of the format, with three examples of each kind, and holds what its examples say", () => {
    expect(readyCriteria.length).toBeGreaterThanOrEqual(25);
    expect(new Set(readyCriteria.map(({ id }) => id)).size).toBe(readyCriteria.length);
    const faults = filled.flatMap((criterion) => {
      const { name, ...source } = criterion;
      const { counts, fails } = criterion.examples;
      const shape = judgedCriterionSchema.safeParse({ id: "x", ...source }).success && counts.length >= 3 && fails.length >= 3 ? [] : [`${name}: shape`];
      const missed = states(criterion, counts).flatMap((state, index) => (state === "met" ? [] : [`${name} + ${counts[index]}: ${state}`]));
      const fired = states(criterion, fails).flatMap((state, index) => (state === "not-met" || state === "uncertain" ? [] : [`${name} - ${fails[index]}: ${state}`]));
      const model = states(criterion, [criterion.model])[0] === (criterion.kind === "does" ? "met" : "not-met") ? [] : [`${name} model`];
      return [...shape, ...missed, ...fired, ...model];
    });
    expect(faults).toEqual([]);
  });

  test("[J15] nothing that earns points, and no model answer, is a fault by another one", () => {
    const never = filled.filter(({ kind }) => kind === "must-not");
    const good = filled.flatMap(({ name, kind, examples, model }) => [...(kind === "does" ? examples.counts : []), model].map((text) => ({ name, text })));
    // The number of another customer and a wrong one are told by the fact alone.
    const general = never.filter(({ name }) => !name.startsWith("leak") && !name.startsWith("wrong-fact"));
    const fired = general.flatMap((fault) => states(fault, good.map(({ text }) => text)).flatMap((state, index) => (state === "met" ? [`${fault.name} ← ${good[index]?.name}: ${good[index]?.text}`] : [])));
    expect(fired).toEqual([]);
  });

  test("[J16] one that asks for something is made only when that fits", () => {
    const find = (id: string) => readyCriteria.find((ready) => ready.id === id)?.ask ?? null;
    expect(filledWith(find("promise-deadline"), "0", facts)).toBeNull();
    expect(filledWith(find("promise-deadline"), "2.5", facts)).toBeNull();
    expect(filledWith(find("repeat-phone"), "a-code", facts)).toBeNull();
    expect(filledWith(find("repeat-phone"), "a-phone", [fact("phone", "")])).toBeNull();
    expect(filledWith(find("name-company"), "。", facts)).toBeNull();
    expect(filledWith(find("name-company"), "顺路（广州）物流", facts)?.name).toBe("顺路 ……2 广州 ……2 物流");
  });
});
