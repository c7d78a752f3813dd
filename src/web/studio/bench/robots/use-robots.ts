/** Owns letting robots play the draft: in a worker of their own, so that checking goes on; with progress, and an end at any time. What was found stays while the draft is open. */
import { proxy } from "comlink";
import { useCallback, useEffect, useRef, useState } from "react";
import type { StudioDocument } from "../../../../studio/document.ts";
import type { RobotRun } from "../../../../studio/robots/run-robots.ts";
import { startCore, type CoreClient } from "../../core/client.ts";
import type { Studio } from "../../studio.ts";
import { useOpenDraft } from "../../studio-context.tsx";

/** `against`: name of the version that it was compared with. */
export type Found = { run: RobotRun; of: StudioDocument; against: string | null };
export type Robots = {
  found: Found | null;
  /** Null while none play. */
  progress: { done: number; all: number } | null;
  failed: boolean;
  start(each: number, before: { name: string; document: () => Promise<StudioDocument> } | null): Promise<void>;
  stop(): void;
};

const kept = new WeakMap<Studio, Found>();

export function useRobots(): Robots {
  const { studio, library } = useOpenDraft();
  const [found, setFound] = useState(() => kept.get(studio) ?? null);
  const [progress, setProgress] = useState<Robots["progress"]>(null);
  const [failed, setFailed] = useState(false);
  const wanted = useRef(false);
  const core = useRef<CoreClient | null>(null);
  useEffect(
    () => () => {
      wanted.current = false;
      core.current?.close();
    },
    [],
  );
  const start = useCallback<Robots["start"]>(
    async (each, before) => {
      const of = studio.getState().history.document;
      wanted.current = true;
      setFailed(false);
      setProgress({ done: 0, all: 1 });
      core.current = startCore();
      try {
        await core.current.take({ lexicon: library.lexicon, forms: library.forms });
        const goOn = async (done: number, all: number) => {
          setProgress({ done, all });
          return wanted.current;
        };
        const run = await core.current.robots({ document: of, before: before ? await before.document() : null, each }, proxy(goOn));
        const next = { run, of, against: before?.name ?? null };
        kept.set(studio, next);
        setFound(next);
      } catch {
        setFailed(true);
      }
      core.current?.close();
      core.current = null;
      setProgress(null);
    },
    [studio, library],
  );
  return { found, progress, failed, start, stop: () => void (wanted.current = false) };
}
