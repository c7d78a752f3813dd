/** Owns the activities of a phase: opened, put in their order, moved to another phase, added and taken away. */
import { useTranslation } from "react-i18next";
import type { FormSource } from "../../../../scenario/schema/form.ts";
import { documentShape } from "../../../../scenario/schema/shape.ts";
import type { ActivitySource } from "../../../../studio/document.ts";
import { addActivity, moveActivity, removeActivity, usesOfActivity } from "../../../../studio/operations/activities.ts";
import { useWritten } from "../../fields/use-written.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Menu } from "../../../shared/ui/menu.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import { ListTools } from "../../fields/list-tools.tsx";
import { useReadOnly } from "../../fields/use-place.ts";
import { useAt, useChange, useOpenDraft, useStudio } from "../../studio-context.tsx";
import { useRemoval } from "../parts/use-removal.tsx";
import styles from "./phase-activities.module.css";

export function PhaseActivities({ index }: { index: number }) {
  const { t } = useTranslation(["studio-inspector", "studio-format", "studio-fields", "studio", "common"]);
  const text = useWritten();
  const { studio, library } = useOpenDraft();
  const change = useChange();
  const readOnly = useReadOnly();
  const select = useStudio((state) => state.select);
  const ids = useAt<string[]>(["situation", "phases", index, "activities"]) ?? [];
  const activities = useAt<ActivitySource[]>(["situation", "activities"]) ?? [];
  const phases = useAt<{ id: string }[]>(["situation", "phases"]) ?? [];
  const hasDialogue = activities.some(({ kind }) => kind === "dialogue");
  const add = (kind: ActivitySource["kind"]) => {
    change({ code: "add-part" }, (document) => addActivity(document, index, kind, library.forms as FormSource[]));
    select(["situation", "activities", studio.getState().history.document.situation.activities.length - 1]);
  };
  const removal = useRemoval();
  const remove = (id: string, title: string) =>
    removal.remove(title, usesOfActivity(studio.getState().history.document, id), () => change({ code: "remove-part" }, (document) => removeActivity(document, id)));
  return (
    <section className={styles.activities} aria-labelledby="phase-activities">
      {removal.asked}
      <h3 id="phase-activities">{t("studio-format:label.phases/activities")}</h3>
      {ids.length === 0 && <p className={styles.none}>{t("noActivities")}</p>}
      <ol className={styles.list} role="list">
        {ids.map((id, at) => {
          const place = activities.findIndex((one) => one.id === id);
          const activity = activities[place];
          if (!activity) return null;
          const title = text(activity.title) || t("studio:untitled");
          return (
            <li key={id} className={styles.activity}>
              <button type="button" className={styles.title} onClick={() => select(["situation", "activities", place])}>
                <b>{title}</b> <Tag tone="plain">{t(`studio-format:kind.${activity.kind}`)}</Tag>
              </button>
              {!readOnly && (
                <>
                  <select className={styles.phase} aria-label={t("moveTo", { title })} value={index} onChange={(event) => change({ code: "move-part" }, (document) => moveActivity(document, id, Number(event.target.value)))}>
                    {phases.map((phase, number) => (
                      <option key={phase.id} value={number}>
                        {t(`common:phase.${phase.id}`)}
                      </option>
                    ))}
                  </select>
                  <ListTools title={title} index={at} length={ids.length} onMove={(to) => change({ code: "move-part" }, (document) => moveActivity(document, id, index, to))} onRemove={activities.length > 1 ? () => remove(id, title) : undefined} />
                </>
              )}
            </li>
          );
        })}
      </ol>
      {!readOnly && (
        <div className={styles.add}>
          <Menu title={t("addActivity")} icon="plus">
          <div className={styles.kinds}>
            {activityKinds().map((kind) => (
              <Button key={kind} variant="ghost" size="s" disabled={kind === "dialogue-variant" && !hasDialogue} onClick={() => add(kind)}>
                {t(`studio-format:kind.${kind}`)}
              </Button>
            ))}
          </div>
          </Menu>
        </div>
      )}
    </section>
  );
}

/** All that the format has. */
function activityKinds(): ActivitySource["kind"][] {
  const situation = documentShape().properties.find(({ key }) => key === "situation")?.shape;
  const list = situation?.as === "object" ? situation.properties.find(({ key }) => key === "activities")?.shape : undefined;
  return list?.as === "list" && list.of.as === "kinds" ? ([...list.of.of.keys()] as ActivitySource["kind"][]) : [];
}
