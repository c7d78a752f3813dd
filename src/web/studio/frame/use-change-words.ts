/** Owns the words for named changes: what was done, and to which criterion or beat where that is still there to be named. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { ChangeCode } from "../../../studio/change-codes.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import type { Change } from "../../../studio/history.ts";
import { valueAt } from "../../../studio/path.ts";
import type { Text } from "../../../scenario/text.ts";
import { useWritten } from "../fields/use-written.ts";

/** What they were made in stays in its place. */
const inPlace: readonly ChangeCode[] = ["edit-text", "edit-setting", "edit-criterion", "add-example", "edit-example", "remove-example"];

export function useChangeWords(): (change: Change, document: StudioDocument) => string {
  const { t } = useTranslation("studio-changes");
  const text = useWritten();
  return useCallback(
    ({ name: { code, params }, place }, document) => {
      const what = t(code, { ...params });
      const title = inPlace.includes(code) && place ? text(titleAt(document, place)) : "";
      return title === "" ? what : t("of", { what, title });
    },
    [t, text],
  );
}

/** Of the innermost criterion or beat that holds the place. */
function titleAt(document: StudioDocument, place: Path): Text | undefined {
  for (let depth = place.length; depth > 1; depth -= 1) {
    const list = place[depth - 2];
    if (list !== "criteria" && list !== "beats") continue;
    const title = valueAt(document, [...place.slice(0, depth), "title"]) as Text | undefined;
    if (title) return title;
  }
  return undefined;
}
