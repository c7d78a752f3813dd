/** Owns what takes the focus as it appears, given to it as its `ref`. Must not know what it is. */

export const takeFocus = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });

/** Only where what had it has gone: whoever is at work elsewhere stays there. */
export function takeLostFocus(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus();
}
