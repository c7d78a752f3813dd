/** Owns dragging a card from one place to another by the browser's own drag and drop. Must not know what a card is; buttons and lists do the same for who has no pointer. */
import { useEffect, useRef, type RefObject } from "react";

/** What is pressed carries the id. `shown`: what follows the pointer instead of it. */
export function useDragSource(source: RefObject<HTMLElement | null>, id: string, enabled: boolean, shown?: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = source.current;
    if (!element || !enabled) return;
    element.draggable = true;
    const start = (event: globalThis.DragEvent) => {
      event.dataTransfer?.setData("text/plain", id);
      if (shown?.current) event.dataTransfer?.setDragImage(shown.current, 8, 8);
    };
    element.addEventListener("dragstart", start);
    return () => {
      element.draggable = false;
      element.removeEventListener("dragstart", start);
    };
  }, [source, id, enabled, shown]);
}

/** Calls with the id and the height of the pointer; the zone has `data-over` while something hangs above it. */
export function useDropZone(zone: RefObject<HTMLElement | null>, enabled: boolean, onDrop: (id: string, y: number) => void): void {
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const element = zone.current;
    if (!element || !enabled) return;
    const over = (event: globalThis.DragEvent) => {
      event.preventDefault();
      element.dataset["over"] = "";
    };
    const leave = () => delete element.dataset["over"];
    const drop = (event: globalThis.DragEvent) => {
      event.preventDefault();
      leave();
      latest.current(event.dataTransfer?.getData("text/plain") ?? "", event.clientY);
    };
    element.addEventListener("dragover", over);
    element.addEventListener("dragleave", leave);
    element.addEventListener("drop", drop);
    return () => {
      leave();
      element.removeEventListener("dragover", over);
      element.removeEventListener("dragleave", leave);
      element.removeEventListener("drop", drop);
    };
  }, [zone, enabled]);
}
