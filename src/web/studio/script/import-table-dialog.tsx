/** Owns bringing a script table into the draft that is open: as a dialogue of it, or as a draft of its own. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { BeatSource } from "../../../studio/document.ts";
import { addDialogue } from "../../../studio/operations/add-dialogue.ts";
import { enactmentOf, situationOfScript } from "../../../studio/script-table/situation-of-script.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { newId } from "../../shared/new-id.ts";
import { routes } from "../../shared/routes.ts";
import { Choice, SelectField, TextField } from "../../shared/ui/field.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { useOpenDraft } from "../studio-context.tsx";
import { TableDialog } from "./table-dialog.tsx";

type Goal = "dialogue" | "draft";

export function ImportTableDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["studio-script-table", "common"]);
  const { studio } = useOpenDraft();
  const api = useApi();
  const [, go] = useLocation();
  const [title, setTitle] = useState(t("newTitle"));
  const [goal, setGoal] = useState<Goal>("dialogue");
  const { phases } = studio.getState().history.document.situation;
  const [phase, setPhase] = useState(() => enactmentOf(studio.getState().history.document));
  const name = title.trim() || t("newTitle");

  const take = async (beats: BeatSource[]) => {
    const { history, change } = studio.getState();
    if (goal === "dialogue") {
      change({ code: "import-script" }, (document) => addDialogue(document, phase, { title: name, beats }), { select: ["situation", "activities", history.document.situation.activities.length] });
    } else {
      const id = `script-${newId().replaceAll(/[^a-z0-9]/gi, "").slice(0, 12)}`;
      const made = await api.studio.add(situationOfScript(history.document, id, name, beats));
      go(routes.draft(made.id));
    }
    toast(t("done", { count: beats.length }), "ok");
    onClose();
  };

  return (
    <TableDialog takeTitle={(count) => t(goal === "dialogue" ? "take" : "takeNew", { count })} onTake={take} onClose={onClose}>
      <TextField label={t("dialogueTitle")} value={title} maxLength={60} onChange={(event) => setTitle(event.target.value)} />
      <Choice type="radio" name="goal" checked={goal === "dialogue"} onChange={() => setGoal("dialogue")}>
        {t("asDialogue")}
      </Choice>
      {goal === "dialogue" && (
        <SelectField label={t("phase")} value={phase} onChange={(event) => setPhase(Number(event.target.value))}>
          {phases.map(({ id }, index) => (
            <option key={id} value={index}>
              {t(`common:phase.${id}`)}
            </option>
          ))}
        </SelectField>
      )}
      <Choice type="radio" name="goal" checked={goal === "draft"} onChange={() => setGoal("draft")}>
        {t("asDraft")}
      </Choice>
    </TableDialog>
  );
}
