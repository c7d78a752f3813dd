/** Owns the ABC analysis: the table that is sorted and worked out, the classes, the chart of one's own figures, and what was said to each part. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../shared/i18n/use-format.ts";
import { useText } from "../../../shared/i18n/use-text.ts";
import { useWords } from "../../../shared/i18n/use-words.ts";
import { KeyWords } from "../../../shared/ui/key-words.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import { SubmitBar } from "../../attempt/submit-bar.tsx";
import { ChartPart } from "./chart-part.tsx";
import styles from "./classification-activity.module.css";
import { ClassesPart } from "./classes-part.tsx";
import { LinesTable } from "./lines-table.tsx";
import { valueOf, type ClassificationView } from "./own-figures.ts";
import { useOwnTable, type OwnTable } from "./use-own-table.ts";

export function ClassificationActivity({ activity }: { activity: ClassificationView }) {
  const { t } = useTranslation(["classification", "activities"]);
  const text = useText();
  const table = useOwnTable(activity);
  const { asks, fillAfter, feedback } = activity;
  const isAsked = (of: string) => asks.some((ask) => ask.of === of);
  return (
    <div className={styles.parts}>
      <section aria-label={t("table")}>
        <h3>{t("table")}</h3>
        <p className={styles.help}>
          {isAsked("order") && t("help.sort")} {fillAfter !== null && t("help.fill", { count: fillAfter })} <KeyWords>{t("help.keys")}</KeyWords>
        </p>
        <LinesTable activity={activity} table={table} />
      </section>
      <section aria-label={t("classes")}>
        <h3>{t("classes")}</h3>
        <ClassesPart activity={activity} table={table} />
      </section>
      {(isAsked("bars") || isAsked("line")) && <ChartPart activity={activity} table={table} />}
      {feedback && <Marks activity={activity} />}
      {feedback && (
        <p className={styles.explain}>
          <b>{t("activities:explain")}</b> {text(feedback.explain)}
        </p>
      )}
      <SubmitBar activity={activity} missing={missingOf(activity, table).map((title) => t("missing", { title: text(title) }))} />
    </div>
  );
}

/** What was asked for and is not all there. */
function missingOf(activity: ClassificationView, { order, values }: OwnTable): ClassificationView["asks"][number]["title"][] {
  const places = (of: string) => {
    if (of === "total" || of === "bars" || of === "line") return [of];
    return (of === "cuts" ? activity.classes.slice(0, -1) : of.startsWith("class-") ? activity.classes : activity.items).map(({ id }) => id);
  };
  return activity.asks.filter(({ of }) => (of === "order" ? order.length === 0 : places(of).some((id) => valueOf(values, of, id).trim() === ""))).map(({ title }) => title);
}

function Marks({ activity: { asks, feedback, items } }: { activity: ClassificationView }) {
  const { t } = useTranslation(["classification", "attempt"]);
  const text = useText();
  const format = useFormat();
  const reason = useWords("reasons");
  const nameOf = (id: string) => text(items.find((item) => item.id === id)?.text);
  return (
    <section aria-label={t("marks")}>
      <h3>{t("marks")}</h3>
      <ul role="list" className={styles.marks}>
        {feedback?.asks.map(({ of, points, max, reason: why, advice, order }) => (
          <li key={of}>
            <Tag tone={points === max ? "ok" : points > 0 ? "warn" : "bad"} icon={points === max ? "check" : "minus"}>
              {t("attempt:points", { points: format.points(points), max: format.points(max) })}
            </Tag>{" "}
            <b>{text(asks.find((ask) => ask.of === of)?.title)}</b> {reason(why)}
            {advice !== null && <p>{text(advice)}</p>}
            {order !== null && points < max && <p>{t("rightOrder", { order: order.map(nameOf).join(" → ") })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
