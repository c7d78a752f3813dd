/** Owns a class's roster: the table of students, adding one, taking in a list. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClassInfo, StudentInfo } from "../../../protocol/api.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Table } from "../../shared/ui/table.tsx";
import { AddStudent } from "./add-student.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import styles from "./roster.module.css";
import { StudentRow } from "./student-row.tsx";

/** From so many students on, one looks for a name. */
const SEARCHED = 12;

export function RosterTab({ item, students, onChange }: { item: ClassInfo; students: StudentInfo[]; onChange: () => void }) {
  const { t } = useTranslation("console");
  const [importing, setImporting] = useState(false);
  const [wanted, setWanted] = useState("");
  const shown = students.filter((student) => fits(student, wanted));
  const take = (
    <Button variant={students.length === 0 ? "primary" : "secondary"} icon="upload" onClick={() => setImporting(true)}>
      {t("import.open")}
    </Button>
  );
  return (
    <div className={styles.tab}>
      {students.length === 0 ? (
        <Card>
          <EmptyState title={t("roster.empty")} actions={take}>
            {t("roster.emptyText")}
          </EmptyState>
        </Card>
      ) : (
        <Card
          title={t("roster.title", { count: students.length })}
          note={t("roster.note")}
          actions={
            <div className={styles.tools}>
              {students.length > SEARCHED && <TextField type="search" hideLabel label={t("roster.search")} placeholder={t("roster.search")} value={wanted} onChange={(event) => setWanted(event.target.value)} />}
              {take}
            </div>
          }
        >
          <Table
            label={t("roster.title", { count: students.length })}
            heads={[
              { key: "number", title: t("roster.number") },
              { key: "name", title: t("roster.name") },
              { key: "group", title: t("roster.group") },
              { key: "pin", title: t("roster.pin.title") },
              { key: "do", title: <span className="visually-hidden">{t("more")}</span> },
            ]}
          >
            {shown.map((student) => (
              <StudentRow key={student.id} classId={item.id} student={student} onChange={onChange} />
            ))}
          </Table>
          {shown.length === 0 && <p className={styles.none}>{t("roster.noneFound", { wanted })}</p>}
        </Card>
      )}
      <AddStudent classId={item.id} onChange={onChange} />
      <ImportDialog open={importing} onClose={() => setImporting(false)} classId={item.id} onTaken={onChange} />
    </div>
  );
}

/** By a part of the name or the number, or by pinyin initials. */
function fits({ name, number, initials }: StudentInfo, wanted: string): boolean {
  const part = wanted.trim().toLowerCase();
  return name.toLowerCase().includes(part) || initials.toLowerCase().startsWith(part) || (number ?? "").includes(part);
}
