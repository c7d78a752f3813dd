/** Owns where in a replay one is: playing at one to eight times its speed, standing, jumping. Ends at the end. */
import { useCallback, useEffect, useState } from "react";

const STEP_MS = 100;
export const speeds = [1, 2, 4, 8] as const;

export type Playback = { at: number; playing: boolean; speed: number; seek: (at: number) => void; toggle: () => void; setSpeed: (speed: number) => void };

/** `length` and places in ms. */
export function usePlayback(length: number, from: number): Playback {
  const [at, setAt] = useState(from);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(2);
  useEffect(() => {
    if (!playing) return;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const gone = (now - last) * speed;
      last = now;
      setAt((before) => Math.min(length, before + gone));
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [playing, speed, length]);
  useEffect(() => {
    if (at >= length) setPlaying(false);
  }, [at, length]);
  const seek = useCallback((to: number) => setAt(Math.min(length, Math.max(0, to))), [length]);
  const toggle = () => {
    // At the end it begins again.
    if (!playing && at >= length) setAt(0);
    setPlaying(!playing);
  };
  return { at, playing, speed, seek, toggle, setSpeed };
}
