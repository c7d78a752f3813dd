/** Owns what takes the focus as it appears, given to it as its `ref`. Must not know what it is. */

/** Not out of a field: whoever types there goes on typing there. */
export function takeFocus(element: HTMLElement | null): void {
  if (!document.activeElement?.matches("input, textarea, select")) element?.focus({ preventScroll: true });
}

/** Only where what had it has gone: whoever is at work elsewhere stays there. */
export function takeLostFocus(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus();
}
