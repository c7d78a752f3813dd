/** Owns where a dragged student is: under the pointer, or, moved by arrow keys, in the nearest group in that direction. */
import { closestCenter, pointerWithin, type CollisionDetection, type KeyboardCoordinateGetter } from "@dnd-kit/core";
import { isBetween } from "./drop-spots.ts";

/**
 * A place between two students wins over the group around it.
 * A name moved by keys is where its middle is: taken up at the edge of a wide group, it may be nearer to the middle of another.
 */
export const underPointer: CollisionDetection = (args) => {
  if (args.pointerCoordinates === null) {
    const groups = { ...args, droppableContainers: args.droppableContainers.filter(({ id }) => !isBetween(id)) };
    const within = pointerWithin({ ...groups, pointerCoordinates: middle(args.collisionRect) });
    return within.length > 0 ? within : closestCenter(groups);
  }
  const hits = pointerWithin(args);
  const between = hits.filter(({ id }) => isBetween(id));
  return between.length > 0 ? between : hits;
};

/** Whether `by` (from the own middle to another) points where an arrow key does, rather than to the side. */
const DIRECTIONS: Record<string, (by: { x: number; y: number }) => boolean> = {
  ArrowUp: ({ x, y }) => y < -1 && Math.abs(y) >= Math.abs(x) / 2,
  ArrowDown: ({ x, y }) => y > 1 && Math.abs(y) >= Math.abs(x) / 2,
  ArrowLeft: ({ x, y }) => x < -1 && Math.abs(x) >= Math.abs(y) / 2,
  ArrowRight: ({ x, y }) => x > 1 && Math.abs(x) >= Math.abs(y) / 2,
};

export const jumpToGroup: KeyboardCoordinateGetter = (event, { currentCoordinates, context: { collisionRect, droppableContainers, droppableRects, over } }) => {
  const points = DIRECTIONS[event.code];
  if (!points || !collisionRect) return undefined;
  event.preventDefault();
  const here = middle(over?.rect ?? collisionRect);
  const targets = droppableContainers.getEnabled().flatMap(({ id }) => {
    const rect = droppableRects.get(id);
    if (!rect || isBetween(id) || id === over?.id) return [];
    const there = middle(rect);
    const by = { x: there.x - here.x, y: there.y - here.y };
    return points(by) ? [{ there, far: Math.hypot(by.x, by.y) }] : [];
  });
  const nearest = targets.sort((a, b) => a.far - b.far)[0];
  if (!nearest) return undefined;
  const now = middle(collisionRect);
  return { x: currentCoordinates.x + nearest.there.x - now.x, y: currentCoordinates.y + nearest.there.y - now.y };
};

function middle(rect: { left: number; top: number; width: number; height: number }): { x: number; y: number } {
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
}
