/** Owns tables of people and things: headings that are read out with each cell, room to scroll sideways where the page is narrow. */
import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import styles from "./table.module.css";

/** `label` names the table; the last of `heads` may be empty to the eye (buttons) but not to the ear: give it a `visually-hidden` word. */
export function Table({ label, heads, className, children }: { label: string; heads: { key: string; title: ReactNode }[]; className?: string | undefined; children: ReactNode }) {
  return (
    // A table that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={cx(styles.frame, className)} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
