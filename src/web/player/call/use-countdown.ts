/** Owns counting real seconds down for rings and silence, so that a person can stop it. Must not know what happens at the end. */
import { useCallback, useEffect, useRef, useState } from "react";

export type Countdown = { left: number; paused: boolean; pause(): void; resume(): void; restart(): void };

type CountdownOptions = {
  /** Length in seconds; `null`: nothing to count. */
  seconds: number | null;
  /** A change begins again from the start. */
  restartOn: string | number;
  /** Asked every second; while it holds the second does not count. */
  held: () => boolean;
  onElapsed: () => void;
};

/** Counts while the tab is visible, no dialog is open and nothing holds it; starts over by itself after the end. */
export function useCountdown({ seconds, restartOn, held, onElapsed }: CountdownOptions): Countdown {
  const [left, setLeft] = useState(seconds ?? 0);
  const [paused, setPaused] = useState(false);
  const remaining = useRef(seconds ?? 0);
  const latest = useRef({ held, onElapsed });
  latest.current = { held, onElapsed };

  const restart = useCallback(() => {
    remaining.current = seconds ?? 0;
    setLeft(remaining.current);
  }, [seconds]);

  useEffect(restart, [restart, restartOn]);

  useEffect(() => {
    if (seconds === null || paused) return;
    const timer = window.setInterval(() => {
      if (document.hidden || dialogOpen() || latest.current.held()) return;
      remaining.current -= 1;
      if (remaining.current <= 0) {
        remaining.current = seconds;
        latest.current.onElapsed();
      }
      setLeft(remaining.current);
    }, 1000);
    return () => window.clearInterval(timer);
  }, [seconds, paused]);

  return { left, paused, pause: useCallback(() => setPaused(true), []), resume: useCallback(() => setPaused(false), []), restart };
}

function dialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
