/** The graph of a dialogue: its beats as cards, ways between them as arrows; the same document as the script. */
import { ReactFlowProvider } from "@xyflow/react";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { DialogueSource } from "../../../studio/document.ts";
import { Skeleton } from "../../shared/ui/skeleton.tsx";
import { useAt, useStudio } from "../studio-context.tsx";
import { GraphActionsContext, type GraphActions } from "./graph-actions.tsx";
import { GraphCanvas } from "./graph-canvas.tsx";
import { GraphList } from "./graph-list.tsx";
import { GraphTools } from "./graph-tools.tsx";
import { useBeatProblems } from "./use-beat-problems.ts";
import { useFolded } from "./use-folded.ts";
import { useGraph } from "./use-graph.ts";
import { useGraphEdits } from "./use-graph-edits.ts";
import styles from "./graph.module.css";

/** `activity`: index of the dialogue among the situation's activities. */
export function GraphView({ activity }: { activity: number }) {
  const dialogue = useAt<DialogueSource>(["situation", "activities", activity]);
  return dialogue ? (
    <ReactFlowProvider>
      <Graph activity={activity} dialogue={dialogue} />
    </ReactFlowProvider>
  ) : null;
}

function Graph({ activity, dialogue }: { activity: number; dialogue: DialogueSource }) {
  const { t } = useTranslation("studio-graph");
  const readOnly = useStudio((state) => state.readOnly);
  const choose = useStudio((state) => state.select);
  const [folded, setFolded] = useFolded(dialogue.id);
  const [editing, setEditing] = useState<string | null>(null);
  const [strikes, setStrikes] = useState(true);
  const [listed, setListed] = useState(false);
  const problems = useBeatProblems(activity);
  const edits = useGraphEdits(activity);
  const items = useGraph(dialogue, { activity, folded, editing, strikes, problems });
  const select = useCallback((place: Path) => choose(["situation", "activities", activity, ...place]), [choose, activity]);
  const actions = useMemo(
    (): GraphActions => ({
      toggleFold: (beat) => setFolded((before) => new Set(before.has(beat) ? [...before].filter((one) => one !== beat) : [...before, beat])),
      rename: edits.rename,
      stopEditing: () => setEditing(null),
    }),
    [edits, setFolded],
  );
  return (
    <GraphActionsContext value={actions}>
      <div className={styles.graph}>
        <GraphTools items={items} dialogue={dialogue} edits={edits} readOnly={readOnly !== null} folded={folded} onUnfold={setFolded} strikes={strikes} onStrikes={setStrikes} listed={listed} onListed={setListed} select={select} />
        {listed ? (
          <GraphList items={items} dialogue={dialogue} select={select} />
        ) : items.laid ? (
          <GraphCanvas items={items} edits={edits} readOnly={readOnly !== null} narrow={readOnly === "narrow"} select={select} onEdit={setEditing} />
        ) : (
          <div className={styles.canvas}>
            <Skeleton lines={4} label={t("laying")} />
          </div>
        )}
      </div>
    </GraphActionsContext>
  );
}
