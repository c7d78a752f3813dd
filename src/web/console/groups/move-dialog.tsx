/** Owns moving a student without dragging: a list of places, and whether the student is here today. */
import { useTranslation } from "react-i18next";
import type { StudentInfo } from "../../../protocol/api.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { announce } from "../../shared/ui/toast.tsx";
import { focusSoon } from "./focus-soon.ts";
import type { Groups, Spot } from "./grouping.ts";
import styles from "./groups.module.css";
import type { Absent } from "./use-absent.ts";

type MoveDialogProps = { student: StudentInfo | null; groups: Groups; absent: Absent; onMove: (spot: Spot) => void; onClose: () => void };

export function MoveDialog({ student, groups, absent, onMove, onClose }: MoveDialogProps) {
  const { t } = useTranslation("console");
  if (!student) return null;
  const { id, name } = student;
  const own = groups.find(({ members }) => members.includes(id));
  const first = own?.members[0];
  const close = () => {
    onClose();
    focusSoon("move", id);
  };
  const move = (spot: Spot, where: string) => {
    onMove(spot);
    announce(t("drag.end", { name, group: where }));
    close();
  };
  return (
    <Dialog open onClose={close} title={t("move.title", { name })}>
      <ul role="list" className={styles.places}>
        {groups
          .filter((group) => group !== own)
          .map((group) => (
            <li key={group.id}>
              <Button onClick={() => move({ group: group.id, before: null }, group.name)}>
                <span>{group.name}</span>
                <span className={styles.count}>{t("people", { count: group.members.length })}</span>
              </Button>
            </li>
          ))}
      </ul>
      <div className={styles.others}>
        {own && first !== undefined && first !== id && (
          <Button icon="up" onClick={() => move({ group: own.id, before: first }, own.name)}>
            {t("move.first")}
          </Button>
        )}
        {own && <Button onClick={() => move(null, t("groups.tray"))}>{t("move.out")}</Button>}
        <Button
          onClick={() => {
            absent.toggle(id);
            close();
          }}
        >
          {t(absent.ids.has(id) ? "move.here" : "move.absent")}
        </Button>
      </div>
    </Dialog>
  );
}
