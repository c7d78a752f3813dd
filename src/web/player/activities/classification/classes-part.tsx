/** Owns the bounds of the classes and what each class comes to: count, amount and their shares. */
import { useTranslation } from "react-i18next";
import { useText } from "../../../shared/i18n/use-text.ts";
import styles from "./classification-activity.module.css";
import { FigureCell } from "./figure-cell.tsx";
import { classAsks, valueOf, type Ask, type ClassificationView } from "./own-figures.ts";
import type { OwnTable } from "./use-own-table.ts";

export function ClassesPart({ activity, table }: { activity: ClassificationView; table: OwnTable }) {
  const { t } = useTranslation("classification");
  const text = useText();
  const asked = (["cuts", ...classAsks] as const).flatMap((of) => activity.asks.find((ask) => ask.of === of) ?? []);
  if (asked.length === 0) return null;
  const figure = (of: Ask, title: string, id: string, name: string) => (
    <FigureCell
      label={`${name} ${title}`}
      of={of}
      value={valueOf(table.values, of, id)}
      readOnly={!table.editable}
      said={activity.feedback?.asks.find((one) => one.of === of)?.cells[id]}
      onType={(typed) => table.write(of, id, typed)}
      onLeave={table.flush}
    />
  );
  return (
    // A table that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="group" aria-label={t("classes")} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("class")}</th>
            {asked.map(({ of, title }) => (
              <th scope="col" key={of}>
                {text(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {activity.classes.map(({ id, text: name }, index) => (
            <tr key={id}>
              <th scope="row">{text(name)}</th>
              {asked.map(({ of, title }) => <td key={of}>{of === "cuts" && index === activity.classes.length - 1 ? t("rest") : figure(of, text(title), id, text(name))}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
