/** Owns the way of the keyboard through the parts of a draft's page: F6 goes to the next one, and a focus whose place went comes back to its part. Must not know what is in them. */
import { useEffect, type RefObject } from "react";

const REGION = "[data-region]";
const FIELD = "textarea, input:not([type=checkbox], [type=radio], [type=file]), select";
const FOCUSABLE = "a[href], button, summary, [tabindex='0'], textarea, input:not([type=file]), select";

export function useRegions(bench: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const left = new WeakMap<Element, Element>();
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent) => {
      const region = target instanceof Element ? target.closest(REGION) : null;
      if (!region || !(target instanceof Element)) return;
      left.set(region, target);
      last = region;
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || document.querySelector("dialog[open]")) return;
      const regions = [...(bench.current?.querySelectorAll(REGION) ?? [])];
      const here = regions.findIndex((region) => region.contains(document.activeElement));
      const ways = regions.map((_, step) => regions[(here + (event.shiftKey ? -1 - step : 1 + step) + regions.length * 2) % regions.length]);
      event.preventDefault();
      ways.some((region) => region && enter(region, left.get(region)));
    };
    // What had the focus may have gone: undone, mended, fetched anew.
    const rescue = () => {
      const before = last && left.get(last);
      if (last && before && !before.isConnected && document.activeElement === document.body) enter(last, undefined);
    };
    const observer = new MutationObserver(rescue);
    if (bench.current) observer.observe(bench.current, { childList: true, subtree: true, attributeFilter: ["style", "hidden"] });
    window.addEventListener("keydown", press);
    document.addEventListener("focusin", remember);
    return () => {
      observer.disconnect();
      window.removeEventListener("keydown", press);
      document.removeEventListener("focusin", remember);
    };
  }, [bench]);
}

/** To what is chosen there, where one was before, or the first field. False where there is nothing to go to. */
function enter(region: Element, before: Element | undefined): boolean {
  const chosen = [...region.querySelectorAll("[data-chosen], [aria-current='true']")].at(-1);
  if (before && region.contains(before) && (!chosen || chosen.contains(before))) return focus(before);
  if (chosen?.matches(FOCUSABLE)) return focus(chosen);
  return [chosen, region].some((within) => [FIELD, FOCUSABLE].some((kind) => focus(within?.querySelector(kind))));
}

function focus(element: Element | null | undefined): boolean {
  if (element instanceof HTMLElement) element.focus();
  return element instanceof HTMLElement && document.activeElement === element;
}
