/** Owns the plain sheet that things lie on. With a `title` it is a named region. */
import { useId, type ComponentProps, type ReactNode } from "react";
import { cx } from "./cx.ts";
import styles from "./card.module.css";

export function Card({ title, note, actions, flush = false, className, children, ...rest }: Omit<ComponentProps<"section">, "title"> & { title?: ReactNode; note?: ReactNode; actions?: ReactNode; flush?: boolean }) {
  const id = useId();
  return (
    <section {...rest} className={cx(styles.card, flush && styles.flush, className)} aria-labelledby={title ? id : rest["aria-labelledby"]}>
      {title && (
        <header className={styles.head}>
          <div>
            <h2 id={id}>{title}</h2>
            {note && <p className={styles.note}>{note}</p>}
          </div>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
