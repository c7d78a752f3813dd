/** Owns the label that says whether what was written is kept. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/i18n/use-text.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import type { SavingState } from "./saving.ts";

const tones = { saved: "ok", waiting: "plain", saving: "plain", offline: "warn", held: "parcel", overtaken: "bad", refused: "bad" } as const;

export function SavingTag({ saving: { state, savedAt } }: { saving: SavingState }) {
  const { t } = useTranslation("studio");
  const language = useLanguage();
  // It was today: the hour is enough, and the title of the situation needs the room.
  const clock = useMemo(() => new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hour12: false }), [language]);
  return (
    <span role="status">
      <Tag tone={tones[state]}>{state === "saved" && savedAt !== null ? t("saving.savedAt", { time: clock.format(savedAt) }) : t(`saving.${state}`)}</Tag>
    </span>
  );
}
