/** Owns what can be done with a chosen arrow: see each of its ways, lead it elsewhere, take it away. */
import { Panel } from "@xyflow/react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import { AGAIN, RESUME, type Arrow } from "../../../studio/graph/graph-of.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import type { GraphEdits } from "./use-graph-edits.ts";
import type { GraphItems } from "./use-graph.ts";
import styles from "./graph.module.css";

export function WayPanel({ items, arrow, edits, readOnly, select }: { items: GraphItems; arrow: Arrow; edits: GraphEdits; readOnly: boolean; select: (place: Path) => void }) {
  const { t } = useTranslation("studio-graph");
  const { wordsOf, titleOf } = items;
  return (
    <Panel position="top-center" className={styles.panel ?? ""}>
      <div className={styles.panelHead}>
        <b>{t("arrow", { from: titleOf(arrow.from), to: titleOf(arrow.to) })}</b>
        <button type="button" aria-label={t("close")} onClick={() => select(["beats", edits.indexOf(arrow.from)])}>
          <Icon name="cross" />
        </button>
      </div>
      <ul role="list">
        {arrow.ways.map((way) => {
          const label = wordsOf(way);
          return (
            <li key={way.place.join("/")}>
              <span title={label}>
                {label}
                {way.mood !== null && way.mood !== 0 && <i className={way.mood < 0 ? styles.calmer : styles.angrier}>{t(way.mood < 0 ? "calmer" : "angrier", { count: Math.abs(way.mood) })}</i>}
              </span>
              {!readOnly && (
                <>
                  <select aria-label={t("target", { label })} value={way.to} onChange={(event) => edits.retarget([way], event.target.value)}>
                    {edits.targets().map(({ id, title }) => (
                      <option key={id} value={id}>
                        {title}
                      </option>
                    ))}
                    {way.place[2] === "next" && (
                      <>
                        <option value={AGAIN}>{t("toAgain")}</option>
                        <option value={RESUME}>{t("toResume")}</option>
                      </>
                    )}
                  </select>
                  <button type="button" aria-label={t("removeWay", { label })} onClick={() => edits.removeWay(way)}>
                    <Icon name="trash" />
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
