/** Owns choosing what is played. */
import { useTranslation } from "react-i18next";
import type { LessonChoice } from "../../../protocol/api.ts";
import { useCatalogue } from "../../shared/catalogue-context.tsx";
import { useText } from "../../shared/i18n/use-text.ts";
import { Card } from "../../shared/ui/card.tsx";
import { OptionList } from "../../shared/ui/option-list.tsx";

const keyOf = ({ unit, situation }: LessonChoice) => `${unit}/${situation}`;

export function SituationChoice({ choices, chosen, onChoose }: { choices: LessonChoice[]; chosen: LessonChoice; onChoose: (choice: LessonChoice) => void }) {
  const { t } = useTranslation("console");
  const text = useText();
  const { units } = useCatalogue();
  const unitOf = ({ unit }: LessonChoice) => units.find(({ id }) => id === unit);
  return (
    <Card title={t("start.situation")}>
      <OptionList
        legend={t("start.situation")}
        value={keyOf(chosen)}
        options={choices.map((choice) => ({
          id: keyOf(choice),
          title: text(choice.title),
          text: [text(unitOf(choice)?.title), t("common:time.minutes", { count: choice.minutes })].filter(Boolean).join(" · "),
        }))}
        onChange={(id) => {
          const next = choices.find((choice) => keyOf(choice) === id);
          if (next) onChoose(next);
        }}
      />
    </Card>
  );
}
