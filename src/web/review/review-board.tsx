/** Owns the review of one lesson as a picture of its view: head, parts of the page, and which group is looked at. Must not know where the view comes from. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { ReviewView } from "../../protocol/review.ts";
import { useText } from "../shared/i18n/use-text.ts";
import { routes } from "../shared/routes.ts";
import { cx } from "../shared/ui/cx.ts";
import { EmptyState } from "../shared/ui/empty-state.tsx";
import { Notice } from "../shared/ui/notice.tsx";
import { Page } from "../shared/ui/page.tsx";
import { Progress } from "../shared/ui/progress.tsx";
import { Tabs } from "../shared/ui/tabs.tsx";
import { AuditTab } from "./audit/audit-tab.tsx";
import { CriterionTab } from "./criterion/criterion-tab.tsx";
import { FiguresTab } from "./figures/figures-tab.tsx";
import { OverviewTab } from "./overview/overview-tab.tsx";
import { QueueTab } from "./queue/queue-tab.tsx";
import { ReviewActions } from "./release/review-actions.tsx";
import type { Look } from "./replay/look.ts";
import { SetupTab } from "./setup/setup-tab.tsx";
import styles from "./review-board.module.css";

const tabs = ["overview", "queue", "criterion", "figures", "setup", "audit"] as const;

/** `stale`: the line is cut. */
export function ReviewBoard({ view, stale, tab }: { view: ReviewView; stale: boolean; tab: string | null }) {
  const { t } = useTranslation("review");
  const text = useText();
  const [, go] = useLocation();
  const [look, setLook] = useState<Look>({ group: view.groups[0]?.group ?? "", attempt: null, ability: null, seq: null });
  const title = text(view.situation.title);
  const open = (to: string) => go(routes.review(view.lesson, to), { replace: true });
  const show = (place: Partial<Look>) => {
    setLook((before) => ({ ...before, attempt: null, ability: null, seq: null, ...place }));
    open("overview");
  };
  return (
    <Page
      wide
      title={`${t("title")} · ${title}`}
      crumbs={[{ title: view.class.name, href: routes.class(view.class.id, "records") }, { title, href: routes.monitor(view.lesson) }, { title: t("title") }]}
      actions={<ReviewActions view={view} />}
    >
      <h1 className={cx("visually-hidden", styles.heading)}>{t("heading", { title, name: view.class.name })}</h1>
      {stale && (
        <Notice tone="warn" icon="warning" role="status">
          {t("stale")}
        </Notice>
      )}
      {view.progress && (
        <div className={styles.progress} role="status">
          <p>{t("progress", { done: view.progress.done, all: view.progress.all })}</p>
          <Progress value={view.progress.done} max={view.progress.all} label={t("progress", { done: view.progress.done, all: view.progress.all })} />
        </div>
      )}
      {view.groups.length === 0 ? (
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      ) : (
        <Tabs
          label={t("parts")}
          value={tabs.find((one) => one === tab) ?? "overview"}
          onChange={open}
          tabs={[
            { id: "overview", title: t("tab.overview"), content: <OverviewTab view={view} look={look} onLook={setLook} /> },
            { id: "queue", title: view.queue.length > 0 ? t("tab.queueOf", { number: view.queue.length }) : t("tab.queue"), content: <QueueTab view={view} onShow={show} /> },
            { id: "criterion", title: t("tab.criterion"), content: <CriterionTab view={view} onShow={show} /> },
            { id: "figures", title: t("tab.figures"), content: <FiguresTab view={view} /> },
            { id: "setup", title: t("tab.setup"), content: <SetupTab view={view} /> },
            { id: "audit", title: t("tab.audit"), content: <AuditTab view={view} /> },
          ]}
        />
      )}
    </Page>
  );
}
