/** Owns the arithmetic of an axis: where a figure lies between its ends, its ticks, and how a label breaks under a bar. */

export type Axis = { ticks: number[]; zero: number; share(value: number): number };

/** What lies outside is drawn at the end. */
export function axisOf({ min, max }: { min: number; max: number }): Axis {
  const reach = max - min;
  const step = stepFor(reach);
  const ticks: number[] = [];
  for (let tick = Math.ceil(min / step) * step; tick <= max + step / 1000; tick += step) ticks.push(Math.round(tick * 1000) / 1000);
  return { ticks, zero: Math.min(Math.max(0, min), max), share: (value) => Math.min(1, Math.max(0, (value - min) / reach)) };
}

/** About five parts, of 1, 2 or 5 times a power of ten. */
function stepFor(reach: number): number {
  const power = 10 ** Math.floor(Math.log10(reach / 5));
  return ([1, 2, 5, 10].find((times) => reach / (times * power) <= 6) ?? 10) * power;
}

/** At most two lines; what is longer still is cut off with …; the table beside has it whole. */
export function linesOf(label: string, room: number): string[] {
  const wide = /[\u2e80-\uffef]/.test(label);
  const most = Math.max(3, Math.floor(room / (wide ? 20 : 10)));
  if (label.length <= most) return [label];
  const space = label.lastIndexOf(" ", most);
  const cut = space > 0 ? space : most;
  const rest = label.slice(cut).trim();
  return [label.slice(0, cut), rest.length > most ? `${rest.slice(0, most - 1)}…` : rest];
}
