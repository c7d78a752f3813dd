/** Owns tabs: arrow keys move, panels that are hidden keep what was typed in them. */
import type { ReactNode } from "react";
import { Tabs as Radix } from "radix-ui";
import styles from "./tabs.module.css";

export type Tab = { id: string; title: ReactNode; content: ReactNode };

export function Tabs({ label, tabs, value, onChange, keepMounted = false }: { label: string; tabs: Tab[]; value?: string; onChange?: (id: string) => void; keepMounted?: boolean }) {
  return (
    <Radix.Root className={styles.tabs} activationMode="automatic" {...(value === undefined ? { defaultValue: tabs[0]?.id } : { value })} onValueChange={onChange}>
      <Radix.List className={styles.list} aria-label={label}>
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.id} value={tab.id} className={styles.tab}>
            {tab.title}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id} className={styles.panel} forceMount={keepMounted || undefined}>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
