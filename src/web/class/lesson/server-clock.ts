/** Owns counting by the server's clock, so that every screen of a class shows the same second. */
import { useEffect, useState } from "react";
import type { ClockView } from "../../../protocol/classroom.ts";
import { useLive } from "../../shared/live/live-context.tsx";

/** The server's time, anew every second. */
export function useServerNow(): number {
  const live = useLive();
  const [now, setNow] = useState(() => live.serverNow());
  useEffect(() => {
    const timer = setInterval(() => setNow(live.serverNow()), 1000);
    return () => clearInterval(timer);
  }, [live]);
  return now;
}

/** What is left of the phase, in seconds; below zero it is overdue. */
export function secondsLeft(clock: ClockView, now: number): number {
  return Math.ceil((clock.endsAt === null ? (clock.leftMs ?? 0) : clock.endsAt - now) / 1000);
}

/** `12:05`; over an hour `72:05`. */
export function asClock(seconds: number): string {
  const left = Math.abs(seconds);
  return `${String(Math.floor(left / 60)).padStart(2, "0")}:${String(left % 60).padStart(2, "0")}`;
}
