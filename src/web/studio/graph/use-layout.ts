/** Owns asking for places whenever the structure changes, and only then; until the answer comes the last one stands. */
import { wrap, type Remote } from "comlink";
import { useEffect, useRef, useState } from "react";
import type { Layout, Shape } from "./lay-out.ts";
import type { LayoutWorker } from "./layout-worker.ts";

export function useLayout(shape: Shape): Layout | null {
  const key = JSON.stringify(shape);
  const [layout, setLayout] = useState<Layout | null>(null);
  const remote = useRef<Remote<LayoutWorker> | null>(null);
  const latest = useRef(shape);
  latest.current = shape;
  useEffect(() => {
    const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
    remote.current = wrap<LayoutWorker>(worker);
    return () => worker.terminate();
  }, []);
  useEffect(() => {
    let current = true;
    void remote.current?.layOut(latest.current).then((found) => current && setLayout(found));
    return () => {
      current = false;
    };
  }, [key]);
  return layout;
}
