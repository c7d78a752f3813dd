/** The page of one form: filled freely, kept as it is typed, printed, saved as a Word file, cleared. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AttemptProvider, useAttempt } from "../player/attempt/attempt-context.tsx";
import { PaperForm } from "../player/desk/paper-form.tsx";
import { formPaper } from "../player/report/forms-paper.ts";
import { useText } from "../shared/i18n/use-text.ts";
import { useWords } from "../shared/i18n/use-words.ts";
import type { KnowledgeHost } from "../shared/knowledge-host.ts";
import { routes } from "../shared/routes.ts";
import { saveFile } from "../shared/save-file.ts";
import { Button, ButtonLink } from "../shared/ui/button.tsx";
import { Confirm } from "../shared/ui/dialog.tsx";
import { EmptyState } from "../shared/ui/empty-state.tsx";
import { ErrorState } from "../shared/ui/error-state.tsx";
import { Page } from "../shared/ui/page.tsx";
import { Skeleton } from "../shared/ui/skeleton.tsx";
import { toast } from "../shared/ui/toast.tsx";
import { useDrill } from "./use-drill.ts";
import styles from "./form-page.module.css";

export function FormPage({ host, form }: { host: KnowledgeHost; form: string }) {
  const { t } = useTranslation(["knowledge", "common"]);
  const words = useWords("failures");
  const [sheet, setSheet] = useState(1);
  const opened = useDrill(async () => {
    const connection = await host.openForm(form);
    return connection && { connection };
  }, `${form}#${sheet}`);
  if (opened.state === "there" && opened.value) {
    return (
      <AttemptProvider key={sheet} connection={opened.value.connection}>
        <Sheet
          onClear={async () => {
            await host.clearForm(form);
            setSheet(sheet + 1);
          }}
        />
      </AttemptProvider>
    );
  }
  return (
    <Page title={t("forms")} crumbs={[{ title: t("common:app.course"), href: routes.home }, { title: t("forms"), href: routes.forms }]}>
      {opened.state === "loading" && <Skeleton label={t("common:page.loading")} lines={8} />}
      {opened.state === "failed" && (
        <ErrorState title={t("failed")} actions={<Button onClick={opened.reload}>{t("common:retry")}</Button>}>
          {words(opened.rejection)}
        </ErrorState>
      )}
      {opened.state === "there" && <EmptyState title={t("noForm")} actions={<ButtonLink href={routes.forms}>{t("forms")}</ButtonLink>} />}
    </Page>
  );
}

function Sheet({ onClear }: { onClear: () => Promise<void> }) {
  const { t } = useTranslation(["knowledge", "common"]);
  const { t: report } = useTranslation("report");
  const text = useText();
  const { view } = useAttempt();
  const [asking, setAsking] = useState(false);
  const activity = view.activities[0];
  if (activity?.kind !== "form") return null;
  const title = text(activity.form.title);
  const save = async () => {
    const name = `${title}.docx`;
    try {
      const { paperDocx } = await import("../shared/export/paper-docx.ts");
      saveFile(await paperDocx(formPaper(activity, { t: report, text })), name);
      toast(report("export.done", { name }), "ok");
    } catch {
      toast(report("export.failed"), "bad");
    }
  };
  const empty = Object.values(activity.values).every((value) => value.trim() === "");
  return (
    <Page title={title} crumbs={[{ title: t("common:app.course"), href: routes.home }, { title: t("forms"), href: routes.forms }, { title }]}>
      <h1 className="visually-hidden" tabIndex={-1} data-page-title>
        {title}
      </h1>
      <div className={styles.sheet}>
        <PaperForm activity={activity} free />
        <p className={styles.actions}>
          <span className={styles.kept}>{t("formKept")}</span>
          <Button icon="download" onClick={() => void save()}>
            {t("formWord")}
          </Button>
          <Button icon="trash" variant="ghost" aria-disabled={empty || undefined} onClick={() => !empty && setAsking(true)}>
            {t("formClear")}
          </Button>
        </p>
      </div>
      <Confirm
        open={asking}
        danger
        question={t("formClearAsk", { title })}
        detail={t("formClearDetail")}
        yes={t("formClear")}
        onAnswer={(yes) => {
          setAsking(false);
          if (yes) void onClear();
        }}
      />
    </Page>
  );
}
