/** Owns printing one part of the page by itself. Must not know what it is. */

/** Everything but the element and what holds it is hidden from the printer; the page itself does not change. */
export function printElement(element: HTMLElement): void {
  const root = document.documentElement;
  const path: HTMLElement[] = [];
  for (let node: HTMLElement | null = element; node && node !== root; node = node.parentElement) path.push(node);
  root.setAttribute("data-printing", "");
  for (const node of path) node.setAttribute("data-print-path", "");
  element.setAttribute("data-print-target", "");
  const undo = () => {
    root.removeAttribute("data-printing");
    for (const node of path) node.removeAttribute("data-print-path");
    element.removeAttribute("data-print-target");
    window.removeEventListener("afterprint", undo);
  };
  window.addEventListener("afterprint", undo);
  window.print();
}
