/** Owns what is said about a drawing that was handed in: boxes, ways and owners that were not right, and the right chart to look at. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import { useText } from "../../../shared/i18n/use-text.ts";
import { Tag } from "../../../shared/ui/tag.tsx";
import { ChartCanvas, unmarked, useBoxSizes, type Marked } from "./chart-canvas.tsx";
import { isSame, moveBoxes, type Drawing } from "./drawing.ts";
import { layOut } from "./lay-out.ts";
import styles from "./flowchart-activity.module.css";

type Feedback = NonNullable<ActivityViewOf<"flowchart">["feedback"]>;

export function markedBy(feedback: Feedback): Marked {
  const way = (edge: Drawing["edges"][number]) => feedback.ways.find((one) => one.from === edge.from && one.drawn.includes(edge.to) && (one.exit === edge.exit || edge.exit === null));
  return {
    box: (id) => (feedback.extra.some((extra) => extra.id === id) ? "wrong" : "right"),
    edge: (edge) => {
      if (feedback.surplus.some((one) => isSame(one, edge))) return "wrong";
      const state = way(edge)?.state;
      return state === "right" ? "right" : state === "unlabelled" ? "half" : state === "wrong" ? "wrong" : "plain";
    },
  };
}

export function ChartFeedback({ activity, feedback }: { activity: ActivityViewOf<"flowchart">; feedback: Feedback }) {
  const { t } = useTranslation("flowchart");
  const text = useText();
  const box = (id: string) => text(activity.palette.find((one) => one.id === id)?.text);
  const owner = (id: string) => text(activity.owners.find((one) => one.id === id)?.text);
  const exitOf = (from: string, exit: string | null) => (exit === null ? box(from) : `${box(from)}（${text(activity.palette.find(({ id }) => id === from)?.exits.find(({ id }) => id === exit)?.text)}）`);
  const ways = feedback.ways.filter(({ state }) => state !== "right" && state !== "no-box");
  const owners = feedback.owners.filter(({ id, ok }) => !ok && !feedback.missing.includes(id));
  return (
    <div className={styles.feedback}>
      <ul role="list" className={styles.findings}>
        {feedback.missing.map((id) => (
          <li key={`missing ${id}`}>
            <Tag tone="bad" icon="cross">
              {t("said.missing")}
            </Tag>{" "}
            {box(id)}
          </li>
        ))}
        {feedback.extra.map(({ id, why }) => (
          <li key={`extra ${id}`}>
            <Tag tone="bad" icon="cross">
              {t("said.extra")}
            </Tag>{" "}
            {box(id)}
            {why !== null && <span className={styles.why}>{text(why)}</span>}
          </li>
        ))}
        {ways.map(({ from, exit, to, drawn, state }) => (
          <li key={`way ${from} ${exit ?? ""}`}>
            <Tag tone={state === "unlabelled" ? "warn" : "bad"} icon={state === "unlabelled" ? "warning" : "cross"}>
              {t(`said.${state}`)}
            </Tag>{" "}
            {t("said.way", { from: exitOf(from, exit), to: to.map(box).join(" / ") })}
            {drawn.length > 0 && state === "wrong" && <span className={styles.why}>{t("said.drawn", { to: drawn.map(box).join(" / ") })}</span>}
          </li>
        ))}
        {feedback.surplus.map(({ from, exit, to }) => (
          <li key={`surplus ${from} ${exit ?? ""} ${to}`}>
            <Tag tone="bad" icon="cross">
              {t("said.surplus")}
            </Tag>{" "}
            {t("said.way", { from: exitOf(from, exit), to: box(to) })}
          </li>
        ))}
        {owners.map(({ id, right }) => (
          <li key={`owner ${id}`}>
            <Tag tone="bad" icon="cross">
              {t("said.owner")}
            </Tag>{" "}
            {t("said.ownerIs", { text: box(id), owner: right.map(owner).join(" / ") })}
          </li>
        ))}
        {feedback.mistakes.map((why) => (
          <li key={`mistake ${text(why)}`}>
            <Tag tone="warn" icon="warning">
              {t("said.order")}
            </Tag>{" "}
            {text(why)}
          </li>
        ))}
      </ul>
      <p className={styles.explain}>
        <b>{t("explain")}</b> {text(feedback.explain)}
      </p>
      <details className={styles.right}>
        <summary>{t("rightChart")}</summary>
        <RightChart activity={activity} feedback={feedback} />
      </details>
    </div>
  );
}

function RightChart({ activity, feedback }: { activity: ActivityViewOf<"flowchart">; feedback: Feedback }) {
  const { t } = useTranslation("flowchart");
  const plain = useMemo((): Drawing => {
    const ids = [...new Set(feedback.edges.flatMap(({ from, to }) => [from, to]))];
    return { kind: "flowchart", nodes: ids.map((id) => ({ id, x: 0, y: 0, owner: feedback.owners.find((owner) => owner.id === id)?.right[0] ?? null })), edges: feedback.edges };
  }, [feedback]);
  const sizeOf = useBoxSizes(activity, plain);
  const drawing = useMemo(() => moveBoxes(plain, layOut(plain, sizeOf)), [plain, sizeOf]);
  return <ChartCanvas activity={activity} drawing={drawing} change={null} lanes={null} marked={unmarked} label={t("rightChart")} fit={drawing} />;
}
