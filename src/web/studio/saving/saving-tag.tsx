/** Owns the label that says whether what was written is kept. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import type { SavingState } from "./saving.ts";

const tones = { saved: "ok", waiting: "plain", saving: "plain", offline: "warn", held: "parcel", overtaken: "bad", refused: "bad" } as const;

export function SavingTag({ saving: { state, savedAt } }: { saving: SavingState }) {
  const { t } = useTranslation("studio");
  const { moment } = useFormat();
  return (
    <span role="status">
      <Tag tone={tones[state]}>{state === "saved" && savedAt !== null ? t("saving.savedAt", { time: moment(savedAt) }) : t(`saving.${state}`)}</Tag>
    </span>
  );
}
