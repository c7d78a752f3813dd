/** Owns one step of the tour: a ring around what is meant, and a card beside it that says what it is for and what to try. The page stays usable all the while. */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { announce } from "../../shared/ui/toast.tsx";
import { endTour, goToStep, leaveTour } from "./tour-memory.ts";
import { stepAt, tourSteps } from "./tour-steps.ts";
import { cardPlace } from "./card-place.ts";
import { useTarget } from "./use-target.ts";
import styles from "./tour.module.css";

export function TourCard({ step, done }: { step: number; done: boolean }) {
  const { t } = useTranslation("studio-tour");
  const { id, at, done: asks } = stepAt(step);
  const box = useTarget(at);
  const card = useRef<HTMLDivElement>(null);
  const last = step >= tourSteps.length - 1;
  useEffect(() => card.current?.focus(), [step]);
  useEffect(() => {
    if (done) announce(t("noticed"));
  }, [done, t]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // A window or a menu above the page has its own Escape.
      if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open], details[open]")) leaveTour();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <>
      {box && <div className={styles.ring} style={{ top: box.top - 4, left: box.left - 4, width: box.width + 8, height: box.height + 8 }} aria-hidden="true" />}
      <div ref={card} role="dialog" aria-labelledby="tour-title" aria-describedby="tour-text" tabIndex={-1} className={styles.card} style={cardPlace(box, window.innerWidth, window.innerHeight)} data-screen-only>
        <div className={styles.head}>
          <span className={styles.count}>{t("count", { number: step + 1, of: tourSteps.length })}</span>
          <button type="button" className={styles.close} aria-label={t("leave")} title={t("leave")} onClick={leaveTour}>
            <Icon name="cross" />
          </button>
        </div>
        <h2 id="tour-title">{t(`step.${id}.title`)}</h2>
        <p id="tour-text">{t(`step.${id}.text`)}</p>
        {asks && (
          <p className={styles.task} data-done={done || undefined}>
            <Icon name={done ? "check" : "hand"} />
            <span>
              <b>{done ? t("noticed") : t("tryIt")}</b> {t(`step.${id}.try`)}
            </span>
          </p>
        )}
        <div className={styles.foot}>
          {step > 0 && (
            <Button size="s" variant="ghost" onClick={() => goToStep(step - 1)}>
              {t("back")}
            </Button>
          )}
          <Button size="s" variant={done || !asks ? "primary" : "secondary"} onClick={() => (last ? endTour() : goToStep(step + 1))}>
            {last ? t("finish") : done || !asks ? t("next") : t("skip")}
          </Button>
        </div>
      </div>
    </>
  );
}
