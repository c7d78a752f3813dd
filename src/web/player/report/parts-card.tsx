/** Owns how the score adds up: sections, parts, what hints cost, and the difference to the try before. */
import { useTranslation } from "react-i18next";
import type { Report } from "../../../protocol/attempt.ts";
import type { AttemptSummary } from "../../shared/attempt-connection.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Card } from "../../shared/ui/card.tsx";
import { cx } from "../../shared/ui/cx.ts";
import styles from "./parts-card.module.css";

export function PartsCard({ sections, hints, before }: { sections: Report["sections"]; hints: Report["hints"]; before: AttemptSummary | null }) {
  const { t } = useTranslation("report");
  const text = useText();
  const format = useFormat();
  if (sections.length === 0) return null;
  return (
    <Card title={t("parts.title")} note={before ? t("parts.compared") : undefined}>
      {sections.map((section) => (
        <table key={section.id} className={styles.table}>
          <caption>
            {text(section.title)}
            {section.headline && t("parts.headline")}
            <b>
              {format.points(section.points)} / {format.points(section.max)}
            </b>
          </caption>
          <tbody>
            {section.parts.map((part) => {
              const earlier = section.headline ? before?.parts.find(({ id }) => id === part.id) : undefined;
              const delta = earlier ? Math.round((part.points - earlier.points) * 10) / 10 : 0;
              return (
                <tr key={part.id}>
                  <th scope="row">
                    {text(part.title)}
                    {part.status !== "done" && <span className={styles.status}>{t(`parts.${part.status}`)}</span>}
                  </th>
                  <td>
                    {format.points(part.points)} / {format.points(part.max)}
                    {delta !== 0 && <span className={cx(styles.delta, delta > 0 ? styles.more : styles.less)}>{format.signed(delta)}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ))}
      {hints.count > 0 && <p className={styles.hints}>{t("parts.hints", { count: hints.count, cost: format.points(hints.cost) })}</p>}
    </Card>
  );
}
