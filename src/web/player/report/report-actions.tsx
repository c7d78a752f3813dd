/** Owns what can be done with a report: try again, print, Word report, Word forms, backup. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Report, StudentView } from "../../../protocol/attempt.ts";
import type { AttemptConnection } from "../../shared/attempt-connection.ts";
import { useAttemptHost } from "../../shared/attempt-host-context.tsx";
import type { Paper } from "../../shared/export/paper.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { routes } from "../../shared/routes.ts";
import { saveFile } from "../../shared/save-file.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Menu } from "../../shared/ui/menu.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { formsPaper } from "./forms-paper.ts";
import { reportPaper } from "./report-paper.ts";

export function ReportActions({ connection, report, view }: { connection: AttemptConnection; report: Report; view: StudentView }) {
  const { t } = useTranslation(["report", "common"]);
  const text = useText();
  const reason = useWords("reasons");
  const { points } = useFormat();
  const host = useAttemptHost();
  const [busy, setBusy] = useState(false);
  const title = text(view.situation.title);

  const exportAs = async (name: string, make: () => Promise<Blob>) => {
    setBusy(true);
    try {
      saveFile(await make(), name);
      toast(t("export.done", { name }), "ok");
    } catch {
      toast(t("export.failed"), "bad");
    } finally {
      setBusy(false);
    }
  };
  const word = async (paper: Paper) => (await import("../../shared/export/paper-docx.ts")).paperDocx(paper);
  const forms = () => {
    const paper = formsPaper(view, { t, text });
    if (!paper) return toast(t("paper.noForms"));
    return exportAs(`${t("export.formsName", { title })}.docx`, () => word(paper));
  };

  return (
    <>
      <ButtonLink icon="retry" href={routes.task(view.situation.unit, view.situation.id)}>
        {t("export.again")}
      </ButtonLink>
      <Button icon="print" onClick={() => window.print()}>
        {t("export.print")}
      </Button>
      <Menu title={t("export.menu")} icon="download">
        <Button variant="ghost" icon="download" busy={busy} onClick={() => void exportAs(`${t("export.reportName", { title })}.docx`, () => word(reportPaper(report, view, { t, text, reason, points })))}>
          {t("export.word")}
        </Button>
        <Button variant="ghost" icon="document" busy={busy} onClick={() => void forms()}>
          {t("export.forms")}
        </Button>
        {!view.seat && (
          <Button variant="ghost" icon="download" busy={busy} onClick={() => void exportAs(`${t("export.jsonName", { title })}.json`, async () => new Blob([await host.exportFile(connection.id)], { type: "application/json" }))}>
            {t("export.json")}
          </Button>
        )}
      </Menu>
    </>
  );
}
