/** Owns the board on which students are moved between groups: by mouse, finger, keyboard, or from a list of places. */
import { DndContext, DragOverlay, KeyboardSensor, MouseSensor, TouchSensor, useSensor, useSensors, type DragEndEvent, type UniqueIdentifier } from "@dnd-kit/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StudentInfo } from "../../../protocol/api.ts";
import type { PlannedGroup } from "../../../protocol/classroom.ts";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { announce } from "../../shared/ui/toast.tsx";
import { readSpot } from "./drop-spots.ts";
import { focusSoon } from "./focus-soon.ts";
import { GroupCard } from "./group-card.tsx";
import { place, removeGroup, rename, type Groups, type Spot } from "./grouping.ts";
import styles from "./groups.module.css";
import { jumpToGroup, underPointer } from "./jump-to-group.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { Tray } from "./tray.tsx";
import type { Absent } from "./use-absent.ts";
import { useDragWords } from "./use-drag-words.ts";

type BoardProps = { groups: Groups; students: StudentInfo[]; absent: Absent; change: (to: (groups: Groups) => Groups) => void };

export function GroupBoard({ groups, students, absent, change }: BoardProps) {
  const { t } = useTranslation("console");
  const byId = new Map(students.map((student) => [student.id, student]));
  const nameOf = (id: UniqueIdentifier) => byId.get(String(id))?.name ?? "";
  const placed = new Set(groups.flatMap(({ members }) => members));
  const [dragged, setDragged] = useState<string | null>(null);
  const [moving, setMoving] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    // A finger that scrolls passes over names without taking them along.
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: jumpToGroup }),
  );
  const move = (student: string, spot: Spot) => change((all) => place(all, student, spot));
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    if (over) move(String(active.id), readSpot(over.id, groups));
  };
  const remove = (group: PlannedGroup) => {
    const at = groups.indexOf(group);
    const next = groups[at + 1] ?? groups[at - 1];
    change((all) => removeGroup(all, group.id));
    announce(t("groups.removed", { name: group.name }));
    if (next) focusSoon("remove", next.id);
    else focusSoon("add");
  };
  const words = useDragWords(groups, nameOf);
  return (
    <DndContext sensors={sensors} collisionDetection={underPointer} accessibility={words} onDragStart={({ active }) => setDragged(String(active.id))} onDragEnd={drop} onDragCancel={() => setDragged(null)}>
      <div className={styles.board}>
        <Tray students={students.filter(({ id }) => !placed.has(id))} absent={absent.ids} onMove={setMoving} />
        {groups.length === 0 ? (
          <EmptyState title={t("groups.none")}>{t("groups.noneText")}</EmptyState>
        ) : (
          <ul role="list" className={styles.groups}>
            {groups.map((group) => (
              <li key={group.id}>
                <GroupCard
                  group={group}
                  nameOf={nameOf}
                  absent={absent.ids}
                  onMove={setMoving}
                  onRename={(name) => change((all) => rename(all, group.id, name))}
                  onRemove={() => remove(group)}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      <DragOverlay dropAnimation={null}>{dragged !== null && <span className={styles.carried}>{nameOf(dragged)}</span>}</DragOverlay>
      <MoveDialog
        student={moving === null ? null : (byId.get(moving) ?? null)}
        groups={groups}
        absent={absent}
        onMove={(spot) => {
          if (moving !== null) move(moving, spot);
        }}
        onClose={() => setMoving(null)}
      />
    </DndContext>
  );
}
