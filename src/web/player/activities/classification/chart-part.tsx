/** Owns choosing what the chart is drawn of, and the chart. */
import { useTranslation } from "react-i18next";
import { useText } from "../../../shared/i18n/use-text.ts";
import { SelectField } from "../../../shared/ui/field.tsx";
import { CellVerdict } from "./cell-verdict.tsx";
import styles from "./classification-activity.module.css";
import { lineAsks, valueOf, type ClassificationView } from "./own-figures.ts";
import { ParetoChart } from "./pareto-chart.tsx";
import type { OwnTable } from "./use-own-table.ts";

export function ChartPart({ activity, table }: { activity: ClassificationView; table: OwnTable }) {
  const { t } = useTranslation("classification");
  const text = useText();
  const series = [{ id: "amount", title: text(activity.amount.label) }, ...lineAsks.flatMap((of) => activity.asks.filter((ask) => ask.of === of).map((ask) => ({ id: of as string, title: text(ask.title) })))];
  const asked = (["bars", "line"] as const).flatMap((of) => activity.asks.find((ask) => ask.of === of) ?? []);
  return (
    <section aria-label={t("chart.title")}>
      <h3>{t("chart.title")}</h3>
      <div className={styles.series}>
        {asked.map(({ of, title }) => {
          const said = activity.feedback?.asks.find((one) => one.of === of)?.cells[of];
          return (
            <div key={of}>
              <SelectField label={text(title)} value={valueOf(table.values, of, of)} disabled={!table.editable} onChange={(event) => table.write(of, of, event.target.value)}>
                <option value="">{t("choose")}</option>
                {series.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title}
                  </option>
                ))}
              </SelectField>
              {said && <CellVerdict said={said} expected={series.find(({ id }) => id === said.expected)?.title ?? ""} />}
            </div>
          );
        })}
      </div>
      <ParetoChart activity={activity} order={table.order} values={table.values} />
    </section>
  );
}
