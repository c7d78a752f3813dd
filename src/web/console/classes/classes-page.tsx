/** The teacher's first page: lessons that are on, own classes, and how to get the first one. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClassInfo } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { LoadedPart } from "../loaded-part.tsx";
import { TeachPage } from "../teach-page.tsx";
import { useTeacher } from "../teacher-context.tsx";
import { ClassCard } from "./class-card.tsx";
import styles from "./classes-page.module.css";
import { DemoButton } from "./demo-button.tsx";
import { FullDiskNotice } from "../full-disk-notice.tsx";
import { FirstClass } from "./first-class.tsx";
import { NewClassDialog } from "./new-class-dialog.tsx";
import { RunningLessons } from "./running-lessons.tsx";

export function ClassesPage() {
  const { t } = useTranslation("console");
  const { site } = useTeacher();
  const api = useApi();
  const classes = useLoaded(() => api.classes.list(), "classes");
  const [naming, setNaming] = useState(false);
  return (
    <TeachPage title={t("teach")}>
      <header className={styles.head}>
        <div>
          <h1>{t("classes.title")}</h1>
          {site.school && <p className={styles.school}>{site.school}</p>}
        </div>
        <div className={styles.actions}>
          <ButtonLink href={routes.studio} icon="pen">
            {t("studio")}
          </ButtonLink>
          {classes.state === "there" && classes.value.length > 0 && (
            <>
              {!classes.value.some(({ demo }) => demo) && <DemoButton variant="ghost" />}
              <Button variant="primary" onClick={() => setNaming(true)}>
                {t("classes.new")}
              </Button>
            </>
          )}
        </div>
      </header>
      <FullDiskNotice freeBytes={site.freeBytes} />
      <LoadedPart of={classes} lines={6}>
        {(list) =>
          list.length === 0 ? (
            <FirstClass onNew={() => setNaming(true)} />
          ) : (
            <>
              <RunningLessons classes={list.filter(({ lesson }) => lesson !== null)} />
              <ul role="list" className={styles.grid}>
                {inOrder(list).map((item) => (
                  <li key={item.id}>
                    <ClassCard item={item} onGone={classes.reload} />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </LoadedPart>
      <NewClassDialog open={naming} onClose={() => setNaming(false)} />
    </TeachPage>
  );
}

/** Own classes first, the newest on top; the demo last. */
function inOrder(classes: ClassInfo[]): ClassInfo[] {
  return [...classes].sort((a, b) => Number(a.demo) - Number(b.demo) || b.createdAt - a.createdAt);
}
