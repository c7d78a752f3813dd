/** Owns a student's released marks: the parts and how they add up, remarks, what was corrected and why, appeals and their answers. */
import { useTranslation } from "react-i18next";
import type { ResultView } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { Perforation, Waybill } from "../../shared/ui/waybill.tsx";
import styles from "./result-card.module.css";

const parts = ["automatic", "teacher", "peer", "self"] as const;
const figures = ["turns", "characters", "fields", "criteria", "help"] as const;

/** Without its title inside a window that has it. */
export function ResultCard({ result, titled = true }: { result: ResultView; titled?: boolean }) {
  const { t } = useTranslation("result");
  const format = useFormat();
  const { marks, weights, contribution, corrections, appeals } = result;
  if (!result.released || !marks) return null;
  const open = appeals.filter(({ answer }) => answer === null).length;
  return (
    <Waybill className={styles.card} {...(titled ? { "aria-labelledby": "result" } : { "aria-label": t("title") })}>
      <header className={styles.head}>
        {titled && <h2 id="result">{t("title")}</h2>}
        <p className={styles.final}>
          <b>{marks.final === null ? "–" : format.points(marks.final)}</b> <span>/ 100</span>
        </p>
      </header>
      <dl className={styles.parts}>
        {parts.map((part) => (
          <div key={part}>
            <dt>
              {t(`part.${part}`)} {weights && <small>{t("weight", { weight: weights[part] })}</small>}
            </dt>
            <dd>{marks[part] === null ? t("none") : format.points(marks[part])}</dd>
          </div>
        ))}
        {marks.extra !== null && (
          <div>
            <dt>{t("part.extra")}</dt>
            <dd>{format.signed(marks.extra)}</dd>
          </div>
        )}
      </dl>
      {(result.remark !== "" || result.groupRemark !== "") && (
        <div className={styles.remarks}>
          {result.groupRemark !== "" && (
            <p>
              <b>{t("remark.group")}</b> {result.groupRemark}
            </p>
          )}
          {result.remark !== "" && (
            <p>
              <b>{t("remark.own")}</b> {result.remark}
            </p>
          )}
        </div>
      )}
      <Perforation />
      <div className={styles.foot}>
        {contribution && (
          <p>
            {t("contribution.title")}
            {figures.map((figure) => (
              <span key={figure}>{t(`contribution.${figure}`, { number: format.points(contribution[figure]) })}</span>
            ))}
            <span>{t("contribution.share", { percent: format.points(contribution.share * 100) })}</span>
          </p>
        )}
        {corrections.length > 0 && <p>{t("corrections", { count: corrections.length })}</p>}
        {appeals.length > 0 && (
          <ul role="list" className={styles.appeals} aria-label={t("appeals.label")}>
            {appeals.map(({ id, text, answer }) => (
              <li key={id}>
                <Icon name={answer ? (answer.accepted ? "check" : "cross") : "clock"} /> <q>{text}</q> {answer ? t(answer.accepted ? "appeals.accepted" : "appeals.refused", { text: answer.text }) : t("appeals.waiting")}
              </li>
            ))}
          </ul>
        )}
        <p className={styles.hint}>{open > 0 ? t("appeals.open", { count: open }) : t("appeals.how")}</p>
      </div>
    </Waybill>
  );
}
