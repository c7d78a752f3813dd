/** Owns the number of a new card: drawn, because somebody else of the group may be making one at the same moment. */
const most = 999;

/** One that nobody uses yet, as far as this page knows. */
export function drawNumber(used: readonly { id: string }[]): string {
  const taken = new Set(used.map(({ id }) => id));
  const free = Array.from({ length: most }, (_, index) => String(index + 1)).filter((id) => !taken.has(id));
  return free[Math.floor(Math.random() * free.length)] ?? String(most);
}
