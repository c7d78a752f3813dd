/** Owns the page of one phase: what to read, goals, knowledge cards, its tasks, and the way to the next phase. */
import { useTranslation } from "react-i18next";
import type { PhaseId } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { Tag, type Tone } from "../../shared/ui/tag.tsx";
import { ActivityList } from "./activity-list.tsx";
import { useAttempt } from "./attempt-context.tsx";
import { FinishButton } from "./finish-button.tsx";
import { NextPhaseButton } from "./next-phase-button.tsx";
import { ShownMedia } from "./shown-media.tsx";
import { TaskCard } from "./task-card.tsx";
import { phaseProgress, type PhaseProgress } from "./phase-progress.ts";
import styles from "./phase-page.module.css";

const tones: Record<PhaseProgress, Tone> = { done: "ok", current: "parcel", part: "warn", open: "plain", left: "plain", locked: "plain" };

export function PhasePage({ phase: shown, onShow }: { phase: PhaseId; onShow: (phase: PhaseId) => void }) {
  const { t } = useTranslation(["attempt", "common"]);
  const text = useText();
  const { view, lesson } = useAttempt();
  const place = view.phases.findIndex(({ id }) => id === shown);
  const phase = view.phases[place];
  if (!phase) return null;
  const progress = phaseProgress(view, phase);
  const next = view.phases[place + 1];
  const name = (id: PhaseId) => t(`common:phase.${id}`);
  const exam = view.attempt.mode === "exam";
  const running = view.attempt.status === "running";
  const mayLead = view.seat?.may.lead ?? true;
  const activities = view.activities.filter((activity) => phase.activities.includes(activity.id));
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <header>
          <p className={styles.over}>
            {t("phaseOf", { number: place + 1, total: view.phases.length })} · {t("minutes", { count: phase.minutes })}
          </p>
          <h1 tabIndex={-1} data-page-title className={styles.title}>
            {name(shown)} <Tag tone={tones[progress]}>{t(`phaseStatus.${progress}`)}</Tag>
          </h1>
        </header>
        {shown !== view.phase && running && (
          <p className={styles.elsewhere}>
            {lesson && !mayLead ? lesson.elsewhere(progress) : t(`elsewhere.${view.attempt.mode}.${progress}`)}{" "}
            <Button variant="ghost" size="s" onClick={() => onShow(view.phase)}>
              {t("backToCurrent", { phase: name(view.phase) })}
            </Button>
          </p>
        )}
        <div className={styles.intro}>
          {phase.intro.map((paragraph, number) => (
            <p key={number}>{text(paragraph)}</p>
          ))}
        </div>
        <ShownMedia media={phase.media} />
        {phase.goals.length > 0 && (
          <section aria-labelledby="phase-goals" className={styles.goals}>
            <h2 id="phase-goals">{t("goals")}</h2>
            <ul role="list">
              {phase.goals.map((goal, number) => (
                <li key={number}>
                  <Icon name="check" />
                  {text(goal)}
                </li>
              ))}
            </ul>
          </section>
        )}
        {phase.status !== "locked" && !(exam && phase.status === "open") && (
          <section aria-labelledby="phase-tasks">
            <h2 id="phase-tasks">{t("tasks")}</h2>
            {activities.length > 0 ? <ActivityList activities={activities} /> : <p className={styles.none}>{t("noTasks")}</p>}
          </section>
        )}
        {phase.cards.length > 0 && (
          <section aria-labelledby="phase-cards">
            <h2 id="phase-cards">{t("knowledge")}</h2>
            <div className={styles.cards}>
              {phase.cards.map((card, number) => (
                <Card key={number} className={styles.card}>
                  <h3>{text(card.title)}</h3>
                  <ul>
                    {card.lines.map((line, index) => (
                      <li key={index}>{text(line)}</li>
                    ))}
                  </ul>
                </Card>
              ))}
            </div>
          </section>
        )}
        {running && (
          <div className={styles.on}>
            {mayLead && phase.status === "open" && <NextPhaseButton next={shown} label={t("enterPhase")} />}
            {mayLead && phase.status === "current" && next && <NextPhaseButton next={next.id} label={t("nextPhase", { phase: name(next.id) })} />}
            {!lesson && phase.status === "current" && !next && <FinishButton prominent />}
          </div>
        )}
        {!running && <p className={styles.none}>{t("finished")}</p>}
      </div>
      <TaskCard />
    </div>
  );
}
