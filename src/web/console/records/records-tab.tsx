/** Owns the lessons that a class has had: to look at again, and to remove. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClassInfo, LessonInfo } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { Confirm } from "../../shared/ui/dialog.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { LoadedPart } from "../loaded-part.tsx";
import { useTask } from "../use-task.ts";
import styles from "./records.module.css";

export function RecordsTab({ item }: { item: ClassInfo }) {
  const { t } = useTranslation("console");
  const api = useApi();
  const lessons = useLoaded(() => api.lessons.list(item.id), item.id);
  const task = useTask("loud");
  const [asked, setAsked] = useState<LessonInfo | null>(null);
  const remove = (lesson: string) =>
    task.run(async () => {
      await api.lessons.remove(lesson);
      toast(t("records.removed"), "ok");
      lessons.reload();
    });
  return (
    <Card>
      <LoadedPart of={lessons}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t("records.empty")}>{t("records.emptyText")}</EmptyState>
          ) : (
            <>
              <p className={styles.term}>
                <ButtonLink size="s" icon="expand" href={routes.term(item.id)}>
                  {t("records.term")}
                </ButtonLink>
              </p>
              <ol role="list" className={styles.list}>
                {[...list]
                  .sort((a, b) => b.startedAt - a.startedAt)
                  .map((lesson) => (
                    <li key={lesson.id}>
                      <Lesson lesson={lesson} onRemove={() => setAsked(lesson)} />
                    </li>
                  ))}
              </ol>
            </>
          )
        }
      </LoadedPart>
      <Confirm
        open={asked !== null}
        danger
        question={t("records.question")}
        detail={
          <>
            <p>{t("records.detail")}</p>
            {asked?.demo === false && <p className={styles.stays}>{t("records.stays")}</p>}
          </>
        }
        yes={t("remove")}
        onAnswer={(yes) => {
          if (yes && asked) void remove(asked.id);
          setAsked(null);
        }}
      />
    </Card>
  );
}

function Lesson({ lesson, onRemove }: { lesson: LessonInfo; onRemove: () => void }) {
  const { t } = useTranslation(["console", "common"]);
  const text = useText();
  const format = useFormat();
  const { id, title, startedAt, endedAt, demo } = lesson;
  const when = format.moment(startedAt);
  return (
    <div className={styles.lesson}>
      <div>
        <h2 className={styles.title}>
          {text(title)} {demo && <Tag tone="parcel">{t("demo.tag")}</Tag>} {endedAt === null && <Tag tone="ok">{t("running.tag")}</Tag>}
        </h2>
        <p className={styles.when}>
          {when}
          {endedAt !== null && ` · ${t("common:time.minutes", { count: Math.max(1, Math.round((endedAt - startedAt) / 60_000)) })}`}
        </p>
      </div>
      <p className={styles.actions}>
        <ButtonLink size="s" variant={endedAt === null ? "primary" : "secondary"} href={routes.monitor(id)}>
          {t(endedAt === null ? "running.back" : "records.open")}
        </ButtonLink>
        <ButtonLink size="s" href={routes.review(id)}>
          {t("records.review")}
        </ButtonLink>
        {endedAt !== null && <Button size="s" variant="ghost" icon="trash" aria-label={t("records.remove", { when })} title={t("records.remove", { when })} onClick={onRemove} />}
      </p>
    </div>
  );
}
