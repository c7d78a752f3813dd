/** Owns the figure beside a part's title: what it is worth. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../../scenario/problem.ts";
import { Tag } from "../../../shared/ui/tag.tsx";
import { useAt } from "../../studio-context.tsx";

export function PartPoints({ place }: { place: Path }) {
  const { t } = useTranslation("common");
  const points = useAt<unknown>([...place, "points"]);
  return typeof points === "number" ? <Tag tone="plain">{t("points", { points })}</Tag> : null;
}
