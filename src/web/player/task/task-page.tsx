/** The task card of a situation: who you are, what is known, how it goes, and how to begin or go on. */
import { useTranslation } from "react-i18next";
import type { TaskCard } from "../../../protocol/catalogue.ts";
import { useAttemptHost } from "../../shared/attempt-host-context.tsx";
import { useCatalogue } from "../../shared/catalogue-context.tsx";
import { codeOf } from "../../shared/coded-error.ts";
import { useLanguage, useText } from "../../shared/i18n/use-text.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Skeleton } from "../../shared/ui/skeleton.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { ImportButton } from "../tries/import-button.tsx";
import { TriesList } from "../tries/tries-list.tsx";
import { LessonPlan } from "./lesson-plan.tsx";
import { StartCard } from "./start-card.tsx";
import { TaskSheet } from "./task-sheet.tsx";
import styles from "./task-page.module.css";

export function TaskPage({ unit, situation }: { unit: string; situation: string }) {
  const { t } = useTranslation(["task", "common"]);
  const text = useText();
  const language = useLanguage();
  const words = useWords("failures");
  const catalogue = useCatalogue();
  const card = useLoaded(() => catalogue.task(unit, situation, language), `${unit}/${situation} ${language}`);
  const title = card.state === "there" && card.value ? text(card.value.title) : t("title");
  const crumbs = card.state === "there" && card.value ? [{ title: t("unit", { number: card.value.unit.number, title: text(card.value.unit.title) }), href: routes.home }, { title: text(card.value.title) }] : [];
  return (
    <Page title={title} crumbs={crumbs}>
      {card.state === "loading" && <Skeleton label={t("common:page.loading")} lines={8} />}
      {card.state === "failed" && (
        <ErrorState title={t("failed")} actions={<Button onClick={card.reload}>{t("common:retry")}</Button>}>
          {words(card.rejection)}
        </ErrorState>
      )}
      {card.state === "there" && (card.value ? <Sheet card={card.value} /> : <NotYet />)}
    </Page>
  );
}

function NotYet() {
  const { t } = useTranslation(["task", "common"]);
  return (
    <Card>
      <ErrorState as="h1" title={t("notYet")} actions={<ButtonLink href={routes.home}>{t("common:page.home")}</ButtonLink>}>
        {t("notYetText")}
      </ErrorState>
    </Card>
  );
}

function Sheet({ card }: { card: TaskCard }) {
  const { t } = useTranslation(["task", "tries"]);
  const words = useWords("failures");
  const host = useAttemptHost();
  const tries = useLoaded(async () => (await host.list()).filter((it) => it.unit === card.unit.id && it.situation === card.id), `${card.unit.id}/${card.id}`);
  const list = tries.state === "there" ? tries.value : [];
  const remove = async (attempt: string) => {
    try {
      await host.remove(attempt);
      toast(t("tries:remove.done"), "ok");
    } catch (error) {
      toast(words(codeOf(error)), "bad");
    }
    tries.reload();
  };
  return (
    <div className={styles.sheet}>
      <div className={styles.left}>
        <TaskSheet card={card} />
        <LessonPlan card={card} />
      </div>
      <div className={styles.right}>
        <StartCard card={card} tries={list} />
        <Card title={t("tries")} actions={<ImportButton />}>
          {list.length === 0 ? <p className={styles.none}>{t("noTries")}</p> : <TriesList tries={list} onRemove={(attempt) => void remove(attempt.id)} />}
        </Card>
      </div>
    </div>
  );
}
