/** Owns where an arrow key leads in a grid that is filled row by row. */

/** Null: the key is none of these, or leads nowhere. */
export function gridMove(key: string, at: number, count: number, columns: number): number | null {
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: at + columns, ArrowUp: at - columns, Home: 0, End: count - 1 }[key];
  if (to === undefined || to < 0) return null;
  // From a full row down into a shorter last row leads to its end.
  const rowBelow = Math.floor(at / columns) < Math.floor((count - 1) / columns);
  if (to >= count) return key === "ArrowDown" && rowBelow ? count - 1 : null;
  return to;
}
