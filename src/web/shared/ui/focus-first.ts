/** Owns leading the focus to what has just appeared, as a `ref` of it. */

/** In a window that opens: as an attribute, because the browser's own dialog looks for it. */
export function focusFirst(element: Element | null): void {
  element?.setAttribute("autofocus", "");
}

/** In the page, in the place of what was pressed and is gone. */
export function focusNow(element: HTMLElement | null): void {
  element?.focus();
}
