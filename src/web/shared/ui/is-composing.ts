/** Owns telling keys that belong to an input method: its Enter picks a word. */
import type { KeyboardEvent } from "react";

/** Some browsers tell it by the old key code only. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}
