/** Owns one paper in the volume: its place in the row, and in the index the page on which it begins. */
import { useTranslation } from "react-i18next";
import { useText } from "../../../shared/i18n/use-text.ts";
import { cx } from "../../../shared/ui/cx.ts";
import { Tag } from "../../../shared/ui/tag.tsx";
import { useAttempt } from "../../attempt/attempt-context.tsx";
import { Meanwhile } from "../../attempt/meanwhile.tsx";
import { useAutosave } from "../../attempt/use-autosave.ts";
import { RowButton, RowMoves } from "../row-moves.tsx";
import type { ArchiveProps } from "./archive-props.ts";
import { PaperSaid } from "./paper-said.tsx";
import styles from "./archive-activity.module.css";

type FolderRowProps = ArchiveProps & {
  paper: ArchiveProps["activity"]["papers"][number];
  place: number;
  last: number;
  dragged: boolean;
  onMove: (id: string, to: number) => void;
  onTakeOut: (id: string) => void;
  onGrab: (id: string) => void;
};

export function FolderRow({ activity, editable, save, paper, place, last, dragged, onMove, onTakeOut, onGrab }: FolderRowProps) {
  const { t } = useTranslation(["archive", "activities"]);
  const title = useText()(paper.text);
  const { id } = paper;
  return (
    <li className={cx(styles.paper, styles.filed, dragged && styles.dragged)}>
      <span className={styles.place}>{place + 1}</span>
      <span className={styles.grow}>
        {title}
        {paper.pages > 0 && <span className={styles.pages}>{t("volume.pages", { count: paper.pages })}</span>}
      </span>
      {paper.listed && <FirstPage {...{ activity, editable, save }} paper={id} title={title} />}
      {editable && (
        <span className={styles.moves}>
          <RowMoves
            place={place}
            last={last}
            labels={{ up: t("activities:ordering.up", { text: title }), down: t("activities:ordering.down", { text: title }), drag: t("activities:ordering.drag", { text: title }) }}
            onMove={(to) => onMove(id, to)}
            onGrab={() => onGrab(id)}
          >
            <RowButton icon="cross" label={t("volume.takeOut", { text: title })} onClick={() => onTakeOut(id)} />
          </RowMoves>
        </span>
      )}
      <PaperSaid activity={activity} paper={id} />
    </li>
  );
}

function FirstPage({ activity, editable, save, paper, title }: ArchiveProps & { paper: string; title: string }) {
  const { t } = useTranslation("archive");
  const { id: attempt } = useAttempt();
  const entry = useAutosave(`${attempt}.${activity.id}.page.${paper}`, activity.filed.pages[paper] ?? "", (from) => save({ kind: "archive", part: "page", paper, from }));
  const said = activity.feedback?.pages.find((page) => page.paper === paper);
  return (
    <span className={styles.first}>
      <label>
        <span aria-hidden="true">{t("volume.from")}</span>
        <span className="visually-hidden">{t("volume.fromOf", { text: title })}</span>
        <input type="text" inputMode="numeric" maxLength={10} value={entry.value} readOnly={!editable} onChange={(event) => entry.change(event.target.value)} onBlur={entry.flush} />
      </label>
      <Meanwhile entry={entry} />
      {said && (
        <Tag tone={said.ok ? "ok" : "bad"} icon={said.ok ? "check" : "cross"}>
          {said.ok ? t("ok") : t("volume.shouldBegin", { page: said.expected })}
        </Tag>
      )}
    </span>
  );
}
