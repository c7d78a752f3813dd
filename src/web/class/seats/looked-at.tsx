/** Owns what a mirror sees of what the agent could do now, and cannot press. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./looked-at.module.css";

/** `fills`: it has the room of the log. */
export function LookedAt({ fills, children }: { fills: boolean; children: ReactNode }) {
  const { t } = useTranslation("class");
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls, and nothing inside takes the focus
    <div className={styles.lookedAt} data-fills={fills || undefined} role="group" aria-label={t("mirror.lookedAt")} tabIndex={0}>
      <fieldset disabled>{children}</fieldset>
    </div>
  );
}
