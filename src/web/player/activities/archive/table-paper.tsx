/** Owns one paper on the table: dragged into the volume, or put there by its button. */
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../shared/i18n/use-text.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { useDragSource } from "../use-card-drag.ts";
import type { ArchiveProps } from "./archive-props.ts";
import { PaperSaid } from "./paper-said.tsx";
import styles from "./archive-activity.module.css";

type TablePaperProps = Pick<ArchiveProps, "activity" | "editable"> & { paper: ArchiveProps["activity"]["papers"][number]; onPut: () => void };

export function TablePaper({ activity, editable, paper, onPut }: TablePaperProps) {
  const { t } = useTranslation("archive");
  const title = useText()(paper.text);
  const row = useRef<HTMLLIElement>(null);
  useDragSource(row, paper.id, editable);
  return (
    <li ref={row} className={styles.paper}>
      <span className={styles.grow}>
        {title}
        {paper.pages > 0 && <span className={styles.pages}>{t("volume.pages", { count: paper.pages })}</span>}
      </span>
      {editable && (
        <Button size="s" icon="plus" aria-label={t("volume.putIn", { text: title })} onClick={onPut}>
          {t("volume.put1")}
        </Button>
      )}
      <PaperSaid activity={activity} paper={paper.id} />
    </li>
  );
}
