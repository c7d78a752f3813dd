/** Owns a chart of the student's own figures, with the same figures in a table beside it. What is not filled is not drawn. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ChartView, FigureRef } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { axisOf, linesOf } from "./chart-axis.ts";
import styles from "./survey-analysis-activity.module.css";

type OwnChartProps = { chart: ChartView; figureOf: (step: string) => number | null };

const width = 640;
const height = 320;
const frame = { left: 44, right: 60, top: 26, bottom: 56 };
const inner = { width: width - frame.left - frame.right, height: height - frame.top - frame.bottom };

export function OwnChart({ chart, figureOf }: OwnChartProps) {
  const { t } = useTranslation("survey");
  const text = useText();
  const id = useId();
  const read = (ref: FigureRef | null) => (ref === null ? null : "value" in ref ? ref.value : figureOf(ref.step));
  const points = chart.points.map((point, place) => ({ ...point, number: place + 1, label: text(point.text), y: read(point.y), x: read(point.x), line: read(point.line) }));
  const own = chart.points.flatMap(({ y, x, line }) => [y, x, line]).filter((ref) => ref !== null && "step" in ref);
  const drawn = points.filter(({ y, x }) => y !== null && (chart.x === null || x !== null));
  const yAxis = axisOf(chart.y);
  const atY = (value: number) => frame.top + inner.height * (1 - yAxis.share(value));
  const slot = inner.width / Math.max(points.length, 1);
  const middle = (place: number) => frame.left + slot * (place + 0.5);
  const xAxis = chart.x && axisOf(chart.x);
  const atX = (value: number) => frame.left + inner.width * (xAxis?.share(value) ?? 0);
  const line = points.flatMap((point, place) => (point.line === null ? [] : [`${middle(place)},${atY(point.line)}`]));
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption id={id}>
        <h3>{text(chart.title)}</h3>
        <p>{t("ownFigures", { drawn: drawn.length, total: points.length })}</p>
      </figcaption>
      <div className={styles.beside}>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t("chartOf", { title: text(chart.title) })} className={styles.plot}>
          {yAxis.ticks.map((tick) => (
            <g key={tick}>
              <line x1={frame.left} x2={width - frame.right} y1={atY(tick)} y2={atY(tick)} className={styles.grid} />
              <text x={frame.left - 8} y={atY(tick) + 4} textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
          {xAxis?.ticks.map((tick) => (
            <text key={tick} x={atX(tick)} y={height - frame.bottom + 18} textAnchor="middle">
              {tick}
            </text>
          ))}
          {chart.marks.map((mark) => {
            const at = read(mark.at);
            if (at === null) return null;
            return mark.axis === "y" ? (
              <g key={`y${text(mark.text)}`} className={styles.mark}>
                <line x1={frame.left} x2={width - frame.right} y1={atY(at)} y2={atY(at)} />
                <text x={width - frame.right + 4} y={atY(at) + 4}>
                  {text(mark.text)}
                </text>
              </g>
            ) : (
              <g key={`x${text(mark.text)}`} className={styles.mark}>
                <line x1={atX(at)} x2={atX(at)} y1={frame.top} y2={height - frame.bottom} />
                <text x={atX(at)} y={frame.top - 8} textAnchor="middle">
                  {text(mark.text)}
                </text>
              </g>
            );
          })}
          {chart.kind === "bars"
            ? points.map(({ id: point, label, y }, place) => (
                <g key={point}>
                  {y !== null && (
                    <>
                      <rect x={middle(place) - slot * 0.3} width={slot * 0.6} y={Math.min(atY(y), atY(yAxis.zero))} height={Math.abs(atY(y) - atY(yAxis.zero))} className={styles.bar} />
                      <text x={middle(place)} y={atY(y) - 5} textAnchor="middle" className={styles.value}>
                        {y}
                      </text>
                    </>
                  )}
                  {linesOf(label, slot).map((words, row) => (
                    <text key={row} x={middle(place)} y={height - frame.bottom + 19 + row * 20} textAnchor="middle">
                      {words}
                    </text>
                  ))}
                </g>
              ))
            : points.map(({ id: point, number, x, y }) =>
                x === null || y === null ? null : (
                  <g key={point} className={styles.point}>
                    <circle cx={atX(x)} cy={atY(y)} r={11} />
                    <text x={atX(x)} y={atY(y) + 4} textAnchor="middle">
                      {number}
                    </text>
                  </g>
                ),
              )}
          {line.length > 1 && <polyline points={line.join(" ")} className={styles.line} />}
          {points.map((point, place) => point.line !== null && <circle key={point.id} cx={middle(place)} cy={atY(point.line)} r={4} className={styles.dot} />)}
          {chart.kind === "scatter" && chart.x && (
            <>
              <text x={width - frame.right} y={height - 6} textAnchor="end">
                {text(chart.x.text)} →
              </text>
              <text x={frame.left} y={15}>
                ↑ {text(chart.y.text)}
              </text>
            </>
          )}
        </svg>
        <table className={styles.table} aria-label={t("figuresOf", { title: text(chart.title) })}>
          <thead>
            <tr>
              {chart.kind === "scatter" && <th scope="col">#</th>}
              <th scope="col">{text(chart.corner)}</th>
              {chart.x && <th scope="col">{text(chart.x.text)}</th>}
              <th scope="col">{text(chart.y.text)}</th>
              {chart.line !== null && <th scope="col">{text(chart.line)}</th>}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.id}>
                {chart.kind === "scatter" && <td>{point.number}</td>}
                <th scope="row">{point.label}</th>
                {chart.x && <td>{point.x ?? "—"}</td>}
                <td>{point.y ?? "—"}</td>
                {chart.line !== null && <td>{point.line ?? "—"}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {own.length > 0 && drawn.length === 0 && <p className={styles.notYet}>{t("nothingDrawn")}</p>}
    </figure>
  );
}
