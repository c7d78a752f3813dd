/** Owns windows above the page. Focus goes in, stays in, and returns to where it came from; Escape closes. */
import type { ReactNode } from "react";
import { Dialog as Radix } from "radix-ui";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import styles from "./dialog.module.css";

export function Dialog({ open, onClose, title, wide = false, footer, children }: { open: boolean; onClose: () => void; title: ReactNode; wide?: boolean; footer?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation("common");
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.overlay} />
        <Radix.Content className={styles.window} data-wide={wide || undefined} aria-describedby={undefined}>
          <header className={styles.head}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <Radix.Close className={styles.close} aria-label={t("close")}>
              <Icon name="cross" />
            </Radix.Close>
          </header>
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.foot}>{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
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
