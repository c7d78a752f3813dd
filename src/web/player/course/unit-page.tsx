/** One unit: what it is for, its situations with their phases and one's own best, and what else belongs to it. */
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { SituationCard, TaskCard, UnitCard } from "../../../protocol/catalogue.ts";
import type { AttemptSummary } from "../../shared/attempt-connection.ts";
import { useAttemptHost } from "../../shared/attempt-host-context.tsx";
import { useCatalogue } from "../../shared/catalogue-context.tsx";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useLanguage, useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Progress } from "../../shared/ui/progress.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { bestTries, scoreTone } from "../home/progress.ts";
import styles from "./unit-page.module.css";
import { unitProgress } from "./unit-progress.ts";

/** Minutes of a class hour. */
const CLASS_HOUR = 45;

export function UnitPage({ unit: id }: { unit: string }) {
  const { t } = useTranslation(["course", "common"]);
  const { units } = useCatalogue();
  const unit = units.find((one) => one.id === id);
  const crumbs = [{ title: t("common:app.course"), href: routes.home }, { title: t("title"), href: routes.course }];
  if (!unit) {
    return (
      <Page title={t("noUnit")} crumbs={[...crumbs, { title: t("noUnit") }]}>
        <ErrorState as="h1" title={t("noUnit")} actions={<ButtonLink href={routes.course}>{t("title")}</ButtonLink>}>
          {t("noUnitText")}
        </ErrorState>
      </Page>
    );
  }
  return <KnownUnit unit={unit} crumbs={crumbs} />;
}

function KnownUnit({ unit, crumbs }: { unit: UnitCard; crumbs: { title: string; href: string }[] }) {
  const { t } = useTranslation("course");
  const { task, outline: readOutline } = useCatalogue();
  const outline = useLoaded(readOutline, "outline");
  const there = outline.state === "there" ? outline.value : null;
  const aim = there?.aims.find(({ id }) => id === unit.id);
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const host = useAttemptHost();
  const tries = useLoaded(() => host.list(), "tries");
  const best = bestTries(tries.state === "there" ? tries.value : []);
  // The plans of the phases come after the page: it is whole without them.
  const cards = useLoaded(() => Promise.all(unit.situations.map(async ({ id }) => [id, await task(unit.id, id, language)] as const)), `${unit.id} ${language}`);
  const cardOf = new Map(cards.state === "there" ? cards.value : []);
  const { done, mean } = unitProgress(unit, best);
  const percent = there?.counts.course.find(({ number }) => number === unit.number)?.percent ?? null;
  const title = t("unit", { number: unit.number, title: text(unit.title) });
  return (
    <Page title={title} crumbs={[...crumbs, { title }]}>
      <div className={styles.top}>
        <Card className={styles.about}>
          <h1 tabIndex={-1} data-page-title>
            {title}
          </h1>
          <p className={styles.project}>{text(aim?.project)}</p>
          <p className={styles.facts}>{t(percent === null ? "when" : "facts", { hours: unit.hours, weeks: text(unit.weeks), percent })}</p>
          <p className={styles.done}>
            {t("progress", { done, all: unit.situations.length })}
            {mean !== null && <b> {t("mean", { mean: format.points(mean) })}</b>}
          </p>
          <Progress value={done} max={unit.situations.length} label={t("progress", { done, all: unit.situations.length })} />
          <p className={styles.counts}>
            {t("unitCounts", { parts: there?.counts.unit.map(({ part, percent: each }) => t("partShare", { part: t(`marks.part.${part}`), percent: each })).join(t("common:list.semicolon")) ?? "" })}
          </p>
        </Card>
        <Card title={t("objectives")}>
          <ul className={styles.objectives}>
            {aim?.objectives.map((objective) => (
              <li key={text(objective)}>{text(objective)}</li>
            ))}
          </ul>
        </Card>
      </div>
      <h2 className={styles.heading}>{t("situations")}</h2>
      <ol role="list" className={styles.situations}>
        {unit.situations.map((situation) => (
          <Situation key={situation.id} unit={unit} situation={situation} card={cardOf.get(situation.id) ?? null} best={best.get(`${unit.id}/${situation.id}`) ?? null} />
        ))}
      </ol>
      <Card title={t("learn.title")} note={t("learn.text")}>
        <p className={styles.ways}>
          <ButtonLink href={routes.drill(unit.id)}>{t("learn.questions")}</ButtonLink>
          <ButtonLink href={routes.words(unit.id)}>{t("learn.words")}</ButtonLink>
          <ButtonLink href={routes.forms}>{t("learn.forms")}</ButtonLink>
        </p>
      </Card>
    </Page>
  );
}

function Situation({ unit, situation, card, best }: { unit: UnitCard; situation: SituationCard; card: TaskCard | null; best: AttemptSummary | null }) {
  const { t } = useTranslation(["course", "common"]);
  const text = useText();
  const format = useFormat();
  const { minutes } = situation;
  return (
    <li className={styles.situation} data-ready={situation.ready}>
      <div className={styles.line}>
        <h3>{situation.ready ? <Link href={routes.task(unit.id, situation.id)}>{text(situation.title)}</Link> : text(situation.title)}</h3>
        {best && (
          <Tag tone={scoreTone(best)}>{t("best", { points: format.points(best.total) })}</Tag>
        )}
        <span className={styles.minutes}>{situation.ready && minutes !== null ? t("minutes", { minutes, hours: format.points(minutes / CLASS_HOUR) }) : !situation.ready && t("planned")}</span>
      </div>
      <p>{text(situation.summary)}</p>
      {card && (
        <ol className={styles.phases} aria-label={t("phases")}>
          {card.phases.map(({ id, minutes: each, activities }) => (
            <li key={id} title={activities.map((activity) => text(activity.title)).join(t("common:list.semicolon"))}>
              {t(`common:phase.${id}`)} <small>{t("common:time.minutes", { count: each })}</small>
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}
