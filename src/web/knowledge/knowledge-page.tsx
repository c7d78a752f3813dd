/** The overview of what is learnt by heart: each unit's questions and words, how much is kept, what is due. */
import { useTranslation } from "react-i18next";
import type { UnitCard } from "../../protocol/catalogue.ts";
import { useCatalogue } from "../shared/catalogue-context.tsx";
import { useText } from "../shared/i18n/use-text.ts";
import { useWords } from "../shared/i18n/use-words.ts";
import type { Count, Deck, KnowledgeHost } from "../shared/knowledge-host.ts";
import { routes } from "../shared/routes.ts";
import { Button, ButtonLink } from "../shared/ui/button.tsx";
import { Card } from "../shared/ui/card.tsx";
import { EmptyState } from "../shared/ui/empty-state.tsx";
import { ErrorState } from "../shared/ui/error-state.tsx";
import { Page } from "../shared/ui/page.tsx";
import { Progress } from "../shared/ui/progress.tsx";
import { Skeleton } from "../shared/ui/skeleton.tsx";
import { Tag } from "../shared/ui/tag.tsx";
import { useLoaded } from "../shared/use-loaded.ts";
import styles from "./knowledge-page.module.css";

export function KnowledgePage({ host }: { host: KnowledgeHost }) {
  const { t } = useTranslation(["knowledge", "common"]);
  const { units } = useCatalogue();
  const words = useWords("failures");
  const decks = useLoaded(() => host.decks(), "decks");
  return (
    <Page title={t("title")} crumbs={[{ title: t("common:app.course"), href: routes.home }, { title: t("title") }]}>
      <header className={styles.head}>
        <h1 tabIndex={-1} data-page-title>
          {t("title")}
        </h1>
        <p>{t("intro")}</p>
      </header>
      {decks.state === "loading" && <Skeleton label={t("common:page.loading")} lines={8} />}
      {decks.state === "failed" && (
        <ErrorState title={t("failed")} actions={<Button onClick={decks.reload}>{t("common:retry")}</Button>}>
          {words(decks.rejection)}
        </ErrorState>
      )}
      {decks.state === "there" && decks.value.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      {decks.state === "there" && (
        <ol role="list" className={styles.units}>
          {units.flatMap((unit) => {
            const deck = decks.value.find((one) => one.unit === unit.id);
            return deck ? [<UnitDeck key={unit.id} unit={unit} deck={deck} />] : [];
          })}
        </ol>
      )}
    </Page>
  );
}

function UnitDeck({ unit, deck }: { unit: UnitCard; deck: Deck }) {
  const { t } = useTranslation("knowledge");
  const text = useText();
  return (
    <li>
      <Card title={t("unit", { number: unit.number, title: text(unit.title) })} className={styles.unit}>
        <Row label={t("questions")} count={deck.questions}>
          <ButtonLink variant="primary" href={routes.drill(unit.id)} aria-label={t("drillOf", { unit: text(unit.title) })}>
            {t(deck.questions.due > 0 ? "repeat" : "drill")}
          </ButtonLink>
        </Row>
        <Row label={t("words")} count={deck.words}>
          <ButtonLink href={routes.words(unit.id)} aria-label={t("wordsOf", { unit: text(unit.title) })}>
            {t("learn")}
          </ButtonLink>
        </Row>
      </Card>
    </li>
  );
}

function Row({ label, count, children }: { label: string; count: Count; children: React.ReactNode }) {
  const { t } = useTranslation("knowledge");
  const kept = t("kept", { kept: count.kept, all: count.all });
  return (
    <div className={styles.row}>
      <div className={styles.what}>
        <p className={styles.label}>
          <b>{label}</b>
          {count.due > 0 ? <Tag tone="parcel">{t("due", { count: count.due })}</Tag> : <span className={styles.calm}>{t(count.fresh === count.all ? "untouched" : "nothingDue")}</span>}
        </p>
        <Progress value={count.kept} max={count.all} label={`${label}: ${kept}`} tone="ok" />
        <p className={styles.calm}>{kept}</p>
      </div>
      {children}
    </div>
  );
}
