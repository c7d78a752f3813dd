/** Owns the tag of a group's mood: value and band, in the colour of the band. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { moodTone } from "../../shared/ui/mood-colour.ts";
import { Tag, type Tone } from "../../shared/ui/tag.tsx";

const TONES: readonly Tone[] = ["ok", "ok", "warn", "parcel", "bad"];

export function MoodTag({ mood }: { mood: NonNullable<GroupMonitor["mood"]> }) {
  const { t } = useTranslation("monitor");
  const text = useText();
  return <Tag tone={TONES[moodTone(mood.value)] ?? "warn"}>{t("card.mood", { value: Math.round(mood.value), band: text(mood.title) })}</Tag>;
}
