/** Owns the form of an activity that is no dialogue, by its kind. */
import { useTranslation } from "react-i18next";
import type { ActivitySource } from "../../../../studio/document.ts";
import { useText } from "../../../shared/i18n/use-text.ts";
import { Tag } from "../../../shared/ui/tag.tsx";
import { useAt } from "../../studio-context.tsx";
import { PartForm } from "../parts/part-form.tsx";
import { SectionHead } from "./section-head.tsx";

export function ActivitySection({ index }: { index: number }) {
  const { t } = useTranslation(["studio-inspector", "studio-format", "studio"]);
  const text = useText();
  const place = ["situation", "activities", index];
  const id = useAt<string>([...place, "id"]);
  const kind = useAt<ActivitySource["kind"]>([...place, "kind"]);
  const title = useAt<ActivitySource["title"]>([...place, "title"]);
  if (kind === undefined) return null;
  return (
    <>
      <SectionHead title={text(title) || t("studio:untitled")} tag={<Tag>{t(`studio-format:kind.${kind}`)}</Tag>} />
      <PartForm key={id} place={place} />
    </>
  );
}
