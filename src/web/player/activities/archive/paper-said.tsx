/** Owns what is said of one paper after handing in: whether it belongs, and why. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import { useText } from "../../../shared/i18n/use-text.ts";
import { Tag } from "../../../shared/ui/tag.tsx";
import styles from "./archive-activity.module.css";

export function PaperSaid({ activity: { feedback, filed }, paper }: { activity: ActivityViewOf<"archive">; paper: string }) {
  const { t } = useTranslation("archive");
  const text = useText();
  const said = feedback?.papers.find(({ id }) => id === paper);
  if (!feedback || !said) return null;
  const misplaced = said.ok && said.belongs && filed.folder.includes(paper) && !feedback.inPlace.includes(paper);
  const words = !said.ok ? t(said.belongs ? "said.belongs" : "said.stranger") : misplaced ? t("said.misplaced", { position: feedback.order.indexOf(paper) + 1 }) : t(said.belongs ? "ok" : "said.leftOut");
  return (
    <p className={styles.said}>
      <Tag tone={!said.ok ? "bad" : misplaced ? "warn" : "ok"} icon={!said.ok ? "cross" : misplaced ? "move" : "check"}>
        {words}
      </Tag>{" "}
      {(!said.ok || !said.belongs) && text(said.why)}
    </p>
  );
}
