/** Owns the table while it is being filled in: shown at once, saved column by column after a pause. Must not know what is right. */
import { useMemo, useRef } from "react";
import { useAttempt } from "../../attempt/attempt-context.tsx";
import { useAutosave } from "../../attempt/use-autosave.ts";
import { useAnswering } from "../use-answering.ts";
import type { Ask, ClassificationView, Values } from "./own-figures.ts";

type Written = { order: string[]; values: Values };

export type OwnTable = Written & { editable: boolean; write(of: Ask, id: string, value: string): void; writeAll(of: Ask, column: Record<string, string>): void; sort(order: string[]): void; flush(): void };

export function useOwnTable(activity: ClassificationView): OwnTable {
  const { id: attempt } = useAttempt();
  const { editable, save } = useAnswering(activity);
  const { order, values } = activity;
  const stored = useMemo(() => JSON.stringify({ order, values } satisfies Written), [order, values]);
  // Only what was changed here is sent: others of the group may be at work on another column.
  const changed = useRef(new Set<Ask>());
  const entry = useAutosave(`${attempt}.${activity.id}`, stored, async (json) => {
    const written = JSON.parse(json) as Written;
    // Nothing changed here, and yet to be saved: the page had been reloaded before it was stored.
    const columns = changed.current.size > 0 ? [...changed.current] : differing(written, { order, values });
    changed.current.clear();
    const results = await Promise.all(columns.map((of) => save({ kind: "classification", of, entries: entriesOf(written, of) })));
    return results.find(({ ok }) => !ok) ?? results[0] ?? { ok: true };
  });
  const now = useMemo(() => JSON.parse(entry.value) as Written, [entry.value]);
  const change = (of: Ask, next: Written) => {
    changed.current.add(of);
    entry.change(JSON.stringify(next));
  };
  const writeAll = (of: Ask, column: Record<string, string>) => change(of, { ...now, values: { ...now.values, [of]: column } });
  return {
    ...now,
    editable,
    write: (of, id, value) => writeAll(of, { ...now.values[of], [id]: value }),
    writeAll,
    sort: (next) => change("order", { ...now, order: next }),
    flush: entry.flush,
  };
}

function entriesOf({ order, values }: Written, of: Ask): { id: string; value: string }[] {
  return of === "order" ? order.map((id) => ({ id, value: "" })) : Object.entries(values[of] ?? {}).map(([id, value]) => ({ id, value }));
}

function differing(written: Written, stored: Written): Ask[] {
  const all: Ask[] = ["order", ...(Object.keys(written.values) as Exclude<Ask, "order">[])];
  return all.filter((of) => JSON.stringify(entriesOf(written, of)) !== JSON.stringify(entriesOf(stored, of)));
}
