/** Owns a rubric while it is being written: what is still wrong with it, its levels as text. The server looks again. */
import type { Text } from "../../../protocol/attempt.ts";
import type { Rubric, RubricItem, RubricLevel } from "../../../protocol/review.ts";

export type Fault = "title" | "noItems" | "itemTitle" | "max" | "cap" | "raters" | "level";

const isEmpty = (text: Text) => (typeof text === "string" ? text : text["zh-CN"]).trim() === "";

/** The first thing that is wrong; null: it can be stored. */
export function faultOf({ title, items, max, method, raters }: Rubric): Fault | null {
  if (isEmpty(title)) return "title";
  if (items.length === 0) return "noItems";
  if (items.some((item) => isEmpty(item.title))) return "itemTitle";
  if (raters.length === 0) return "raters";
  if (items.some(({ capAt }) => capAt !== null && capAt > max)) return "cap";
  if (items.some(({ levels, points }) => levels.some(({ from, to }) => from > to || to > points))) return "level";
  const most = items.reduce((sum, { sign, points }) => (sign === "+" ? sum + points : sum), 0);
  return method === "sum" && most < max ? "max" : null;
}

/** The same words in both languages where a teacher writes one. */
export function retitled(before: Text, words: string, language: "zh-CN" | "en"): Text {
  return typeof before === "string" ? words : { ...before, [language]: words };
}

/** `60-70 优秀` a line. */
export function levelsText({ levels }: Pick<RubricItem, "levels">, read: (text: Text) => string): string {
  return levels.map(({ from, to, title }) => `${from}-${to} ${read(title)}`.trim()).join("\n");
}

/** Lines that are none are left out; a title that was there in both languages stays so. */
export function readLevels(text: string, before: readonly RubricLevel[], read: (text: Text) => string): RubricLevel[] {
  return text.split("\n").flatMap((line) => {
    const found = /^\s*(\d{1,3})\s*(?:[-–—~～至]\s*(\d{1,3}))?\s*(.*?)\s*$/.exec(line);
    if (!found) return [];
    const [from, to] = [Number(found[1]), Number(found[2] ?? found[1])];
    const words = found[3] ?? "";
    const known = before.find(({ title }) => read(title) === words);
    return [{ from, to, title: known?.title ?? (words || `${from}–${to}`) }];
  });
}
