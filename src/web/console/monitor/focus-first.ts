/** Owns where the focus goes when a window opens; as an attribute, because the browser's own dialog looks for it. */

/** As a `ref` of the control. */
export function focusFirst(element: Element | null): void {
  element?.setAttribute("autofocus", "");
}
