/** Owns the groups of a class: proposals on top, the board below. */
import { useTranslation } from "react-i18next";
import type { ClassInfo, StudentInfo } from "../../../protocol/api.ts";
import { withNamesApart } from "../../../protocol/told-apart.ts";
import { newId } from "../../shared/new-id.ts";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { GroupBoard } from "./group-board.tsx";
import { focusSoon } from "./focus-soon.ts";
import { addGroup, onlyKnown } from "./grouping.ts";
import styles from "./groups.module.css";
import { ProposalBar } from "./proposal-bar.tsx";
import { StoredState } from "./stored-state.tsx";
import type { Absent } from "./use-absent.ts";
import type { GroupingDraft } from "./use-grouping.ts";

export type GroupsProps = { item: ClassInfo; students: StudentInfo[]; grouping: GroupingDraft; absent: Absent };

export function GroupsTab({ item, students, grouping, absent }: GroupsProps) {
  const { t } = useTranslation("console");
  const groups = onlyKnown(grouping.groups, new Set(students.map(({ id }) => id)));
  const add = () => {
    const id = newId();
    grouping.change((all) => addGroup(all, id, (number) => t("groups.nth", { number })));
    // It comes last, with a large class far below.
    focusSoon("title", id);
  };
  if (students.length === 0) {
    return (
      <Card>
        <EmptyState
          title={t("groups.nobody")}
          actions={
            <ButtonLink variant="primary" href={routes.class(item.id, "roster")}>
              {t("groups.toRoster")}
            </ButtonLink>
          }
        >
          {t("groups.nobodyText")}
        </EmptyState>
      </Card>
    );
  }
  return (
    <div className={styles.tab}>
      <ProposalBar classId={item.id} grouped={groups.some(({ members }) => members.length > 0)} absent={absent} grouping={grouping} />
      <div className={styles.bar}>
        <p className={styles.hint}>{t("groups.hint")}</p>
        <StoredState stored={grouping.stored} onRetry={grouping.retry} />
        <Button size="s" icon="undo" aria-disabled={!grouping.canUndo || undefined} onClick={grouping.undo}>
          {t("groups.undo")}
        </Button>
        <Button size="s" icon="plus" data-add="" onClick={add}>
          {t("groups.add")}
        </Button>
      </div>
      <GroupBoard groups={groups} students={withNamesApart(students)} absent={absent} change={grouping.change} />
    </div>
  );
}
