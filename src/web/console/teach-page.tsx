/** Owns the frame of the teacher's pages: the way here, and a menu with who is signed in. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useApi } from "../shared/api/api-context.tsx";
import { routes } from "../shared/routes.ts";
import { Button, ButtonLink } from "../shared/ui/button.tsx";
import { Menu } from "../shared/ui/menu.tsx";
import { Page, type Crumb } from "../shared/ui/page.tsx";
import styles from "./console.module.css";
import { useTeacher } from "./teacher-context.tsx";
import { useTask } from "./use-task.ts";

/** `crumbs` follow after the teacher's own page. */
export function TeachPage({ title, crumbs = [], actions, children, ...look }: { title: string; crumbs?: Crumb[]; actions?: ReactNode; fill?: boolean; wide?: boolean; children: ReactNode }) {
  const { t } = useTranslation("console");
  const way = [crumbs.length > 0 ? { title: t("teach"), href: routes.teach } : { title: t("teach") }, ...crumbs];
  return (
    <Page
      {...look}
      title={title}
      crumbs={way}
      actions={
        <>
          {actions}
          <TeacherMenu />
        </>
      }
    >
      {children}
    </Page>
  );
}

function TeacherMenu() {
  const { t } = useTranslation("console");
  const { me, refresh } = useTeacher();
  const api = useApi();
  const task = useTask("loud");
  const [, go] = useLocation();
  const signOut = () =>
    task.run(async () => {
      await api.signOut();
      go(routes.teach);
      refresh();
    });
  return (
    <Menu icon="user" title={<span className={styles.person}>{me.name}</span>}>
      <ButtonLink variant="ghost" href={routes.studio}>
        {t("studio")}
      </ButtonLink>
      <ButtonLink variant="ghost" href={routes.settings}>
        {t("settings.title")}
      </ButtonLink>
      <Button variant="ghost" busy={task.busy} onClick={() => void signOut()}>
        {t("signOut")}
      </Button>
    </Menu>
  );
}
