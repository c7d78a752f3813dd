/** Owns the link that looks like a button and keeps a file. */
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import styles from "./download-link.module.css";

export function DownloadLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className={styles.link} href={href} download>
      <Icon name="download" /> {children}
    </a>
  );
}
