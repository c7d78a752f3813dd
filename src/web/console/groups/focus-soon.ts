/** Owns leading the focus on after the board has been drawn anew: what was pressed has moved along with its student, or is gone with its group. */

/** `kind` is the name of a `data-` attribute; with `id`, the one of that student or group. */
export function focusSoon(kind: "move" | "remove" | "title" | "add", id?: string): void {
  setTimeout(() => {
    const found = document.querySelector<HTMLElement>(id === undefined ? `[data-${kind}]` : `[data-${kind}="${CSS.escape(id)}"]`);
    found?.focus();
    // A new name is written over the one that was given.
    if (found instanceof HTMLInputElement) found.select();
  });
}
