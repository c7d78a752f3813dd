/** Owns which window an action opens. It speaks of the groups it was opened for, as they are now. */
import { useTranslation } from "react-i18next";
import type { MonitorView } from "../../../protocol/classroom.ts";
import { CardDialog } from "./card-dialog.tsx";
import { HintDialog } from "./hint-dialog.tsx";
import { ListenDialog } from "./listen-dialog.tsx";
import { MoodDialog } from "./mood-dialog.tsx";
import { SeatsDialog } from "./seats-dialog.tsx";
import type { Shortcut } from "./shortcuts.ts";

export type OpenAction = { action: Exclude<Shortcut, "project" | "time">; groups: readonly string[]; whole: boolean };

export function ActionDialog({ open: { action, groups: ids, whole }, view, onClose }: { open: OpenAction; view: MonitorView; onClose: () => void }) {
  const { t } = useTranslation("monitor");
  const groups = view.groups.filter(({ id }) => ids.includes(id));
  const [group] = groups;
  if (!group) return null;
  const whom = whole ? t("whom.class") : groups.length === 1 ? group.name : t("whom.groups", { count: groups.length });
  switch (action) {
    case "hint":
      return <HintDialog view={view} groups={groups} answers={false} whom={whom} onClose={onClose} />;
    case "answer":
      return <HintDialog view={view} groups={[group]} answers whom={group.name} onClose={onClose} />;
    case "card":
      return <CardDialog view={view} groups={groups} whom={whom} onClose={onClose} />;
    case "mood":
      return <MoodDialog groups={groups} whom={whom} onClose={onClose} />;
    case "seats":
      return <SeatsDialog group={group} groups={view.groups} onClose={onClose} />;
    case "listen":
      return <ListenDialog group={group} onClose={onClose} />;
  }
}
