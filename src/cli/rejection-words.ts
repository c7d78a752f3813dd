/** The words of refusals, shared with the screens. */
import type { Rejection } from "../attempt/event.ts";
import enInLesson from "../web/locales/en/lesson-failures.json" with { type: "json" };
import en from "../web/locales/en/rejections.json" with { type: "json" };
import zhInLesson from "../web/locales/zh-CN/lesson-failures.json" with { type: "json" };
import zh from "../web/locales/zh-CN/rejections.json" with { type: "json" };
import type { Lang } from "./words.ts";

const TABLES: Record<Lang, Readonly<Record<string, string>>> = { "zh-CN": { ...zhInLesson, ...zh }, en: { ...enInLesson, ...en } };

export function rejectionSentence({ code, params }: Rejection, lang: Lang): string {
  const sentence = TABLES[lang][code];
  if (sentence === undefined) return code;
  return `${sentence.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(params[name] ?? hole))} [${code}]`;
}
