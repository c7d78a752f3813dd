/** Owns the other answers that mean the same for a criterion, and choosing which of them the correction reaches too. */
import { useTranslation } from "react-i18next";
import type { SimilarAnswer, VerdictPlace } from "../../../protocol/review.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { Button } from "../../shared/ui/button.tsx";
import { EvidenceText } from "../../shared/ui/evidence-text.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { useReviewDesk } from "../review-desk.tsx";
import { ReviewedPart } from "../reviewed-part.tsx";
import styles from "./similar-list.module.css";

const same = (a: VerdictPlace, b: VerdictPlace) => a.attempt === b.attempt && a.seq === b.seq && a.key === b.key;

export function SimilarList({ place, chosen, onChosen }: { place: VerdictPlace; chosen: readonly VerdictPlace[]; onChosen: (places: readonly VerdictPlace[]) => void }) {
  const { t } = useTranslation("review");
  const api = useApi();
  const { view } = useReviewDesk();
  const similar = useLoaded(() => api.review.similar(view.lesson, place), `${place.attempt} ${place.seq} ${place.key}`);
  return (
    <section aria-label={t("similar.title")}>
      <ReviewedPart of={similar} lines={2}>
        {(answers) => <Answers answers={answers.filter((answer) => !same(answer.place, place))} chosen={chosen} onChosen={onChosen} />}
      </ReviewedPart>
    </section>
  );
}

function Answers({ answers, chosen, onChosen }: { answers: SimilarAnswer[]; chosen: readonly VerdictPlace[]; onChosen: (places: readonly VerdictPlace[]) => void }) {
  const { t } = useTranslation("review");
  const format = useFormat();
  if (answers.length === 0) return <p className={styles.none}>{t("similar.none")}</p>;
  const all = chosen.length === answers.length;
  return (
    <>
      <header className={styles.head}>
        <h3>{t("similar.titleOf", { number: answers.length })}</h3>
        <Button size="s" variant="ghost" onClick={() => onChosen(all ? [] : answers.map(({ place }) => place))}>
          {t(all ? "similar.noneChosen" : "similar.all")}
        </Button>
      </header>
      <ul role="list" className={styles.answers}>
        {answers.map((answer) => {
          const on = chosen.some((place) => same(place, answer.place));
          return (
            <li key={`${answer.place.attempt} ${answer.place.seq}`}>
              <label className={styles.answer}>
                <input type="checkbox" checked={on} onChange={() => onChosen(on ? chosen.filter((place) => !same(place, answer.place)) : [...chosen, answer.place])} />
                <span>
                  <b>{answer.groupName}</b> <EvidenceText text={answer.text} marks={answer.spans.map((span) => ({ ...span, id: "found", label: t("similar.found"), tone: answer.state === "met" ? "ok" : "warn" }))} />
                  <small>
                    {t(`similar.state.${answer.state}`)} · {t("similar.alike", { percent: format.points(answer.similarity * 100) })}
                    {answer.corrected && ` · ${t("similar.corrected")}`}
                  </small>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </>
  );
}
