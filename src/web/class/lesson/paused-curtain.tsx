/** Owns the curtain while the lesson is paused: nothing can be done, everything typed stays. */
import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import styles from "./paused-curtain.module.css";

export function PausedCurtain() {
  const { t } = useTranslation("class");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    const before = document.activeElement;
    if (current && !current.open) current.showModal();
    return () => {
      current?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return createPortal(
    // Escape does not end a pause.
    <dialog ref={dialog} className={styles.curtain} aria-labelledby="paused" onCancel={(event) => event.preventDefault()}>
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <circle cx="20" cy="20" r="18" fill="var(--parcel-soft)" stroke="var(--parcel)" strokeWidth="2" />
        <path d="M15 13v14M25 13v14" stroke="var(--parcel-ink)" strokeWidth="4" strokeLinecap="round" />
      </svg>
      <h2 id="paused">{t("paused.title")}</h2>
      <p>{t("paused.text")}</p>
    </dialog>,
    document.body,
  );
}
