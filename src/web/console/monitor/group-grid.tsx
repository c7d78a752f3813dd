/** Owns the grid of cards: choosing by press and by key. One card is a tab stop, arrows move on. */
import { useCallback, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { GroupCard } from "./group-card.tsx";
import { gridMove } from "./grid-move.ts";
import { SHORTCUTS, type Shortcut } from "./shortcuts.ts";
import type { Selection } from "./use-selection.ts";
import styles from "./group-grid.module.css";

type GroupGridProps = {
  groups: readonly GroupMonitor[];
  selection: Selection;
  projected: string | null;
  /** Groups are in different phases, or have different times left. */
  ownClocks: boolean;
  /** Somebody is at work on the cards: they should stay where they are. */
  onTouch: () => void;
  /** Concerns the chosen groups; where none is chosen, the one with the focus. */
  onShortcut: (shortcut: Shortcut, groups: readonly string[]) => void;
};

export function GroupGrid({ groups, selection, projected, ownClocks, onTouch, onShortcut }: GroupGridProps) {
  const { t } = useTranslation("monitor");
  const box = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const onFocus = useCallback((group: string) => setStop(group), []);
  const tabStop = groups.some(({ id }) => id === stop) ? stop : groups[0]?.id;
  const cards = () => [...(box.current?.querySelectorAll<HTMLElement>("[data-group]") ?? [])];

  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const id = target.closest<HTMLElement>("[data-group]")?.dataset["group"];
    if (id) selection.press(id, target.closest("[data-tick]") !== null || event.ctrlKey || event.metaKey || event.shiftKey);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const all = cards();
    const at = all.findIndex((card) => card === document.activeElement);
    const id = all[at]?.dataset["group"];
    if (at < 0 || id === undefined) return;
    onTouch();
    const handled = () => event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key.toLowerCase() !== "a" || event.altKey) return;
      handled();
      return selection.set(groups.map((group) => group.id));
    }
    const columns = all.filter((card) => card.offsetTop === all[0]?.offsetTop).length;
    const to = gridMove(event.key, at, all.length, columns);
    if (to !== null) {
      handled();
      return all[to]?.focus();
    }
    if (event.key === " ") {
      handled();
      return selection.press(id, true);
    }
    if (event.key === "Enter") {
      handled();
      return selection.only(id);
    }
    if (event.key === "Escape") return selection.set([]);
    if (/^[1-9]$/.test(event.key)) {
      handled();
      all[Number(event.key) - 1]?.focus();
      const picked = groups[Number(event.key) - 1];
      return picked && selection.only(picked.id);
    }
    const shortcut = SHORTCUTS[event.key.toLowerCase()];
    if (!shortcut) return;
    handled();
    if (selection.chosen.size > 0) return onShortcut(shortcut, [...selection.chosen]);
    selection.only(id);
    onShortcut(shortcut, [id]);
  };

  return (
    // The cards inside take the focus; the grid only listens.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div ref={box} role="listbox" aria-multiselectable="true" aria-label={t("grid.label")} className={styles.grid} onClick={onClick} onKeyDown={onKeyDown} onPointerMove={onTouch}>
      {groups.map((group) => (
        <GroupCard key={group.id} group={group} selected={selection.chosen.has(group.id)} tabStop={group.id === tabStop} projected={group.id === projected} ownClock={ownClocks} onFocus={onFocus} />
      ))}
    </div>
  );
}
