/** Owns texts that outlive a reload or a crash of this tab; where the browser keeps none, they live as long as the page. Must not know what they mean. */

const kept = new Map<string, string>();

export function keptInTab(name: string): string {
  try {
    return window.sessionStorage.getItem(name) ?? "";
  } catch {
    return kept.get(name) ?? "";
  }
}

/** Keeps nothing under `name` where `text` is empty. */
export function keepInTab(name: string, text: string): void {
  kept.set(name, text);
  try {
    if (text) window.sessionStorage.setItem(name, text);
    else window.sessionStorage.removeItem(name);
  } catch {
    // Blocked or full: the page's own memory has it.
  }
}
