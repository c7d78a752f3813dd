/** Owns the table itself: sorting by any column, a line for each item with its figures and its class, the total below. Must not calculate what was not asked to be filled on. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../shared/i18n/use-text.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { CellVerdict } from "./cell-verdict.tsx";
import styles from "./classification-activity.module.css";
import { FigureCell } from "./figure-cell.tsx";
import { fillDown, fillState } from "./fill-down.ts";
import { lineAsks, sortedLines, valueOf, type Ask, type ClassificationView, type LineAsk } from "./own-figures.ts";
import { sortDirection, sortedBy, type SortKey } from "./sort-lines.ts";
import type { OwnTable } from "./use-own-table.ts";

/** More columns than this would push what is worked out off the screen: they are shown when wanted. */
const FEW = 2;

export function LinesTable({ activity, table }: { activity: ClassificationView; table: OwnTable }) {
  const { t } = useTranslation("classification");
  const text = useText();
  const { amount, classes, feedback } = activity;
  const [more, setMore] = useState(activity.columns.length <= FEW);
  const columns = more ? activity.columns : [];
  const { order, values, editable } = table;
  const asked = (of: Ask) => activity.asks.find((ask) => ask.of === of);
  const cellOf = (of: Ask, id: string) => feedback?.asks.find((one) => one.of === of)?.cells[id];
  const figures = lineAsks.flatMap((of) => asked(of) ?? []) as { of: LineAsk; title: ClassificationView["asks"][number]["title"] }[];
  const lines = sortedLines(activity, order);
  const head = (key: SortKey, title: string) => {
    const direction = sortDirection(activity, order, key);
    if (!asked("order")) return <th scope="col" key={key} className={key === "name" ? styles.name : undefined}>{title}</th>;
    return (
      <th scope="col" key={key} className={key === "name" ? styles.name : undefined} aria-sort={direction ?? "none"}>
        <button type="button" className={styles.sort} disabled={!editable} onClick={() => table.sort(sortedBy(activity, key, direction === "descending" ? "ascending" : "descending"))}>
          {title}
          <span aria-hidden="true">{direction === "descending" ? " ↓" : direction === "ascending" ? " ↑" : " ⇅"}</span>
        </button>
      </th>
    );
  };
  return (
    <>
      {activity.columns.length > FEW && (
        <Button className={styles.more} icon={more ? "minus" : "plus"} aria-expanded={more} onClick={() => setMore(!more)}>
          {t("more", { titles: activity.columns.map(({ label }) => text(label)).join(t("and")) })}
        </Button>
      )}
      {/* A table that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} role="group" aria-label={t("table")} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("rank")}</th>
              {head("name", t("name"))}
              {columns.map(({ id, label }) => head(`column:${id}`, text(label)))}
              {head("amount", t("withUnit", { label: text(amount.label), unit: text(amount.unit) }))}
              {figures.map(({ of, title }) => (
                <th scope="col" key={of}>
                  {text(title)}
                  {editable && fillState(activity, order, values, of) !== "none" && (
                    <Button className={styles.fill} icon="down" disabled={fillState(activity, order, values, of) === "needs-total"} title={fillState(activity, order, values, of) === "needs-total" ? t("fill.needsTotal") : undefined} onClick={() => table.writeAll(of, fillDown(activity, order, values, of))}>
                      <span className="visually-hidden">{text(title)} </span>
                      {t("fill.button")}
                    </Button>
                  )}
                </th>
              ))}
              {asked("classes") && <th scope="col">{text(asked("classes")?.title)}</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, text: name, amount: value, cells }, index) => (
              <tr key={id}>
                <td>{index + 1}</td>
                <th scope="row">{text(name)}</th>
                {columns.map((column, place) => (
                  <td key={column.id}>{text(cells[place])}</td>
                ))}
                <td className={styles.amount}>{value.toFixed(amount.decimals)}</td>
                {figures.map(({ of, title }) => (
                  <td key={of}>
                    <FigureCell label={`${text(name)} ${text(title)}`} of={of} value={valueOf(values, of, id)} readOnly={!editable} said={cellOf(of, id)} onType={(typed) => table.write(of, id, typed)} onLeave={table.flush} />
                  </td>
                ))}
                {asked("classes") && (
                  <td>
                    <span className={styles.figure} data-state={cellOf("classes", id)?.state}>
                      <select aria-label={`${text(name)} ${text(asked("classes")?.title)}`} value={valueOf(values, "classes", id)} disabled={!editable} onChange={(event) => table.write("classes", id, event.target.value)}>
                        <option value="">{t("choose")}</option>
                        {classes.map((one) => (
                          <option key={one.id} value={one.id}>
                            {text(one.text)}
                          </option>
                        ))}
                      </select>
                      <ClassVerdict id={id} activity={activity} />
                    </span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          {asked("total") && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={columns.length + 2}>
                  {text(asked("total")?.title)}
                </th>
                <td>
                  <FigureCell label={text(asked("total")?.title)} of="total" value={valueOf(values, "total", "total")} readOnly={!editable} said={cellOf("total", "total")} onType={(typed) => table.write("total", "total", typed)} onLeave={table.flush} />
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </>
  );
}

function ClassVerdict({ activity, id }: { activity: ClassificationView; id: string }) {
  const text = useText();
  const said = activity.feedback?.asks.find(({ of }) => of === "classes")?.cells[id];
  return said ? <CellVerdict said={said} expected={text(activity.classes.find((one) => one.id === said.expected)?.text)} /> : null;
}
