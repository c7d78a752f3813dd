/** Owns giving an element the height that is left on a small screen, also when the keyboard of a phone takes its half. */
import { useEffect, type RefObject } from "react";

/** With less than this the element takes all of the visible part, and the page scrolls to it. */
const tightPixels = 560;

/** Holds while `media` matches; otherwise the style sheet decides. */
export function useFillHeight(frame: RefObject<HTMLElement | null>, media: string, shown: boolean): void {
  useEffect(() => {
    const element = frame.current;
    if (!element || !shown) return;
    const query = window.matchMedia(media);
    const fit = () => {
      if (!query.matches) {
        element.style.height = "";
        return;
      }
      const visible = window.visualViewport?.height ?? window.innerHeight;
      const above = element.getBoundingClientRect().top + window.scrollY;
      const tight = visible < tightPixels;
      element.style.height = `${Math.round(tight ? visible : visible - above)}px`;
      if (tight && element.contains(document.activeElement)) window.scrollTo(0, above);
    };
    fit();
    const view = window.visualViewport;
    view?.addEventListener("resize", fit);
    window.addEventListener("resize", fit);
    // What stands above may come and go.
    const above = new ResizeObserver(fit);
    for (const sibling of element.parentElement?.children ?? []) if (sibling !== element) above.observe(sibling);
    return () => {
      view?.removeEventListener("resize", fit);
      window.removeEventListener("resize", fit);
      above.disconnect();
    };
  }, [frame, media, shown]);
}
