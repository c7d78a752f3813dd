/** Owns the route of the course: five units as stations, each with its situations and what was reached there. */
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { SituationCard, UnitCard } from "../../../protocol/catalogue.ts";
import type { AttemptSummary } from "../../shared/attempt-connection.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { cx } from "../../shared/ui/cx.ts";
import { Progress } from "../../shared/ui/progress.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import styles from "./course-route.module.css";
import { scoreTone } from "./progress.ts";

type Tries = { tries: AttemptSummary[]; best: Map<string, AttemptSummary> };

export function CourseRoute({ units, ...tries }: { units: UnitCard[] } & Tries) {
  const { t } = useTranslation("home");
  if (units.length === 0) return null;
  return (
    <section className={styles.route} aria-labelledby="route">
      <header className={styles.head}>
        <h2 id="route">{t("route.title")}</h2>
        <Link href={routes.course}>{t("route.all")}</Link>
      </header>
      <ol role="list" className={styles.units}>
        {units.map((unit) => (
          <Station key={unit.id} unit={unit} {...tries} />
        ))}
      </ol>
    </section>
  );
}

function Station({ unit, tries, best }: { unit: UnitCard } & Tries) {
  const { t } = useTranslation("home");
  const text = useText();
  const done = unit.situations.filter(({ id }) => best.has(`${unit.id}/${id}`)).length;
  const begun = tries.some((attempt) => attempt.unit === unit.id);
  const ready = unit.situations.some((situation) => situation.ready);
  const state = done > 0 && done === unit.situations.length ? "done" : begun ? "here" : "ahead";
  return (
    <li className={cx(styles.unit, styles[state])}>
      <span className={styles.number} aria-hidden="true">
        {unit.number}
      </span>
      <div className={cx(styles.card, !ready && styles.planned)}>
        <h3>
          <span className="visually-hidden">{t("unitNumber", { number: unit.number })} </span>
          <Link href={routes.unit(unit.id)}>{text(unit.title)}</Link>
        </h3>
        <p className={styles.weeks}>{t("route.hours", { hours: unit.hours, weeks: text(unit.weeks) })}</p>
        {ready ? (
          <Progress value={done} max={unit.situations.length} label={t("route.progress", { done, all: unit.situations.length })} />
        ) : (
          <p className={styles.soon}>{t("route.soon")}</p>
        )}
        <ul role="list" className={styles.situations}>
          {unit.situations.map((situation) => (
            <li key={situation.id}>
              <Stop unit={unit} situation={situation} alone={!ready} best={best.get(`${unit.id}/${situation.id}`) ?? null} begun={tries.some((it) => it.unit === unit.id && it.situation === situation.id)} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

/** `alone`: the whole unit is planned and says so itself. */
function Stop({ unit, situation, alone, best, begun }: { unit: UnitCard; situation: SituationCard; alone: boolean; best: AttemptSummary | null; begun: boolean }) {
  const { t } = useTranslation("home");
  const text = useText();
  const format = useFormat();
  if (!situation.ready) {
    return (
      <span className={styles.stop}>
        <span>{text(situation.title)}</span>
        {!alone && <span className={styles.state}>{t("route.planned")}</span>}
      </span>
    );
  }
  return (
    <Link href={routes.task(unit.id, situation.id)} className={cx(styles.stop, styles.open)}>
      <span>{text(situation.title)}</span>
      {best ? (
        <Tag tone={scoreTone(best)}>
          <span className="visually-hidden">{t("route.best")} </span>
          {format.points(best.total)}
        </Tag>
      ) : (
        <span className={styles.state}>{t(begun ? "route.begun" : "route.fresh")}</span>
      )}
    </Link>
  );
}
