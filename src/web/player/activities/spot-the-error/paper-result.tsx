/** Owns what is said about one paper after handing in. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import { useText } from "../../../shared/i18n/use-text.ts";
import { Tag } from "../../../shared/ui/tag.tsx";
import styles from "./spot-the-error.module.css";

type View = ActivityViewOf<"spot-the-error">;

type PaperResultProps = { activity: View; paper: View["papers"][number]; feedback: NonNullable<View["feedback"]>; marks: View["marks"] };

export function PaperResult({ activity, paper, feedback, marks }: PaperResultProps) {
  const { t } = useTranslation("spot-the-error");
  const text = useText();
  const labels = (fields: readonly string[]) => fields.map((field) => text(paper.pictures.flatMap((picture) => picture.fields).find(({ id }) => id === field)?.label)).join(" / ");
  const words = (list: View["reasons"], ids: readonly string[]) => ids.map((id) => text(list.find((item) => item.id === id)?.text)).join(" / ");
  const errors = feedback.errors.filter((error) => error.paper === paper.id);
  const wrong = feedback.wrong.filter((mark) => mark.paper === paper.id);
  return (
    <ul role="list" className={styles.marks}>
      {errors.map((error) => {
        const mark = marks.find(({ field }) => error.fields.includes(field));
        const state = !error.found ? "missed" : error.reasonOk ? "found" : "half";
        return (
          <li key={error.fields.join()} data-state={state}>
            <p className={styles.place}>
              <Tag tone={state === "found" ? "ok" : state === "half" ? "warn" : "bad"} icon={state === "found" ? "check" : state === "half" ? "warning" : "cross"}>
                {t(`state.${state}`)}
              </Tag>
              <b>{labels(error.fields)}</b>
            </p>
            <dl className={styles.said}>
              <Answer label={t("reason")} right={words(activity.reasons, error.reasons)} given={mark?.reason ? words(activity.reasons, [mark.reason]) : ""} ok={error.reasonOk} />
              {error.corrections.length > 0 && <Answer label={t("correction")} right={words(activity.corrections, error.corrections)} given={mark?.correction ? words(activity.corrections, [mark.correction]) : ""} ok={error.correctionOk} />}
            </dl>
            <p>{text(error.why)}</p>
          </li>
        );
      })}
      {errors.length === 0 && wrong.length === 0 && <li data-state="found">{t("inOrder")}</li>}
      {wrong.map(({ field }) => (
        <li key={field} data-state="missed">
          <p className={styles.place}>
            <Tag tone="bad" icon="cross">
              {t("state.wrong")}
            </Tag>
            <b>{labels([field])}</b>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Answer({ label, right, given, ok }: { label: string; right: string; given: string; ok: boolean }) {
  const { t } = useTranslation("spot-the-error");
  return (
    <div>
      <dt>{label}</dt>
      <dd data-ok={ok}>{ok ? right : t("should", { right, given: given === "" ? t("nothing") : given })}</dd>
    </div>
  );
}
