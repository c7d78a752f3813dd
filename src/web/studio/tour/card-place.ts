/** Owns where the card of the tour stands: beside what is meant, wherever there is room; at the foot of the window when nothing is there. */
import type { Box } from "./use-target.ts";

const CARD = { width: 320, height: 290 };
const GAP = 16;
const SMALL = 60;

export function cardPlace(box: Box | null, wide: number, high: number): { top: number; left: number } {
  const inside = (top: number, left: number) => ({ top: Math.max(GAP, Math.min(top, high - CARD.height - GAP)), left: Math.max(GAP, Math.min(left, wide - CARD.width - GAP)) });
  if (!box) return inside(high, wide);
  // Under a button it hides nothing that belongs to it.
  if (box.height < SMALL && box.top + box.height + GAP + CARD.height <= high) return inside(box.top + box.height + GAP, box.left);
  if (box.left + box.width + GAP + CARD.width <= wide) return inside(box.top, box.left + box.width + GAP);
  if (box.left - GAP - CARD.width >= 0) return inside(box.top, box.left - GAP - CARD.width);
  if (box.top + box.height + GAP + CARD.height <= high) return inside(box.top + box.height + GAP, box.left);
  if (box.top - GAP - CARD.height >= 0) return inside(box.top - GAP - CARD.height, box.left);
  // It fills the window: in its lower right corner.
  return inside(high, wide);
}
