/** Owns the abilities that this try measures, as bars; the weakest stands out. */
import { useTranslation } from "react-i18next";
import type { Report } from "../../../protocol/attempt.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { Card } from "../../shared/ui/card.tsx";
import { Progress } from "../../shared/ui/progress.tsx";
import styles from "./ability-bars.module.css";

export function AbilityBars({ abilities }: { abilities: Report["abilities"] }) {
  const { t } = useTranslation(["report", "common"]);
  const format = useFormat();
  const measured = abilities.filter(({ max }) => max > 0);
  const weakest = measured.reduce<(typeof measured)[number] | null>((a, b) => (a && share(a) <= share(b) ? a : b), null);
  // Where all are alike, as where nothing was done, none is the weakest.
  const named = weakest && measured.some((one) => share(one) > share(weakest)) ? weakest.ability : null;
  if (measured.length === 0) return null;
  return (
    <Card title={t("abilities.title")}>
      <ul role="list" className={styles.list}>
        {measured.map(({ ability, points, max }) => (
          <li key={ability}>
            <span>{t(`common:ability.${ability}`)}</span>
            <Progress value={points} max={max} tone={ability === named ? "parcel" : "brand"} label={t(`common:ability.${ability}`)} />
            <span className={styles.figure}>
              {format.points(points)} / {format.points(max)}
            </span>
          </li>
        ))}
      </ul>
      {named && <p className={styles.note}>{t("abilities.weakest", { ability: t(`common:ability.${named}`) })}</p>}
    </Card>
  );
}

const share = ({ points, max }: Report["abilities"][number]) => points / max;
