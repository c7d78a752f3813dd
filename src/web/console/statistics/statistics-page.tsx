/** Owns what stays of the school's deleted lessons: by situation, of one term or of all, to print, to take along and, for administrators, to take away. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { KeptView } from "../../../protocol/review.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useLanguage } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { DownloadLink } from "../../shared/ui/download-link.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { SelectField } from "../../shared/ui/field.tsx";
import { focusNow } from "../../shared/ui/focus-first.ts";
import { useLoaded } from "../../shared/use-loaded.ts";
import { LoadedPart } from "../loaded-part.tsx";
import { TeachPage } from "../teach-page.tsx";
import { useTeacher } from "../teacher-context.tsx";
import { KeptTable } from "./kept-table.tsx";
import { RemoveKept } from "./remove-kept.tsx";
import styles from "./statistics.module.css";
import { useTermName } from "./use-term-name.ts";

export function StatisticsPage() {
  const { t } = useTranslation(["statistics", "console"]);
  const api = useApi();
  const { site } = useTeacher();
  const nameOf = useTermName();
  const [term, setTerm] = useState<string | null>(null);
  const [removed, setRemoved] = useState(false);
  const kept = useLoaded(() => api.statistics.kept(term), term ?? "all");
  return (
    <TeachPage wide title={t("title")} crumbs={[{ title: t("console:settings.title"), href: routes.settings }, { title: t("title") }]}>
      <header className={styles.head}>
        <h1>{t("title")}</h1>
        <p className={styles.of}>{[site.school, term === null ? t("allTerms") : nameOf(term)].filter(Boolean).join(" · ")}</p>
        <p className={styles.what} data-screen-only>
          {t("what")}
        </p>
      </header>
      <LoadedPart of={kept} lines={8}>
        {(view) =>
          view.terms.length === 0 ? (
            // The button that was pressed is gone with what it took away.
            <Card tabIndex={-1} ref={removed ? focusNow : undefined}>
              <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
            </Card>
          ) : (
            <>
              <Bar
                view={view}
                term={term}
                onTerm={setTerm}
                onRemoved={() => {
                  setRemoved(true);
                  setTerm(null);
                  kept.reload();
                }}
              />
              <Card flush>{view.situations.length === 0 ? <EmptyState title={t("emptyTerm")} /> : <KeptTable view={view} />}</Card>
            </>
          )
        }
      </LoadedPart>
    </TeachPage>
  );
}

function Bar({ view, term, onTerm, onRemoved }: { view: KeptView; term: string | null; onTerm: (term: string | null) => void; onRemoved: () => void }) {
  const { t } = useTranslation("statistics");
  const api = useApi();
  const language = useLanguage();
  const nameOf = useTermName();
  const { me } = useTeacher();
  return (
    <div className={styles.bar} data-screen-only>
      <SelectField label={t("term")} value={term ?? ""} onChange={(event) => onTerm(event.target.value || null)}>
        <option value="">{t("allTerms")}</option>
        {view.terms.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </SelectField>
      <p className={styles.ways}>
        <DownloadLink href={api.statistics.file(term, language)}>{t("csv")}</DownloadLink>
        <Button icon="print" onClick={() => window.print()}>
          {t("print")}
        </Button>
        {me.role === "admin" && <RemoveKept years={view.years} onRemoved={onRemoved} />}
      </p>
    </div>
  );
}
