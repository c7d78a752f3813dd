/** Owns the drafts side by side, copying one and putting one into the trash. */
import { useTranslation } from "react-i18next";
import type { DraftInfo } from "../../../protocol/studio.ts";
import { nextTitle } from "../../../studio/templates/as-own.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import { useTask } from "../../console/use-task.ts";
import { useTeacher } from "../../console/teacher-context.tsx";
import { useApi } from "../../shared/api/api-context.tsx";
import { useText } from "../../shared/i18n/use-text.ts";
import { toast } from "../../shared/ui/toast.tsx";
import { DraftCard } from "./draft-card.tsx";
import styles from "./drafts.module.css";
import type { Begin } from "./use-begin.ts";

export function DraftGrid({ drafts, unitOf, begin, reload }: { drafts: readonly DraftInfo[]; unitOf: (id: string) => string; begin: Begin; reload: () => void }) {
  const { t } = useTranslation("studio-drafts");
  const text = useText();
  const api = useApi();
  const { me } = useTeacher();
  const task = useTask("loud");
  const titleOf = (draft: DraftInfo) => text(draft.title) || t("untitled");
  const restore = (draft: DraftInfo) =>
    void task.run(async () => {
      await api.studio.restore(draft.id);
      toast(t("restored", { title: titleOf(draft) }), "ok");
      reload();
    });
  const remove = (draft: DraftInfo) =>
    void task.run(async () => {
      await api.studio.remove(draft.id);
      toast(t("removed", { title: titleOf(draft) }), "plain", (done) => (
        <button
          type="button"
          className={styles.undo}
          onClick={() => {
            restore(draft);
            done();
          }}
        >
          {t("undo")}
        </button>
      ));
      reload();
    });
  const duplicate = (draft: DraftInfo) => void begin.run(async () => (await api.studio.open(draft.id)).document as StudioDocument, { title: nextTitle(draft.title) });
  return (
    <ul role="list" className={styles.grid}>
      {drafts.map((draft) => (
        <li key={draft.id}>
          <DraftCard draft={draft} unit={unitOf(draft.unit)} me={me.id} onDuplicate={() => duplicate(draft)} onRemove={() => remove(draft)} />
        </li>
      ))}
    </ul>
  );
}
