/** Owns the comparison of found values with the figures of criteria and facts. Throws for a figure that cannot be read: that is a fault of the criterion. */
import type { FactRef, Facts, FactValue, ValueTest } from "./criterion.ts";
import type { Entity } from "./entity.ts";

export class BadFigureError extends Error {
  constructor(readonly figure: string) {
    super(`language/bad-figure: ${figure}`);
  }
}

export function factOf(ref: FactRef, facts: Facts): FactValue {
  const fact = facts[ref.fact];
  if (!fact) throw new BadFigureError(ref.fact);
  return fact;
}

/** "14:00" or "2012-04-30T14:00" in minutes after midnight. */
export function minutesOfDay(text: string): number {
  const match = /(?:^|T)(\d{1,2}):(\d{2})/.exec(text);
  if (!match) throw new BadFigureError(text);
  return Number(match[1]) * 60 + Number(match[2]);
}

/** "PT1H30M", "P1D" in minutes. */
export function minutesLong(text: string): number {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text);
  if (!match || text === "P") throw new BadFigureError(text);
  return Number(match[1] ?? 0) * 1440 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
}

function figure(value: string | number | FactRef | undefined, facts: Facts, parse: (text: string) => number): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "number") return value;
  return parse(typeof value === "string" ? value : factOf(value, facts).value);
}

export type EntityTest = (entity: Entity) => number | undefined;

/** A test that gives the value which fits, or undefined. */
export function valueTest(test: ValueTest<string> | ValueTest<number>, facts: Facts, parse: (text: string) => number): EntityTest {
  const equals = figure(test.equals, facts, parse);
  const min = figure(test.min, facts, parse) ?? -Infinity;
  const max = figure(test.max, facts, parse) ?? Infinity;
  return ({ values, rough }) =>
    values.find((value) => {
      if (equals === undefined) return value >= min && value <= max;
      return value === equals || ((test.near === true || rough) && Math.abs(value - equals) <= Math.max(5, equals * 0.005));
    });
}
