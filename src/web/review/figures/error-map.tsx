/** Owns the map of what the class missed most: large enough for the wall, with words that name nobody. */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ItemStatistics } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { missedIn, worst } from "./worst.ts";
import styles from "./error-map.module.css";

const QUOTES = 3;

export function ErrorMap({ items, title, projected, onProject }: { items: readonly ItemStatistics[]; title: string; projected: boolean; onProject: (on: boolean) => void }) {
  const { t } = useTranslation("review");
  const listed = worst(items);
  if (projected) return <Projected items={listed} title={title} onClose={() => onProject(false)} />;
  return (
    <Card
      title={title}
      note={t("figures.note")}
      actions={
        listed.length > 0 && (
          <div className={styles.actions}>
            <Button icon="print" onClick={() => window.print()}>
              {t("print.print")}
            </Button>
            <Button icon="expand" onClick={() => onProject(true)}>
              {t("figures.project")}
            </Button>
          </div>
        )
      }
    >
      {listed.length === 0 ? <EmptyState title={t("figures.empty")} /> : <Misses items={listed} />}
    </Card>
  );
}

/** The browser's own dialog over everything; the window may be put on the projector. */
function Projected({ items, title, onClose }: { items: readonly ItemStatistics[]; title: string; onClose: () => void }) {
  const { t } = useTranslation("common");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (!dialog.current?.open) dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.wall}
      aria-labelledby="error-map"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.head}>
        <h2 id="error-map">{title}</h2>
        <Button icon="cross" onClick={onClose}>
          {t("close")}
        </Button>
      </header>
      <Misses items={items.slice(0, 6)} />
    </dialog>
  );
}

function Misses({ items }: { items: readonly ItemStatistics[] }) {
  const { t } = useTranslation("review");
  const text = useText();
  const format = useFormat();
  return (
    <ol role="list" className={styles.misses}>
      {items.map((item) => {
        const missed = missedIn(item);
        return (
          <li key={item.id} className={styles.miss}>
            <p className={styles.title}>
              <b>{text(item.title)}</b> <span>{t(item.sign === "-" ? "figures.made" : "figures.missed", { number: missed, of: item.of })}</span>
            </p>
            <div className={styles.bar} role="img" aria-label={t("figures.share", { percent: format.points((missed / Math.max(1, item.of)) * 100) })}>
              <i style={{ width: `${(missed / Math.max(1, item.of)) * 100}%` }} />
            </div>
            {item.quotes.length > 0 && (
              <ul role="list" className={styles.quotes} lang="zh-CN">
                {item.quotes.slice(0, QUOTES).map((quote) => (
                  <li key={quote}>
                    <q>{quote}</q>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
