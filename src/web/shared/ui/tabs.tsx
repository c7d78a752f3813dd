/** Owns tabs: arrow keys, Home and End move; only the open one is a tab stop. Panels that are hidden keep what was typed in them. */
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Waiting } from "./waiting.tsx";
import styles from "./tabs.module.css";

export type Tab = { id: string; title: ReactNode; content: ReactNode };

/** Controlled with `value`, else by itself. `keepMounted`: panels stay in the page while hidden. */
export function Tabs({ label, tabs, value, onChange, keepMounted = false }: { label: string; tabs: Tab[]; value?: string; onChange?: (id: string) => void; keepMounted?: boolean }) {
  const prefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState(tabs[0]?.id);
  const wanted = value ?? own;
  const open = tabs.find(({ id }) => id === wanted) ?? tabs[0];

  const show = (id: string) => {
    setOwn(id);
    onChange?.(id);
  };
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab === open);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : (to + tabs.length) % tabs.length;
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || !tab) return;
    event.preventDefault();
    show(tab.id);
    list.current?.querySelectorAll<HTMLElement>("[role='tab']")[next]?.focus();
  };

  return (
    <div className={styles.tabs}>
      <div ref={list} role="tablist" aria-label={label} className={styles.list}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${prefix}${tab.id}`}
            aria-selected={tab === open}
            aria-controls={`${prefix}${tab.id}-panel`}
            tabIndex={tab === open ? 0 : -1}
            className={styles.tab}
            onClick={() => show(tab.id)}
            onKeyDown={move}
          >
            {tab.title}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div key={tab.id} role="tabpanel" id={`${prefix}${tab.id}-panel`} aria-labelledby={`${prefix}${tab.id}`} hidden={tab !== open} tabIndex={0} className={styles.panel}>
          {(keepMounted || tab === open) && <Waiting>{tab.content}</Waiting>}
        </div>
      ))}
    </div>
  );
}
