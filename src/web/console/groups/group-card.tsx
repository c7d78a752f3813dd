/** Owns one group on the board: its name to write over, its members in the order of their first roles. */
import { useDroppable, type UniqueIdentifier } from "@dnd-kit/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlannedGroup } from "../../../protocol/classroom.ts";
import { Button } from "../../shared/ui/button.tsx";
import { cx } from "../../shared/ui/cx.ts";
import { spotOfGroup } from "./drop-spots.ts";
import styles from "./groups.module.css";
import { StudentChip } from "./student-chip.tsx";

type GroupCardProps = { group: PlannedGroup; nameOf: (id: UniqueIdentifier) => string; absent: ReadonlySet<string>; onMove: (student: string) => void; onRename: (name: string) => void; onRemove: () => void };

export function GroupCard({ group, nameOf, absent, onMove, onRename, onRemove }: GroupCardProps) {
  const { t } = useTranslation("console");
  const { setNodeRef, isOver } = useDroppable({ id: spotOfGroup(group.id) });
  return (
    <section ref={setNodeRef} className={cx(styles.group, isOver && styles.over)} aria-label={group.name}>
      <header className={styles.head}>
        <GroupName id={group.id} name={group.name} onRename={onRename} />
        <span className={styles.count}>{t("people", { count: group.members.length })}</span>
        <Button size="s" variant="ghost" icon="trash" data-remove={group.id} aria-label={t("groups.remove", { name: group.name })} title={t("groups.remove", { name: group.name })} onClick={onRemove} />
      </header>
      <ol role="list" className={styles.members}>
        {group.members.map((member, index) => (
          <StudentChip key={member} id={member} name={nameOf(member)} place={index + 1} absent={absent.has(member)} onMove={() => onMove(member)} />
        ))}
      </ol>
      {group.members.length === 0 && <p className={styles.empty}>{t("groups.empty")}</p>}
    </section>
  );
}

/** Kept when the field is left or Enter is pressed; an empty name is none. */
function GroupName({ id, name, onRename }: { id: string; name: string; onRename: (name: string) => void }) {
  const { t } = useTranslation("console");
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  const keep = () => {
    const next = typed.trim();
    if (next === "") setTyped(name);
    else if (next !== name) onRename(next);
  };
  return (
    <input
      className={styles.title}
      data-title={id}
      aria-label={t("groups.name", { name })}
      maxLength={40}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) event.currentTarget.blur();
        if (event.key === "Escape") setTyped(name);
      }}
    />
  );
}
