/** Owns how marks come about in this lesson: weights, which attempt counts, whether classmates may rate, rubrics, words that were added. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Counts, ReviewView, Weights } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { Choice } from "../../shared/ui/field.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { PointsField } from "../../shared/rating/points-field.tsx";
import { useReviewDesk } from "../review-desk.tsx";
import { RubricsCard } from "./rubrics-card.tsx";
import styles from "./setup-tab.module.css";

const parts = ["automatic", "teacher", "peer", "self"] as const;
const counted: readonly Counts[] = ["best", "last", "first"];

export function SetupTab({ view }: { view: ReviewView }) {
  return (
    <div className={styles.setup}>
      <div className={styles.column}>
        <WeightsCard view={view} />
        <CountsCard view={view} />
        <OpenCard view={view} />
      </div>
      <div className={styles.column}>
        <RubricsCard view={view} />
        <WordingsCard view={view} />
      </div>
    </div>
  );
}

function WeightsCard({ view }: { view: ReviewView }) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const { act } = useReviewDesk();
  const [draft, setDraft] = useState<Weights | null>(null);
  const weights = draft ?? view.weights;
  const sum = parts.reduce((all, part) => all + weights[part], 0);
  const save = async () => {
    if (sum > 0 && (await act({ type: "set-weights", weights }, t("weights.done")))) setDraft(null);
  };
  return (
    <Card title={t("weights.title")} note={t("weights.note")}>
      <ul role="list" className={styles.weights}>
        {parts.map((part) => (
          <li key={part}>
            <span>{t(`part.${part}`)}</span>
            <PointsField label={t("weights.of", { part: t(`part.${part}`) })} value={weights[part]} most={100} onGive={(value) => setDraft({ ...weights, [part]: value ?? 0 })} />
            <span className={styles.bar} aria-hidden="true">
              <i data-part={part} style={{ width: `${sum > 0 ? (weights[part] / sum) * 100 : 0}%` }} />
            </span>
            <b>{t("items.percent", { percent: format.points(sum > 0 ? (weights[part] / sum) * 100 : 0) })}</b>
          </li>
        ))}
      </ul>
      <p className={styles.buttons}>
        <Button variant="primary" aria-disabled={!draft || sum === 0} onClick={() => draft && void save()}>
          {t("weights.save")}
        </Button>
        {draft && (
          <Button variant="ghost" onClick={() => setDraft(null)}>
            {t("weights.back")}
          </Button>
        )}
        {sum === 0 && <span role="alert">{t("weights.empty")}</span>}
      </p>
    </Card>
  );
}

function CountsCard({ view }: { view: ReviewView }) {
  const { t } = useTranslation("review");
  const { act } = useReviewDesk();
  return (
    <Card title={t("counts.title")} note={t("counts.note")}>
      <div role="radiogroup" aria-label={t("counts.title")} className={styles.choices}>
        {counted.map((counts) => (
          <Choice key={counts} type="radio" name="counts" checked={view.counts === counts} onChange={() => void act({ type: "set-counts", counts }, t("counts.done"))}>
            {t(`counts.${counts}`)}
          </Choice>
        ))}
      </div>
    </Card>
  );
}

function OpenCard({ view }: { view: ReviewView }) {
  const { t } = useTranslation("review");
  const { act } = useReviewDesk();
  const open = view.rating === "open";
  return (
    <Card title={t("open.title")} note={t("open.note")} actions={<Tag tone={open ? "ok" : "plain"}>{t(open ? "open.is" : "open.isNot")}</Tag>}>
      <Button variant={open ? "secondary" : "primary"} onClick={() => void act({ type: open ? "close-rating" : "open-rating" }, t(open ? "open.closed" : "open.opened"))}>
        {t(open ? "open.close" : "open.open")}
      </Button>
    </Card>
  );
}

function WordingsCard({ view }: { view: ReviewView }) {
  const { t } = useTranslation("review");
  const text = useText();
  const { act, ask } = useReviewDesk();
  return (
    <Card title={t("wordings.title")} note={t("wordings.note")}>
      {view.wordings.length === 0 ? (
        <p className={styles.none}>{t("wordings.none")}</p>
      ) : (
        <ul role="list" className={styles.list}>
          {view.wordings.map((wording) => (
            <li key={wording.id}>
              <q lang="zh-CN">{wording.text}</q> → {text(wording.title)} <small>{t("wordings.changed", { number: wording.changed })}</small>
              <Button
                size="s"
                variant="ghost"
                icon="trash"
                aria-label={t("wordings.drop", { text: wording.text })}
                onClick={() => ask({ question: t("wordings.ask", { text: wording.text }), detail: t("wordings.detail"), yes: t("wordings.yes"), danger: true, act: () => void act({ type: "drop-wording", wording: wording.id }, t("wordings.dropped")) })}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
