/** Owns the radar of the six abilities over the best finished tries. */
import { useTranslation } from "react-i18next";
import type { Ability } from "../../../protocol/attempt.ts";
import type { AttemptSummary } from "../../shared/attempt-connection.ts";
import { Card } from "../../shared/ui/card.tsx";
import { Radar } from "../../shared/ui/radar.tsx";
import styles from "./ability-card.module.css";
import { share, sumAbilities } from "./progress.ts";

const order: Ability[] = ["etiquette", "procedure", "information", "communication", "resolution", "adaptability"];

export function AbilityCard({ tries }: { tries: AttemptSummary[] }) {
  const { t } = useTranslation(["home", "common"]);
  const sums = sumAbilities(tries);
  const axes = order.map((ability) => {
    const sum = sums.get(ability);
    const part = sum ? Math.max(0, share({ total: sum.points, max: sum.max })) : null;
    return { id: ability, title: t(`common:ability.${ability}`), share: part, words: part === null ? t("ability.open") : `${Math.round(part * 100)}%` };
  });
  return (
    <Card title={t("ability.title")} className={styles.card}>
      <Radar label={t("ability.title")} axes={axes} />
      <p className={styles.note}>{sums.size === 0 ? t("ability.empty") : t("ability.note")}</p>
    </Card>
  );
}
