/** Owns windows above the page. The browser's own dialog keeps the focus inside and makes the rest inert; Escape closes, the focus returns to where it came from. */
import { useEffect, useId, useRef, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { Waiting } from "./waiting.tsx";
import styles from "./dialog.module.css";

type DialogProps = { open: boolean; onClose: () => void; title: ReactNode; wide?: boolean; footer?: ReactNode; children: ReactNode };

export function Dialog({ open, ...rest }: DialogProps) {
  // Out of the flow of the page, so that neither its forms nor its styles reach in.
  return open ? createPortal(<Window {...rest} />, document.body) : null;
}

function Window({ onClose, title, wide = false, footer, children }: Omit<DialogProps, "open">) {
  const { t } = useTranslation("common");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const { current } = dialog;
    if (current && !current.open) current.showModal();
    return () => {
      current?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.window}
      data-wide={wide || undefined}
      aria-labelledby={id}
      onCancel={(event) => {
        // Whether it is open is the caller's to say.
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <button type="button" className={styles.close} aria-label={t("close")} onClick={onClose}>
          <Icon name="cross" />
        </button>
      </header>
      <div className={styles.body}>
        <Waiting lines={3}>{children}</Waiting>
      </div>
      {footer && <footer className={styles.foot}>{footer}</footer>}
    </dialog>
  );
}

/** A question before something that cannot be taken back. `detail` says what will happen and what stays. */
export function Confirm({ open, onAnswer, question, detail, yes, danger = false }: { open: boolean; onAnswer: (yes: boolean) => void; question: ReactNode; detail?: ReactNode; yes: ReactNode; danger?: boolean }) {
  const { t } = useTranslation("common");
  return (
    <Dialog
      open={open}
      onClose={() => onAnswer(false)}
      title={question}
      footer={
        <>
          <Button onClick={() => onAnswer(false)}>{t("cancel")}</Button>
          <Button variant={danger ? "danger" : "primary"} onClick={() => onAnswer(true)}>
            {yes}
          </Button>
        </>
      }
    >
      {detail}
    </Dialog>
  );
}
