/** Owns one student's term: lessons, abilities over time, what to practise next. */
import { useTranslation } from "react-i18next";
import type { AbilityLine, StudentTerm, TermView } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { StandingTag } from "../overview/standing-tag.tsx";
import styles from "./student-card.module.css";

export function StudentCard({ view, student }: { view: TermView; student: StudentTerm }) {
  const { t } = useTranslation(["review", "common"]);
  const text = useText();
  const format = useFormat();
  const lessons = view.units.flatMap((unit) => unit.situations.flatMap((situation) => situation.lessons.map((lesson) => ({ ...lesson, title: situation.title }))));
  return (
    <Card title={student.name} note={student.number ?? undefined}>
      <div className={styles.body}>
        <section aria-labelledby="term-abilities">
          <h3 id="term-abilities">{t("term.abilities")}</h3>
          {student.abilities.every(({ points }) => points.length === 0) ? (
            <p className={styles.none}>{t("term.noAbilities")}</p>
          ) : (
            <ul role="list" className={styles.abilities}>
              {student.abilities.map((line) => (
                <Ability key={line.ability} line={line} weakest={line.ability === student.weakest} />
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="term-next">
          <h3 id="term-next">{t("term.next")}</h3>
          {student.next.length === 0 ? (
            <p className={styles.none}>{t("term.noNext")}</p>
          ) : (
            <ol className={styles.next}>
              {student.next.map((step) => (
                <li key={`${step.situation} ${step.activity} ${text(step.title)}`}>
                  {text(step.title)} <small>{t("term.gain", { points: format.points(step.gain) })}</small>
                </li>
              ))}
            </ol>
          )}
        </section>
        <section aria-labelledby="term-lessons">
          <h3 id="term-lessons">{t("term.lessons")}</h3>
          {student.lessons.length === 0 ? (
            <p className={styles.none}>{t("term.noLessons")}</p>
          ) : (
            <ul role="list" className={styles.lessons}>
              {student.lessons.map(({ lesson, standing, mark }) => {
                const held = lessons.find((one) => one.lesson === lesson);
                return (
                  <li key={lesson}>
                    <span>{held ? `${text(held.title)} · ${format.moment(held.startedAt)}` : lesson}</span> <b>{mark === null ? "–" : format.points(mark)}</b> <StandingTag standing={standing} />
                    <ButtonLink size="s" variant="ghost" href={routes.review(lesson)}>
                      {t("term.review")}
                    </ButtonLink>
                  </li>
                );
              })}
            </ul>
          )}
        </section>
      </div>
    </Card>
  );
}

const WIDTH = 160;
const HEIGHT = 32;

function Ability({ line: { ability, points }, weakest }: { line: AbilityLine; weakest: boolean }) {
  const { t } = useTranslation(["review", "common"]);
  const format = useFormat();
  const last = points.at(-1);
  const x = (index: number) => (points.length === 1 ? WIDTH / 2 : (index * WIDTH) / (points.length - 1));
  const y = (share: number) => HEIGHT - 3 - (Math.min(100, Math.max(0, share)) * (HEIGHT - 6)) / 100;
  return (
    <li className={styles.ability}>
      <span>
        {t(`common:ability.${ability}`)} {weakest && <Tag tone="warn">{t("term.weakest")}</Tag>}
      </span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.line} role="img" aria-label={t("term.line", { values: points.map(({ share }) => format.points(share)).join(" → ") || "–" })}>
        <line x1="0" x2={WIDTH} y1={HEIGHT - 3} y2={HEIGHT - 3} />
        {points.length > 1 && <polyline points={points.map(({ share }, index) => `${x(index)},${y(share)}`).join(" ")} />}
        {points.map(({ lesson, share }, index) => (
          <circle key={lesson} cx={x(index)} cy={y(share)} r="3" />
        ))}
      </svg>
      <b>{last ? t("items.percent", { percent: format.points(last.share) }) : "–"}</b>
    </li>
  );
}
