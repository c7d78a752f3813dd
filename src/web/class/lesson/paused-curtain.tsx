/** Owns the curtain while the lesson is paused: nothing can be done but sign out, everything typed stays. */
import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { SignOutButton } from "./sign-out-button.tsx";
import styles from "./paused-curtain.module.css";

export function PausedCurtain() {
  const { t } = useTranslation("class");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    const before = document.activeElement;
    draw(current);
    const holdShut = (event: KeyboardEvent) => {
      const window = document.activeElement?.closest("dialog") ?? current;
      if (event.key === "Escape" && window === current) event.preventDefault();
    };
    document.addEventListener("keydown", holdShut);
    return () => {
      document.removeEventListener("keydown", holdShut);
      current?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return createPortal(
    // Escape does not end a pause. Where it comes by another way than the key, newer browsers let a page refuse it only once; then the curtain is drawn again.
    <dialog ref={dialog} className={styles.curtain} tabIndex={-1} aria-labelledby="paused" aria-describedby="paused-text" onCancel={(event) => event.preventDefault()} onClose={() => draw(dialog.current)}>
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <circle cx="20" cy="20" r="18" fill="var(--parcel-soft)" stroke="var(--parcel)" strokeWidth="2" />
        <path d="M15 13v14M25 13v14" stroke="var(--parcel-ink)" strokeWidth="4" strokeLinecap="round" />
      </svg>
      <h2 id="paused">{t("paused.title")}</h2>
      <p id="paused-text">{t("paused.text")}</p>
      <p className={styles.out}>
        {t("paused.leave")} <SignOutButton quiet={false} />
      </p>
    </dialog>,
    document.body,
  );
}

function draw(curtain: HTMLDialogElement | null): void {
  if (!curtain?.isConnected || curtain.open) return;
  curtain.showModal();
  // Not the button: whoever is typing when the pause begins must not press it.
  curtain.focus();
}
