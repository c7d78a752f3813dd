/** Owns what a part of a list is called on the screen: its own words, those of what it points to, or its number. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../../scenario/problem.ts";
import type { ObjectShape } from "../../../../scenario/schema/shape.ts";
import { partTitle } from "../../../../studio/part-title.ts";
import { targetOf } from "../../../../studio/targets.ts";
import { useWritten } from "../../fields/use-written.ts";
import { useOptions } from "../../fields/use-options.ts";
import { useAt } from "../../studio-context.tsx";
import { useFormatWords } from "./use-format-words.ts";

export function usePartTitle(place: Path, path: readonly string[], shape: ObjectShape): string {
  const { t } = useTranslation("studio-inspector");
  const text = useWritten();
  const words = useFormatWords();
  const part = useAt<Record<string, unknown>>(place);
  const pointer = shape.properties.find(({ key, shape: { as } }) => key !== "id" && (as === "id" || as === "criterion-key"));
  const target = pointer ? targetOf([...path, pointer.key]) : null;
  const options = useOptions(target ?? "persona", place);
  const name = text(partTitle(part ? { name: part["name"] } : part));
  const own = [name, text(partTitle(part))].filter(Boolean).join(" · ");
  if (own) return own;
  const named = pointer && target ? options.find(({ id }) => id === part?.[pointer.key])?.title : undefined;
  return named ?? t("numbered", { item: words.item(path), number: Number(place[place.length - 1]) + 1 });
}
