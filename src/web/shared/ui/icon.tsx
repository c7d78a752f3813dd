/** Owns the drawn signs. Always beside words or inside a labelled button, so hidden from screen readers. */
import styles from "./icon.module.css";
import { cx } from "./cx.ts";

const paths = {
  check: "M4 10.5l4 4 8-9",
  cross: "M5 5l10 10M15 5L5 15",
  question: "M7 7.5a3 3 0 1 1 4.4 2.6c-1 .6-1.4 1-1.4 2M10 15.4v.1",
  minus: "M5 10h10",
  chevron: "M7 4l6 6-6 6",
  back: "M13 4l-6 6 6 6",
  phone: "M5 3h3l1.5 4L7.4 8.6a10 10 0 0 0 4 4L13 10.5l4 1.5v3a2 2 0 0 1-2.2 2A14 14 0 0 1 3 5.2 2 2 0 0 1 5 3z",
  clock: "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 6v4.2l2.8 1.8",
  print: "M6 7V3h8v4M6 14H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-2M6 12h8v5H6z",
  download: "M10 3v9M6 8.5l4 4 4-4M4 16.5h12",
  upload: "M10 13V4M6 7.5l4-4 4 4M4 16.5h12",
  retry: "M4 10a6 6 0 1 0 1.8-4.3M4 3.5v3h3",
  trash: "M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6",
  info: "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 9.2v4.3M10 6.4v.1",
  bulb: "M7.5 15h5M8 17.2h4M10 2.8a5 5 0 0 1 2.8 9.1c-.5.4-.8.9-.8 1.5H8c0-.6-.3-1.1-.8-1.5A5 5 0 0 1 10 2.8z",
  lock: "M5.5 9h9v7.5h-9zM7 9V6.5a3 3 0 0 1 6 0V9",
  search: "M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4zM12.7 12.7L17 17",
  speaker: "M3 8v4h3l4 3.5v-11L6 8zM13 7.5a4 4 0 0 1 0 5M15.2 5.2a7 7 0 0 1 0 9.6",
  mic: "M10 3a2.2 2.2 0 0 1 2.2 2.2v4.3a2.2 2.2 0 0 1-4.4 0V5.2A2.2 2.2 0 0 1 10 3zM5.5 9.5a4.5 4.5 0 0 0 9 0M10 14v3",
  send: "M3.5 10L17 3.5 13.5 17l-3-5.2zM10.5 11.8L17 3.5",
  document: "M5.5 3h6l3.5 3.5V17h-9.5zM11.5 3v3.5H15M8 10h4.5M8 13h4.5",
  user: "M10 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM4 17a6 6 0 0 1 12 0",
  up: "M10 16V5M5.5 9L10 4.5 14.5 9",
  down: "M10 4v11M5.5 11l4.5 4.5 4.5-4.5",
  pen: "M4 16l.8-3.4L13 4.4l2.6 2.6-8.2 8.2zM11.4 6l2.6 2.6",
  key: "M7 4.5a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4zM9.3 10l6.4 6.4M13 13.7l1.8-1.8M15 15.7l1.5-1.5",
  copy: "M7 7h9v9.5H7zM13 7V3.5H4V13h3",
  undo: "M4.5 7.5h7.3a4 4 0 0 1 0 8H7M7.8 4L4.2 7.5 7.8 11",
  redo: "M15.5 7.5H8.2a4 4 0 0 0 0 8H13M12.2 4l3.6 3.5-3.6 3.5",
  move: "M3.5 10h13M13 6.5l3.5 3.5-3.5 3.5M7 6.5L3.5 10 7 13.5",
  expand: "M11.5 3.5h5v5M16.5 3.5l-5.5 5.5M8.5 16.5h-5v-5M3.5 16.5L9 11",
  plus: "M10 4.5v11M4.5 10h11",
  hand: "M7 11V5.2a1.2 1.2 0 0 1 2.4 0V9.5M9.4 9V3.9a1.2 1.2 0 0 1 2.4 0V9M11.8 9V5a1.2 1.2 0 0 1 2.4 0v7a5 5 0 0 1-5 5c-2.2 0-3.3-1-4.2-2.7L3.3 11.2a1.2 1.2 0 0 1 2-1.2L7 12",
  warning: "M10 3.5l7 12.5H3zM10 8.5v3.5M10 14v.1",
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  return (
    <svg className={cx(styles.icon, className)} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
