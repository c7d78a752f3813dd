/** Reads what the pages say from their own locale files, so that one test speaks both languages. */
import { readFileSync } from "node:fs";

export type Lang = "zh-CN" | "en";
/** `say("studio-share:share.title")`; holes are filled with `params`. */
export type Say = (key: string, params?: Record<string, string | number>) => string;
type Words = { [key: string]: string | Words };

export function wordsOf(lang: Lang): Say {
  const namespaces = new Map<string, Words>();
  const wordsIn = (namespace: string): Words => {
    const known = namespaces.get(namespace) ?? (JSON.parse(readFileSync(new URL(`../../../src/web/locales/${lang}/${namespace}.json`, import.meta.url), "utf8")) as Words);
    namespaces.set(namespace, known);
    return known;
  };
  return (key, params = {}) => {
    const [namespace = "", way = ""] = key.split(":");
    const found = way.split(".").reduce<string | Words | undefined>((at, part) => (typeof at === "object" ? at[part] : undefined), wordsIn(namespace));
    if (typeof found !== "string") throw new Error(`There is no ${key} in ${lang}.`);
    return found.replaceAll(/\{\{(\w+)\}\}/g, (hole, name: string) => String(params[name] ?? hole));
  };
}
