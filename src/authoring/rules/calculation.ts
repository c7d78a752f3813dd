/** Rules for worksheets: formulas that can be read over names that are there, results that exist, inputs that agree with the facts. */
import { evaluate, namesIn, parseFormula } from "../../grading/expression.ts";
import { compare, exact, parseDecimal, type Fraction } from "../../grading/fraction.ts";
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Context } from "../context.ts";
import { createReferences } from "../references.ts";

export function checkCalculation({ situation }: Context, activity: ActivityOf<"calculation">, at: Path): Problem[] {
  const refs = createReferences();
  const facts = new Map(situation.facts.map((fact) => [fact.id, fact]));
  const values = new Map<string, Fraction | null>();
  for (const [index, input] of activity.inputs.entries()) {
    const path: Path = [...at, "inputs", index];
    values.set(input.id, exact(input.value));
    refs.check("fact", input.fact, new Set(facts.keys()), [...path, "fact"]);
    const fact = input.fact === undefined ? undefined : facts.get(input.fact);
    if (!fact) continue;
    const stated = parseDecimal(fact.value);
    if (!stated || compare(stated, exact(input.value)) !== 0) refs.problems.push(problem("calculation/input-differs", [...path, "value"], { input: input.id, value: input.value, fact: fact.id, stated: fact.value }));
  }
  for (const [index, step] of activity.steps.entries()) {
    const path: Path = [...at, "steps", index, "formula"];
    if (values.has(step.id)) refs.problems.push(problem("reference/duplicate-id", [...at, "steps", index], { id: step.id }));
    const parsed = parseFormula(step.formula);
    if (!parsed.ok) {
      refs.problems.push(problem("calculation/bad-formula", path, { step: step.id, at: parsed.problem.params.at + 1, found: parsed.problem.params.found || "∎" }));
      values.set(step.id, null);
      continue;
    }
    const names = namesIn(parsed.expression);
    for (const name of names) refs.check("value", name, new Set(values.keys()), path);
    const result = evaluate(parsed.expression, (name) => values.get(name) ?? null);
    if (!result && names.every((name) => values.get(name))) refs.problems.push(problem("calculation/no-result", path, { step: step.id }));
    values.set(step.id, result);
  }
  return refs.problems;
}
