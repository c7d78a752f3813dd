/** Owns the students who are in no group. */
import { useDroppable } from "@dnd-kit/core";
import { useTranslation } from "react-i18next";
import type { StudentInfo } from "../../../protocol/api.ts";
import { cx } from "../../shared/ui/cx.ts";
import { TRAY } from "./drop-spots.ts";
import styles from "./groups.module.css";
import { StudentChip } from "./student-chip.tsx";

export function Tray({ students, absent, onMove }: { students: StudentInfo[]; absent: ReadonlySet<string>; onMove: (student: string) => void }) {
  const { t } = useTranslation("console");
  const { setNodeRef, isOver } = useDroppable({ id: TRAY });
  return (
    <section ref={setNodeRef} className={cx(styles.tray, isOver && styles.over)} aria-label={t("groups.tray")}>
      <header className={styles.head}>
        <h3>{t("groups.tray")}</h3>
        <span className={styles.count}>{t("people", { count: students.length })}</span>
      </header>
      <ul role="list" className={styles.members}>
        {students.map(({ id, name }) => (
          <StudentChip key={id} id={id} name={name} place={null} absent={absent.has(id)} onMove={() => onMove(id)} />
        ))}
      </ul>
      {students.length === 0 && <p className={styles.empty}>{t("groups.trayEmpty")}</p>}
    </section>
  );
}
