/** The page of a drill on a unit's questions: rounds that follow one another, each with what is due then. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCatalogue } from "../shared/catalogue-context.tsx";
import { useText } from "../shared/i18n/use-text.ts";
import { useWords } from "../shared/i18n/use-words.ts";
import type { KnowledgeHost } from "../shared/knowledge-host.ts";
import { routes } from "../shared/routes.ts";
import { Button, ButtonLink } from "../shared/ui/button.tsx";
import { EmptyState } from "../shared/ui/empty-state.tsx";
import { ErrorState } from "../shared/ui/error-state.tsx";
import { Page } from "../shared/ui/page.tsx";
import { Skeleton } from "../shared/ui/skeleton.tsx";
import { DrillRound } from "./drill-round.tsx";
import { useDrill } from "./use-drill.ts";

export function DrillPage({ host, unit: id }: { host: KnowledgeHost; unit: string }) {
  const { t } = useTranslation(["knowledge", "common"]);
  const text = useText();
  const words = useWords("failures");
  const { units } = useCatalogue();
  const unit = units.find((one) => one.id === id);
  const [round, setRound] = useState<{ number: number; ids?: readonly string[] }>({ number: 1 });
  const drill = useDrill(() => host.startQuestions(id, round.ids), `${id}#${round.number}`);
  const again = (ids?: readonly string[]) => setRound(({ number }) => ({ number: number + 1, ...(ids ? { ids } : {}) }));
  const title = t("questionsOf", { unit: text(unit?.title) });
  return (
    <Page title={title} crumbs={[{ title: t("common:app.course"), href: routes.home }, { title: t("title"), href: routes.knowledge }, { title: text(unit?.title) }]}>
      <h1 className="visually-hidden">{title}</h1>
      {drill.state === "loading" && <Skeleton label={t("common:page.loading")} lines={6} />}
      {drill.state === "failed" && (
        <ErrorState title={t("failed")} actions={<Button onClick={drill.reload}>{t("common:retry")}</Button>}>
          {words(drill.rejection)}
        </ErrorState>
      )}
      {drill.state === "there" &&
        (drill.value ? (
          <DrillRound key={round.number} drill={drill.value} onAgain={again} />
        ) : (
          <EmptyState title={t("none")} actions={<ButtonLink href={routes.knowledge}>{t("back")}</ButtonLink>}>
            {t("noneText")}
          </EmptyState>
        ))}
    </Page>
  );
}
