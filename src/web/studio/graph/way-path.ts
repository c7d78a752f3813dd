/** Owns the line of an arrow: through the bends that the layout found, leaving and arriving level. */
import type { Point } from "./lay-out.ts";

/** Ends are where the cards' handles are; an arrow that goes back leaves and arrives where the layout says, since it turns its back on the handles. */
export function wayPath(from: Point, to: Point, route: readonly Point[] | undefined, back: boolean): string {
  const between = route && route.length > 2 ? route.slice(1, -1) : [];
  const points = back && route && route.length > 1 ? [...route] : [from, ...between, to];
  const [first, ...rest] = points;
  if (!first) return "";
  let before = first;
  let path = `M${first.x},${first.y}`;
  for (const point of rest) {
    const middle = (before.x + point.x) / 2;
    path += `C${middle},${before.y} ${middle},${point.y} ${point.x},${point.y}`;
    before = point;
  }
  return path;
}
