/** Owns texts that outlive a reload or a crash of this tab; where the browser keeps none, they live as long as the page. Must not know what they mean. */

/** What the browser would not keep. */
const kept = new Map<string, string>();

export function keptInTab(name: string): string {
  try {
    return window.sessionStorage.getItem(name) ?? kept.get(name) ?? "";
  } catch {
    return kept.get(name) ?? "";
  }
}

/** Somebody else sits down at this computer. */
export function forgetTab(): void {
  kept.clear();
  try {
    window.sessionStorage.clear();
  } catch {
    // It keeps nothing.
  }
}

/** Keeps nothing under `name` where `text` is empty. */
export function keepInTab(name: string, text: string): void {
  kept.delete(name);
  try {
    // Before the new one: were there no room for it, the old one would be taken for it.
    window.sessionStorage.removeItem(name);
    if (text) window.sessionStorage.setItem(name, text);
  } catch {
    kept.set(name, text);
  }
}
