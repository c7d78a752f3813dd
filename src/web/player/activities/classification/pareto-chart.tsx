/** Owns drawing the Pareto chart of the student's own table, and saying the same in a table beside it. Must not know what is right. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../shared/i18n/use-text.ts";
import { Table } from "../../../shared/ui/table.tsx";
import type { Ask, ClassificationView, Values } from "./own-figures.ts";
import { paretoOf, type Pareto } from "./pareto.ts";
import styles from "./pareto-chart.module.css";

const WIDTH = 720;
const HEIGHT = 340;
const LEFT = 56;
const RIGHT = 52;
const TOP = 24;
const BOTTOM = 40;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

export function ParetoChart({ activity, order, values }: { activity: ClassificationView; order: string[]; values: Values }) {
  const { t } = useTranslation("classification");
  const text = useText();
  const id = useId();
  const pareto = paretoOf(activity, order, values);
  if (!pareto) return <p className={styles.empty}>{t("chart.empty")}</p>;
  const seriesTitle = (of: "bars" | "line") => {
    const series = values[of]?.[of] ?? "";
    return series === "" ? "" : series === "amount" ? text(activity.amount.label) : text(activity.asks.find((ask) => ask.of === (series as Ask))?.title);
  };
  const nameOf = (item: string) => text(activity.items.find((one) => one.id === item)?.text);
  const classOf = (item: string) => text(activity.classes.find((one) => one.id === item)?.text);
  const [bars, line] = [seriesTitle("bars"), seriesTitle("line")];
  const drawn = pareto.points.filter((point) => point.bar !== null || point.line !== null).length;
  return (
    <div className={styles.chart}>
      <figure>
        <div className={styles.frame}>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-title`}>
            <title id={`${id}-title`}>{t("chart.label", { bars: bars || "—", line: line || "—", drawn, of: pareto.points.length })}</title>
            <Drawing pareto={pareto} places={activity.classes.map((one) => one.id)} letterOf={classOf} />
          </svg>
        </div>
        <figcaption className={styles.legend}>
          {bars !== "" && <span data-series="bars">{t("chart.bars", { title: bars })}</span>}
          {line !== "" && <span data-series="line">{t("chart.line", { title: line })}</span>}
          {pareto.cuts.length > 0 && <span data-series="cut">{t("chart.cuts")}</span>}
        </figcaption>
      </figure>
      <details>
        <summary>{t("chart.data")}</summary>
        <Table label={t("chart.data")} heads={[{ key: "place", title: t("rank") }, { key: "name", title: t("name") }, ...(bars ? [{ key: "bar", title: bars }] : []), ...(line ? [{ key: "line", title: line }] : []), { key: "class", title: t("class") }]}>
          {pareto.points.map((point, index) => (
            <tr key={point.id}>
              <td>{index + 1}</td>
              <th scope="row">{nameOf(point.id)}</th>
              {bars && <td>{point.bar ?? "—"}</td>}
              {line && <td>{point.line ?? "—"}</td>}
              <td>{classOf(point.classId) || "—"}</td>
            </tr>
          ))}
        </Table>
      </details>
    </div>
  );
}

function Drawing({ pareto: { points, barTop, lineTop, cuts }, places, letterOf }: { pareto: Pareto; places: string[]; letterOf: (id: string) => string }) {
  const slot = (WIDTH - LEFT - RIGHT) / points.length;
  const high = HEIGHT - TOP - BOTTOM;
  const middle = (index: number) => LEFT + (index + 0.5) * slot;
  const y = (value: number, top: number) => TOP + high * (1 - Math.min(value, top) / top);
  const hasBars = points.some(({ bar }) => bar !== null);
  const hasLine = points.some(({ line }) => line !== null);
  const corners = points.flatMap(({ line }, index) => (line === null ? [] : [`${middle(index).toFixed(1)},${y(line, lineTop).toFixed(1)}`]));
  return (
    <g aria-hidden="true">
      {TICKS.map((tick) => (
        <g key={tick} className={styles.tick}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick, 1)} y2={y(tick, 1)} />
          {hasBars && (
            <text x={LEFT - 6} y={y(tick, 1) + 4} textAnchor="end">
              {Math.round(tick * barTop * 100) / 100}
            </text>
          )}
          {hasLine && (
            <text x={WIDTH - RIGHT + 6} y={y(tick, 1) + 4}>
              {Math.round(tick * lineTop)}%
            </text>
          )}
        </g>
      ))}
      {points.map(({ id, bar, classId }, index) => (
        <g key={id}>
          {bar !== null && <rect className={styles.bar} data-class={places.indexOf(classId)} x={LEFT + index * slot + slot * 0.12} width={slot * 0.76} y={y(bar, barTop)} height={Math.max(0, TOP + high - y(bar, barTop))} />}
          <text className={styles.place} x={middle(index)} y={HEIGHT - BOTTOM + 15} textAnchor="middle">
            {index + 1}
          </text>
          <text className={styles.letter} x={middle(index)} y={HEIGHT - BOTTOM + 31} textAnchor="middle">
            {classId.slice(0, 2)}
          </text>
        </g>
      ))}
      {cuts.map(({ id, at }) => (
        <g key={id} className={styles.cut}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(at, lineTop)} y2={y(at, lineTop)} />
          <text x={WIDTH - RIGHT - 4} y={y(at, lineTop) + 13} textAnchor="end">
            {letterOf(id)} {at}%
          </text>
        </g>
      ))}
      {corners.length > 0 && <polyline className={styles.line} points={corners.join(" ")} />}
      {points.map(({ id, line }, index) => line !== null && <circle key={id} className={styles.dot} cx={middle(index)} cy={y(line, lineTop)} r={3} />)}
    </g>
  );
}
