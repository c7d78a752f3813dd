/** The words of problems: turns a problem into a sentence of one language. The codes' own words live in src/web/locales/<language>/problems.json, shared with the studio. */
import en from "../web/locales/en/problems.json" with { type: "json" };
import zh from "../web/locales/zh-CN/problems.json" with { type: "json" };
import type { Problem } from "../scenario/problem.ts";
import { rejectionSentence } from "./rejection-words.ts";
import type { Lang } from "./words.ts";

const TABLES: Record<Lang, Readonly<Record<string, string>>> = { "zh-CN": zh, en };

/** Params that are themselves words of the format, by the group of keys that holds their words. */
const GROUPS: Readonly<Record<string, readonly string[]>> = { kind: ["kind"], expected: ["type"], found: ["type"], state: ["state"], what: ["what"], reason: ["reason"], bound: ["bound"] };

export function problemSentence({ code, params }: Problem, lang: Lang): string {
  const table = TABLES[lang];
  const sentence = table[code] ?? `${code} ${JSON.stringify(params)}`;
  return sentence.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => {
    const value = params[name];
    if (value === undefined) return hole;
    if (code === "transcript/refused" && name === "reason") return rejectionSentence({ code: String(value), params: { ...params } }, lang);
    // Only where a type is spoken of: a text that happens to be "object" stays as it is.
    const groups = code === "shape/wrong-type" || ["kind", "state", "what", "reason", "bound"].includes(name) ? (GROUPS[name] ?? []) : [];
    for (const group of groups) {
      const word = table[`${group}.${value}`];
      if (word !== undefined) return word;
    }
    return String(value);
  });
}

export function severityWord(severity: Problem["severity"], lang: Lang): string {
  return TABLES[lang][`severity.${severity}`] ?? severity;
}
