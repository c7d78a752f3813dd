/** Owns what a mark is called where its own title says only what it is about, not what was looked at. */
import type { TFunction } from "i18next";
import type { CreditItem } from "../../../protocol/attempt.ts";
import type { ReadText } from "../i18n/use-text.ts";

export function itemTitle(item: Pick<CreditItem, "kind" | "title">, t: TFunction<["report", "common"]>, text: ReadText): string {
  const title = text(item.title);
  if (item.kind === "mood" || item.kind === "hint") return t(`kind.${item.kind}`);
  if (item.kind === "filled" || item.kind === "format" || item.kind === "consistency" || item.kind === "length") return t(`kind.${item.kind}`, { title });
  return title;
}
