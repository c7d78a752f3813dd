/** Owns writing the texts of the format: a plain string stays one until English is there, and becomes one again when it goes. Must not know where a text stands. */
import type { Text } from "../scenario/text.ts";

export function chineseOf(text: Text | null | undefined): string {
  return typeof text === "string" ? text : (text?.["zh-CN"] ?? "");
}

export function englishOf(text: Text | null | undefined): string {
  return typeof text === "string" ? "" : (text?.en ?? "");
}

/** Both empty gives undefined: there is no text. */
export function textOf(chinese: string, english: string): Text | undefined {
  if (english !== "") return { "zh-CN": chinese, en: english };
  return chinese === "" ? undefined : chinese;
}
