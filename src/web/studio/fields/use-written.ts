/** Owns in which language the studio names what is written: in Chinese, as its fields show it; in that of the screen once both languages stand side by side. */
import { chineseOf } from "../../../studio/text-edit.ts";
import { useText, type ReadText } from "../../shared/i18n/use-text.ts";
import { useBilingual } from "./bilingual.ts";

/** Stable while neither choice changes. */
export function useWritten(): ReadText {
  const both = useBilingual((state) => state.both);
  const text = useText();
  return both ? text : chineseOf;
}
