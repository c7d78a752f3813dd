/** Owns the order in which the cards are shown; it stands still while somebody is at work on them. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { keepOrder, sortGroups, type Order } from "./sort-groups.ts";

const STILL_MS = 3000;

export function useGroupOrder(groups: readonly GroupMonitor[]): { order: Order; setOrder(order: Order): void; shown: GroupMonitor[]; touched(): void } {
  const [order, choose] = useState<Order>("urgent");
  /** The order that is kept for the moment. */
  const [held, hold] = useState<string[] | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const shown = useMemo(() => (held ? keepOrder(groups, held) : sortGroups(groups, order)), [groups, held, order]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return {
    order,
    setOrder: (next) => {
      choose(next);
      hold(null);
    },
    shown,
    touched: () => {
      hold((before) => before ?? shown.map(({ id }) => id));
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => hold(null), STILL_MS);
    },
  };
}
