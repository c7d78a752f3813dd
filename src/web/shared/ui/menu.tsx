/** Owns a button that opens a short list of further buttons. Closes after a choice, by Escape, and when something else is pressed. */
import { useEffect, useRef, type ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./menu.module.css";

/** Room between the list and the edge of the window, in px. */
const EDGE = 8;

export function Menu({ title, icon, size = "m", children }: { title: ReactNode; icon?: IconName; size?: "m" | "s"; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const { current } = details;
      if (!current?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        current.querySelector("summary")?.focus();
      } else if (current.querySelector("summary")?.contains(event.target as Node)) {
        return;
      }
      current.open = false;
    };
    document.addEventListener("click", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("click", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details ref={details} className={styles.menu} data-screen-only onToggle={({ currentTarget }) => keepInside(currentTarget.lastElementChild)}>
      <summary data-size={size}>
        {icon && <Icon name={icon} />}
        {title}
        <Icon name="chevron" className={styles.arrow} />
      </summary>
      <div className={styles.list}>{children}</div>
    </details>
  );
}

/** Wherever the button stands, the whole list is seen. */
function keepInside(list: Element | null): void {
  if (!(list instanceof HTMLElement)) return;
  list.style.transform = "";
  const { left, right } = list.getBoundingClientRect();
  const beyond = Math.max(0, right - document.documentElement.clientWidth + EDGE);
  list.style.transform = `translateX(${Math.max(EDGE - left, -beyond)}px)`;
}
