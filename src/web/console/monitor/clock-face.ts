/** Owns reading a phase's clock and writing spans as minutes and seconds. */
import type { ClockView } from "../../../protocol/classroom.ts";

/** Below zero when the time is over. */
export function leftOf({ endsAt, leftMs }: Pick<ClockView, "endsAt" | "leftMs">, now: number): number {
  return endsAt === null ? (leftMs ?? 0) : endsAt - now;
}

/** `8:12` as `08:12`; over time with a plus. Started seconds are seconds left. */
export function clockFace(ms: number): string {
  const seconds = Math.abs(Math.ceil(ms / 1000));
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${ms <= -1000 ? "+" : ""}${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`;
}
