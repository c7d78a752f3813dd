/** The course at a glance: units with hours, weeks and own progress, the week plan, and what counts. */
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { Text } from "../../../protocol/attempt.ts";
import type { CourseCounts, UnitCard } from "../../../protocol/catalogue.ts";
import { useAttemptHost } from "../../shared/attempt-host-context.tsx";
import { useCatalogue } from "../../shared/catalogue-context.tsx";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { routes } from "../../shared/routes.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Progress } from "../../shared/ui/progress.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { bestTries } from "../home/progress.ts";
import styles from "./course-page.module.css";
import { unitProgress, type UnitProgress } from "./unit-progress.ts";
import { HOURS_A_WEEK, planWeeks, type Week } from "./week-plan.ts";

export function CoursePage() {
  const { t } = useTranslation(["course", "common"]);
  const { units, outline: readOutline } = useCatalogue();
  const outline = useLoaded(readOutline, "outline");
  const counts = outline.state === "there" ? outline.value.counts : null;
  const projects = new Map(outline.state === "there" ? outline.value.aims.map(({ id, project }) => [id, project]) : []);
  const words = useWords("failures");
  const host = useAttemptHost();
  const tries = useLoaded(() => host.list(), "tries");
  const best = bestTries(tries.state === "there" ? tries.value : []);
  const weeks = planWeeks(units);
  const hours = units.reduce((sum, unit) => sum + unit.hours, 0);
  const shares = new Map(counts?.course.map(({ number, percent }) => [number, percent]));
  return (
    <Page title={t("title")} crumbs={[{ title: t("common:app.course"), href: routes.home }, { title: t("title") }]}>
      <header className={styles.head}>
        <h1 tabIndex={-1} data-page-title>
          {t("title")}
        </h1>
        <p>{t("intro", { hours, weeks: weeks.length, each: HOURS_A_WEEK })}</p>
      </header>
      {tries.state === "failed" && (
        <ErrorState title={t("triesFailed")} actions={<Button onClick={tries.reload}>{t("common:retry")}</Button>}>
          {words(tries.rejection)}
        </ErrorState>
      )}
      <ol role="list" className={styles.units}>
        {units.map((unit) => (
          <UnitRow key={unit.id} unit={unit} project={projects.get(unit.id) ?? ""} percent={shares.get(unit.number) ?? null} progress={unitProgress(unit, best)} />
        ))}
      </ol>
      <Card title={t("weeks.title")} note={t("weeks.note")}>
        <WeekPlan weeks={weeks} />
      </Card>
      {counts && <Marks units={units} counts={counts} />}
    </Page>
  );
}

function Marks({ units, counts }: { units: readonly UnitCard[]; counts: CourseCounts }) {
  const { t } = useTranslation("course");
  const text = useText();
  const shares = new Map(counts.course.map(({ number, percent }) => [number, percent]));
  return (
    <div className={styles.marks}>
      <Card title={t("marks.course")} note={t("marks.courseNote")}>
        <Shares rows={units.map((unit) => ({ id: unit.id, label: t("unit", { number: unit.number, title: text(unit.title) }), percent: shares.get(unit.number) ?? 0 }))} />
      </Card>
      <Card title={t("marks.unit")} note={t("marks.unitNote")}>
        <Shares rows={counts.unit.map(({ part, percent }) => ({ id: part, label: t(`marks.part.${part}`), percent }))} />
      </Card>
      <Card title={t("marks.levels")} note={t("marks.levelsNote")}>
        <dl className={styles.levels}>
          {counts.levels.map(({ level, from }, index) => (
            <div key={level}>
              <dt>{t(`marks.level.${level}`)}</dt>
              <dd>{index === counts.levels.length - 1 ? t("marks.below", { from: counts.levels[index - 1]?.from ?? 0 }) : t("marks.from", { from })}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  );
}

function UnitRow({ unit, project, percent, progress: { done, ready, mean } }: { unit: UnitCard; project: Text; percent: number | null; progress: UnitProgress }) {
  const { t } = useTranslation("course");
  const text = useText();
  const format = useFormat();
  return (
    <li className={styles.unit}>
      <span className={styles.number} aria-hidden="true">
        {unit.number}
      </span>
      <div className={styles.what}>
        <h2>
          <Link href={routes.unit(unit.id)}>{t("unit", { number: unit.number, title: text(unit.title) })}</Link>
        </h2>
        <p>{text(project)}</p>
      </div>
      <p className={styles.facts}>
        {t(percent === null ? "when" : "facts", { hours: unit.hours, weeks: text(unit.weeks), percent })}
      </p>
      <div className={styles.progress}>
        <p>
          {t("progress", { done, all: unit.situations.length })}
          {mean !== null && <b> {t("mean", { mean: format.points(mean) })}</b>}
        </p>
        <Progress value={done} max={unit.situations.length} label={t("progress", { done, all: unit.situations.length })} />
        {ready < unit.situations.length && <p className={styles.soon}>{t("soon", { count: unit.situations.length - ready })}</p>}
      </div>
    </li>
  );
}

function WeekPlan({ weeks }: { weeks: readonly Week[] }) {
  const { t } = useTranslation("course");
  const text = useText();
  return (
    <ol role="list" className={styles.weeks}>
      {weeks.map(({ number, parts }) => (
        <li key={number}>
          <b>{t("weeks.week", { number })}</b>
          {parts.map(({ unit, hours }) => (
            <Link key={unit.id} href={routes.unit(unit.id)} data-unit={unit.number} style={{ flexGrow: hours }}>
              <span>{text(unit.title)}</span>
              <small>{t("weeks.hours", { count: hours })}</small>
            </Link>
          ))}
        </li>
      ))}
    </ol>
  );
}

function Shares({ rows }: { rows: readonly { id: string; label: string; percent: number }[] }) {
  return (
    <ul role="list" className={styles.shares}>
      {rows.map(({ id, label, percent }) => (
        <li key={id}>
          <span>{label}</span>
          <Progress value={percent} max={100} label={label} tone="parcel" />
          <b>{percent}%</b>
        </li>
      ))}
    </ul>
  );
}
