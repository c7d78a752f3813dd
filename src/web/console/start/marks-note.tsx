/** Owns saying what of the chosen phases counts towards the mark. Which that is the server knows, by the rule that it grades by. */
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PlannedMarks } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useLoaded } from "../../shared/use-loaded.ts";
import type { PlanPart } from "./plan-draft.ts";
import styles from "./start.module.css";

export function MarksNote({ choice: { unit, situation }, plan }: Omit<PlanPart, "onChange">) {
  const { t } = useTranslation(["console", "common"]);
  const api = useApi();
  const text = useText();
  const format = useFormat();
  const phases = plan.phases.filter(({ on }) => on).map(({ id }) => id);
  const loaded = useLoaded(() => api.lessons.marks(unit, situation, phases), `${unit}/${situation}/${phases.join()}`);
  /** What was said last stays until the answer is there. */
  const last = useRef<PlannedMarks | null>(null);
  if (loaded.state === "there") last.current = loaded.value;
  if (loaded.state === "failed") return <p className={styles.marks}>{t("start.marks.failed")}</p>;
  const marks = last.current;
  if (!marks) return null;
  const listed = (parts: PlannedMarks["counts"]) => parts.map(({ title, points }) => t("start.marks.part", { title: text(title), points: format.points(points) })).join(t("common:list.comma"));
  const { total, whole, own, counts, beside } = marks;
  const kind = total === 0 ? "none" : !own ? "other" : total < whole ? "ownSome" : "own";
  return (
    <div role="status" className={styles.marks} data-none={kind === "none" || undefined}>
      <p>{t(`start.marks.${kind}`, { parts: listed(counts), total: format.points(total), whole: format.points(whole) })}</p>
      {beside.length > 0 && <p>{t("start.marks.beside", { parts: listed(beside) })}</p>}
    </div>
  );
}
