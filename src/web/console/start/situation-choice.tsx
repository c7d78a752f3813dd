/** Owns choosing what is played. */
import { useTranslation } from "react-i18next";
import type { LessonChoice } from "../../../protocol/api.ts";
import { useCatalogue } from "../../shared/catalogue-context.tsx";
import { useText } from "../../shared/i18n/use-text.ts";
import { Card } from "../../shared/ui/card.tsx";
import { OptionList } from "../../shared/ui/option-list.tsx";
import styles from "./start.module.css";

const keyOf = ({ unit, situation }: LessonChoice) => `${unit}/${situation}`;

export function SituationChoice({ choices, chosen, onChoose }: { choices: LessonChoice[]; chosen: LessonChoice; onChoose: (choice: LessonChoice) => void }) {
  const { t } = useTranslation("console");
  const text = useText();
  const { units } = useCatalogue();
  const unitOf = ({ unit }: LessonChoice) => units.find(({ id }) => id === unit);
  const list = (legend: string, some: readonly LessonChoice[]) => (
    <OptionList
      legend={legend}
      value={keyOf(chosen)}
      options={some.map((choice) => ({
        id: keyOf(choice),
        title: text(choice.title),
        text: [text(unitOf(choice)?.title), t("common:time.minutes", { count: choice.minutes })].filter(Boolean).join(" · "),
      }))}
      onChange={(id) => {
        const next = choices.find((choice) => keyOf(choice) === id);
        if (next) onChoose(next);
      }}
    />
  );
  const [own, course] = [choices.filter((choice) => choice.own), choices.filter((choice) => !choice.own)];
  if (own.length === 0) return <Card title={t("start.situation")}>{list(t("start.situation"), course)}</Card>;
  return (
    <Card title={t("start.situation")}>
      <h3 className={styles.group}>{t("start.own")}</h3>
      {list(t("start.own"), own)}
      <h3 className={styles.group}>{t("start.course")}</h3>
      {list(t("start.course"), course)}
    </Card>
  );
}
