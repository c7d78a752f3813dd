/** Owns which language the app speaks: the chosen one, else the browser's. Remembered in this browser; without storage only while the page is open. */
import type { Locale } from "../../../protocol/attempt.ts";

const KEY = "kefu.language";

export function wantedLanguage(): Locale {
  const chosen = remembered();
  if (chosen) return chosen;
  return navigator.language.toLowerCase().startsWith("en") ? "en" : "zh-CN";
}

export function rememberLanguage(language: Locale): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage is blocked or full: the choice lives as long as the page.
  }
}

function remembered(): Locale | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === "en" || value === "zh-CN" ? value : null;
  } catch {
    return null;
  }
}
