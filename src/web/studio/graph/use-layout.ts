/** Owns asking for places whenever the structure changes, and only then; until the answer comes the last one stands. */
import { useEffect, useRef, useState } from "react";
import { useCore } from "../core/core-context.tsx";
import type { Layout, Shape } from "./lay-out.ts";

export function useLayout(shape: Shape): Layout | null {
  const core = useCore();
  const key = JSON.stringify(shape);
  const [layout, setLayout] = useState<Layout | null>(null);
  const latest = useRef(shape);
  latest.current = shape;
  useEffect(() => {
    let current = true;
    void core.layOutGraph(latest.current).then((found) => current && setLayout(found));
    return () => {
      current = false;
    };
  }, [core, key]);
  return layout;
}
