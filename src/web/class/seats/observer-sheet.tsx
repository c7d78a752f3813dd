/** Owns the observer's checklist: the task, and yes or no to each point of the talk so far. Ticks are the observer's own; they give no marks. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf, CommandOf, SeatView } from "../../../protocol/attempt.ts";
import { useAttempt } from "../../player/attempt/attempt-context.tsx";
import { useText } from "../../shared/i18n/use-text.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import styles from "./seat-sheet.module.css";

type Item = NonNullable<SeatView["checklist"]>[number];

export function ObserverSheet({ dialogue, seat }: { dialogue: ActivityViewOf<"dialogue">; seat: SeatView }) {
  const { t } = useTranslation("class");
  const text = useText();
  const { view, send, waiting } = useAttempt();
  // A tick on its way stands already: on a slow line it would be pressed again.
  const underway = new Map(waiting.flatMap((command) => (command.type === "observe" && command.activity === dialogue.id ? [[command.key, command.seen] as const] : [])));
  const items = (seat.checklist ?? []).flatMap((item) => (item.activity === dialogue.id ? [{ ...item, seen: underway.has(item.key) ? (underway.get(item.key) ?? null) : item.seen }] : []));
  const ticked = items.filter(({ seen }) => seen !== null).length;
  const tick = (item: Item, seen: CommandOf<"observe">["seen"]) => void send({ type: "observe", activity: dialogue.id, key: item.key, seen: item.seen === seen ? null : seen });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls
    <div className={styles.sheet} tabIndex={0} role="group" aria-label={t("desk.observer")}>
      <header className={styles.head}>
        <p className={styles.over}>{t("observer.youAre")}</p>
        <h3 className={styles.name}>{text(seat.title)}</h3>
        {seat.task !== null && <p className={styles.task}>{text(seat.task)}</p>}
      </header>
      {seat.checklist === null ? (
        <p className={styles.none}>{t("observer.exam")}</p>
      ) : items.length === 0 ? (
        <p className={styles.none}>{t("observer.none")}</p>
      ) : (
        <>
          <p className={styles.count}>{t("observer.count", { done: ticked, total: items.length })}</p>
          <ul role="list" className={styles.checklist}>
            {[...items].reverse().map((item) => (
              <li key={item.key} data-seen={item.seen ?? undefined}>
                <span className={styles.point}>
                  {item.sign === "-" && <b className={styles.fault}>{t("observer.fault")}</b>}
                  {text(item.title)}
                </span>
                <span className={styles.answers} role="group" aria-label={text(item.title)}>
                  <button type="button" aria-pressed={item.seen === "yes"} disabled={view.attempt.status !== "running"} onClick={() => tick(item, "yes")}>
                    <Icon name="check" /> {t(item.sign === "-" ? "observer.happened" : "observer.yes")}
                  </button>
                  <button type="button" aria-pressed={item.seen === "no"} disabled={view.attempt.status !== "running"} onClick={() => tick(item, "no")}>
                    <Icon name="cross" /> {t("observer.no")}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
