/** Owns which groups the teacher's next action is for. Groups that are gone are no longer chosen. */
import { useCallback, useMemo, useState } from "react";
import type { GroupMonitor } from "../../../protocol/classroom.ts";

export type Selection = {
  chosen: ReadonlySet<string>;
  /** Only this one; pressed again: none. `more`: beside the others. */
  press(group: string, more: boolean): void;
  only(group: string): void;
  set(groups: readonly string[]): void;
};

export function useSelection(groups: readonly GroupMonitor[]): Selection {
  const [picked, setPicked] = useState<readonly string[]>([]);
  const chosen = useMemo(() => new Set(picked.filter((id) => groups.some((group) => group.id === id))), [picked, groups]);
  const press = useCallback(
    (group: string, more: boolean) =>
      setPicked((before) => {
        if (before.includes(group)) return more ? before.filter((id) => id !== group) : before.length > 1 ? [group] : [];
        return more ? [...before, group] : [group];
      }),
    [],
  );
  const only = useCallback((group: string) => setPicked([group]), []);
  return { chosen, press, only, set: setPicked };
}
