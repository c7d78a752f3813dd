/** Owns the words that count for a point of content, written as wordings. What is built of several parts is shown as it reads. */
import { useTranslation } from "react-i18next";
import type { Frame } from "../../../scenario/schema/frame.ts";
import { TextsAt } from "../fields/texts-at.tsx";
import { FieldGroup } from "../fields/group.tsx";
import { usePlace, type PlaceProps } from "../fields/use-place.ts";

export function FrameAt(props: PlaceProps) {
  const { t } = useTranslation("studio-inspector");
  const { value } = usePlace<Frame>(props.place);
  if (typeof value === "object" && "words" in value) return <TextsAt {...props} place={[...props.place, "words"]} plain />;
  return <FieldGroup label={props.label}>{t("builtWords")}</FieldGroup>;
}
