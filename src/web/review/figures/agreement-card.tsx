/** Owns how far engine and teachers agree, per criterion, so that a school knows how far to trust it. */
import { useTranslation } from "react-i18next";
import type { Agreement } from "../../../protocol/review.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Card } from "../../shared/ui/card.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { Table } from "../../shared/ui/table.tsx";

const figures = ["precision", "recall", "kappa"] as const;

export function AgreementCard({ agreement }: { agreement: readonly Agreement[] }) {
  const { t } = useTranslation("review");
  const text = useText();
  const say = (value: number | null) => (value === null ? t("agreement.few") : value.toFixed(2).replace("-", "−"));
  return (
    <Card title={t("agreement.title")} note={t("agreement.note")}>
      {agreement.length === 0 ? (
        <EmptyState title={t("agreement.empty")}>{t("agreement.emptyText")}</EmptyState>
      ) : (
        <Table label={t("agreement.title")} heads={[{ key: "title", title: t("agreement.criterion") }, { key: "looked", title: t("agreement.looked") }, ...figures.map((key) => ({ key, title: <abbr title={t(`agreement.means.${key}`)}>{t(`agreement.${key}`)}</abbr> }))]}>
          {agreement.map((one) => (
            <tr key={one.key}>
              <td>{text(one.title)}</td>
              <td>{one.looked}</td>
              {figures.map((figure) => (
                <td key={figure}>{say(one[figure])}</td>
              ))}
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
}
