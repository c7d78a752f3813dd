/** Owns taking the marks home: gradebook, tables, reports for paper, evidence. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewView } from "../../../protocol/review.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useLanguage, useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { saveFile } from "../../shared/save-file.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { Menu } from "../../shared/ui/menu.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { reviewPaper } from "./review-paper.ts";
import styles from "./export-menu.module.css";

export function ExportMenu({ view }: { view: ReviewView }) {
  const { t } = useTranslation(["review", "common"]);
  const api = useApi();
  const text = useText();
  const language = useLanguage();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const word = async () => {
    setBusy(true);
    const name = `${t("export.wordName", { title: text(view.situation.title), name: view.class.name })}.docx`;
    try {
      const { paperDocx } = await import("../../shared/export/paper-docx.ts");
      saveFile(await paperDocx(reviewPaper(view, { t, text, points: format.points, signed: format.signed })), name);
      toast(t("export.done", { name }), "ok");
    } catch {
      toast(t("export.failed"), "bad");
    } finally {
      setBusy(false);
    }
  };
  const files = [
    { key: "xlsx", href: api.review.gradebook(view.class.id, "xlsx", language) },
    { key: "csv", href: api.review.file(view.lesson, "csv", language) },
    { key: "json", href: api.review.file(view.lesson, "json", language) },
  ] as const;
  return (
    <Menu title={t("export.menu")} icon="download">
      {files.map(({ key, href }) => (
        <a key={key} className={styles.link} href={href} download>
          <Icon name="download" /> {t(`export.${key}`)}
        </a>
      ))}
      <Button variant="ghost" icon="document" busy={busy} onClick={() => void word()}>
        {t("export.docx")}
      </Button>
      <ButtonLink variant="ghost" icon="print" href={routes.review(view.lesson, "print")}>
        {t("export.print")}
      </ButtonLink>
      <ButtonLink variant="ghost" icon="expand" href={routes.term(view.class.id)}>
        {t("export.term")}
      </ButtonLink>
      <div className={styles.evidence} role="group" aria-label={t("export.evidence")}>
        <p>{t("export.evidence")}</p>
        {view.groups.flatMap((group) =>
          group.attempts.map((attempt) => (
            <a key={attempt.attempt} className={styles.link} href={api.review.evidence(view.lesson, attempt.attempt, language)} download>
              {t("export.evidenceOf", { name: group.name, round: attempt.round })}
            </a>
          )),
        )}
      </div>
    </Menu>
  );
}
