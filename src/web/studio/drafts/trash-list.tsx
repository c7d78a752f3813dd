/** Owns what lies in the trash: back with it, or away for good. */
import { useTranslation } from "react-i18next";
import type { DraftInfo } from "../../../protocol/studio.ts";
import { useTeacher } from "../../console/teacher-context.tsx";
import { useTask } from "../../console/use-task.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { Table } from "../../shared/ui/table.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { useQuestion } from "../../shared/ui/use-question.tsx";
import styles from "./drafts.module.css";

export function TrashList({ drafts, onChanged }: { drafts: readonly DraftInfo[]; onChanged: () => void }) {
  const { t } = useTranslation("studio-drafts");
  const text = useText();
  const format = useFormat();
  const api = useApi();
  const task = useTask("loud");
  const { ask, asked } = useQuestion();
  const { me } = useTeacher();
  const run = (work: () => Promise<void>, said: string) =>
    void task.run(async () => {
      await work();
      toast(said, "ok");
      onChanged();
    });
  if (drafts.length === 0) return <EmptyState title={t("trashEmpty")} />;
  return (
    <>
      <Table
        label={t("trash")}
        heads={[
          { key: "title", title: t("title") },
          { key: "by", title: t("removedAt") },
          { key: "acts", title: <span className="visually-hidden">{t("acts")}</span> },
        ]}
      >
        {drafts.map(({ id, title: written, removedAt, published, createdBy }) => {
          const title = text(written) || t("untitled");
          const forever = () =>
            ask({ question: t("foreverQuestion", { title }), detail: t(published ? "foreverDetailPublished" : "foreverDetail"), yes: t("forever"), danger: true, act: () => run(() => api.studio.removeForever(id), t("gone", { title })) });
          return (
            <tr key={id}>
              <td>{title}</td>
              <td>{removedAt === null ? "" : format.moment(removedAt)}</td>
              <td className={styles.acts}>
                <Button size="s" icon="undo" busy={task.busy} onClick={() => run(() => api.studio.restore(id), t("restored", { title }))}>
                  {t("restore")}
                  <span className="visually-hidden">{t("of", { title })}</span>
                </Button>
                {(createdBy.id === me.id || me.role === "admin") && (
                  <Button size="s" variant="danger" busy={task.busy} onClick={forever}>
                    {t("forever")}
                    <span className="visually-hidden">{t("of", { title })}</span>
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </Table>
      {asked}
    </>
  );
}
