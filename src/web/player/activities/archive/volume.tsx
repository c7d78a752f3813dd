/** Owns putting papers from the table into the volume, in order, with the first page of each: by dragging, by buttons, by the arrow keys. */
import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../shared/i18n/use-text.ts";
import { announce } from "../../../shared/ui/toast.tsx";
import { useDropZone } from "../use-card-drag.ts";
import { useEcho } from "../use-echo.ts";
import { useRowDrag } from "../use-row-drag.ts";
import type { ArchiveProps } from "./archive-props.ts";
import { FolderRow } from "./folder-row.tsx";
import { TablePaper } from "./table-paper.tsx";
import styles from "./archive-activity.module.css";

export function Volume({ activity, editable, save }: ArchiveProps) {
  const { t } = useTranslation("archive");
  const text = useText();
  const list = useRef<HTMLOListElement>(null);
  const zone = useRef<HTMLElement>(null);
  const [folder, change] = useEcho(
    activity.filed.folder,
    useCallback((papers: string[]) => save({ kind: "archive", part: "folder", papers }), [save]),
  );
  const titleOf = (id: string) => text(activity.papers.find((paper) => paper.id === id)?.text);
  const outside = activity.papers.filter(({ id }) => !folder.includes(id));

  const put = (id: string, to: number) => {
    const rest = folder.filter((other) => other !== id);
    const place = Math.min(Math.max(to, 0), rest.length);
    const next = [...rest.slice(0, place), id, ...rest.slice(place)];
    if (next.join(" ") === folder.join(" ")) return;
    void change(next);
    announce(t("volume.put", { text: titleOf(id), position: place + 1, total: next.length }));
  };
  const takeOut = (id: string) => {
    void change(folder.filter((other) => other !== id));
    announce(t("volume.takenOut", { text: titleOf(id) }));
  };
  const { dragged, begin } = useRowDrag(list, folder, put);

  useDropZone(zone, editable, (id, y) => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    if (activity.papers.some((paper) => paper.id === id)) put(id, rows.filter(({ top, bottom }) => (top + bottom) / 2 < y).length);
  });

  return (
    <div className={styles.volume}>
      <section aria-labelledby={`${activity.id}-table`} className={styles.table}>
        <h3 id={`${activity.id}-table`}>{t("volume.table", { count: outside.length })}</h3>
        {editable && <p className={styles.help}>{t("volume.help")}</p>}
        <ul role="list" className={styles.papers}>
          {outside.map((paper) => (
            <TablePaper key={paper.id} {...{ activity, editable, paper }} onPut={() => put(paper.id, folder.length)} />
          ))}
        </ul>
        {outside.length === 0 && <p className={styles.help}>{t("volume.tableEmpty")}</p>}
      </section>
      <section ref={zone} aria-labelledby={`${activity.id}-folder`} className={styles.folder}>
        <h3 id={`${activity.id}-folder`}>{t("volume.folder")}</h3>
        <p className={styles.help}>{folder.length === 0 ? t("volume.empty") : t("volume.pagesHelp")}</p>
        <ol ref={list} role="list" className={styles.papers}>
          {folder.map((id, place) => {
            const paper = activity.papers.find((one) => one.id === id);
            return paper && <FolderRow key={id} {...{ activity, editable, save, paper, place, dragged: dragged === id, last: folder.length - 1, onMove: put, onTakeOut: takeOut, onGrab: begin }} />;
          })}
        </ol>
        {activity.feedback && (
          <details className={styles.right}>
            <summary>{t("volume.rightOrder")}</summary>
            <ol>
              {activity.feedback.order.map((id) => (
                <li key={id}>{titleOf(id)}</li>
              ))}
            </ol>
          </details>
        )}
      </section>
    </div>
  );
}
