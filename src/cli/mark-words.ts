/** The words of a mark: what it is called, and why it was (not) given. The reasons are shared with the screens. */
import type { CreditItem, Reason } from "../grading/report.ts";
import { readText } from "../scenario/text.ts";
import en from "../web/locales/en/reasons.json" with { type: "json" };
import zh from "../web/locales/zh-CN/reasons.json" with { type: "json" };
import type { Lang, Words } from "./words.ts";

const TABLES: Record<Lang, Readonly<Record<string, string>>> = { "zh-CN": zh, en };

/** Kinds whose own title says only what they are about, not what was looked at. */
const NAMED_KINDS: ReadonlySet<CreditItem["kind"]> = new Set(["mood", "hint", "filled", "format", "consistency", "length"]);

export function markTitle({ kind, title }: CreditItem, lang: Lang, words: Words): string {
  const own = readText(title, lang);
  return NAMED_KINDS.has(kind) ? words(`report.kind.${kind}`, { title: own }) : own;
}

export function reasonSentence({ code, params }: Reason, lang: Lang): string {
  return (TABLES[lang][code] ?? code).replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(params[name] ?? hole));
}
