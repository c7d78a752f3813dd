/** Owns where on the screen the thing is that a step of the tour points at. Parts of the page come, go and move, so it looks again and again. */
import { useEffect, useState } from "react";

export type Box = { top: number; left: number; width: number; height: number };

const EVERY = 200;

export function useTarget(selectors: readonly string[]): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  const key = selectors.join("\n");
  useEffect(() => {
    const find = () => key.split("\n").map((selector) => document.querySelector(selector)).find((element) => element !== null) ?? null;
    find()?.scrollIntoView({ block: "nearest" });
    const look = () => {
      const element = find();
      const found = element && visibleBox(element);
      setBox((before) => (!found || found.width <= 0 || found.height <= 0 ? null : same(before, found) ? before : found));
    };
    look();
    const timer = setInterval(look, EVERY);
    window.addEventListener("resize", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("resize", look);
    };
  }, [key]);
  return box;
}

/** What is seen of it: parts that scroll cut off what is beyond them. */
function visibleBox(element: Element): Box {
  let { top, left, right, bottom } = element.getBoundingClientRect();
  for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
    if (getComputedStyle(around).overflowY === "visible") continue;
    const edge = around.getBoundingClientRect();
    [top, left, right, bottom] = [Math.max(top, edge.top), Math.max(left, edge.left), Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
  }
  return { top, left, width: right - left, height: Math.min(bottom, window.innerHeight) - top };
}

function same(before: Box | null, { top, left, width, height }: Box): boolean {
  return before !== null && before.top === top && before.left === left && before.width === width && before.height === height;
}
