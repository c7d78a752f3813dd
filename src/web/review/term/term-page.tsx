/** Owns the whole term of a class: hours and units, each student's way through the course, abilities over time, what to practise next. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StudentTerm, TermView } from "../../../protocol/review.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useLanguage, useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { Card } from "../../shared/ui/card.tsx";
import { DownloadLink } from "../../shared/ui/download-link.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Progress } from "../../shared/ui/progress.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { heatTone } from "../overview/heat-tone.ts";
import { ReviewedPart } from "../reviewed-part.tsx";
import { StudentCard } from "./student-card.tsx";
import { cx } from "../../shared/ui/cx.ts";
import heat from "../heat.module.css";
import styles from "./term-page.module.css";

export function TermPage({ id }: { id: string }) {
  const { t } = useTranslation(["review", "common"]);
  const api = useApi();
  const language = useLanguage();
  const term = useLoaded(() => api.classes.term(id), id);
  const name = term.state === "there" ? term.value.class.name : "";
  return (
    <Page
      wide
      title={t("term.title", { name })}
      crumbs={[{ title: t("teach"), href: routes.teach }, { title: name || "…", href: routes.class(id, "records") }, { title: t("term.crumb") }]}
      actions={
        <DownloadLink href={api.review.gradebook(id, "xlsx", language)}>{t("export.xlsx")}</DownloadLink>
      }
    >
      <h1 className={styles.title}>{t("term.title", { name })}</h1>
      <ReviewedPart of={term} lines={10}>
        {(view) => <Term view={view} />}
      </ReviewedPart>
    </Page>
  );
}

function Term({ view }: { view: TermView }) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const student = view.students.find((one) => one.student === chosen) ?? view.students[0];
  const { planned, held } = view.hours;
  const running = view.units.some(({ situations }) => situations.some(({ lessons }) => lessons.some(({ endedAt }) => endedAt === null)));
  return (
    <>
      <div className={styles.hours}>
        <p>{t("term.hours", { held: format.points(held), planned })}</p>
        <Progress value={held} max={planned} label={t("term.hours", { held: format.points(held), planned })} tone="parcel" />
        {running && <p className={styles.running}>{t("term.running")}</p>}
      </div>
      {!student ? (
        <EmptyState title={t("term.empty")} />
      ) : (
        <div className={styles.columns}>
          <Card flush title={t("term.students")} note={t("term.note")}>
            <Students view={view} chosen={student.student} onChoose={setChosen} />
          </Card>
          <StudentCard key={student.student} view={view} student={student} />
        </div>
      )}
    </>
  );
}

function Students({ view, chosen, onChoose }: { view: TermView; chosen: string; onChoose: (student: string) => void }) {
  const { t } = useTranslation("review");
  const text = useText();
  const format = useFormat();
  return (
    // A table that scrolls must be reachable by keyboard; its buttons are.
    <div className={styles.frame}>
      <table className={styles.table} aria-label={t("term.students")}>
        <thead>
          <tr>
            <th scope="col">{t("rating.member")}</th>
            {view.units.map((unit) => (
              <th key={unit.id} scope="col" title={text(unit.title)}>
                {t("term.unit", { number: unit.number })} <small>{t("term.unitHours", { held: format.points(unit.held), hours: unit.hours })}</small>
              </th>
            ))}
            <th scope="col">{t("term.course")}</th>
          </tr>
        </thead>
        <tbody>
          {view.students.map((student) => (
            <Row key={student.student} view={view} student={student} chosen={student.student === chosen} onChoose={() => onChoose(student.student)} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("term.mean")}</th>
            {view.units.map((unit) => (
              <td key={unit.id}>{unit.mean === null ? "–" : format.points(unit.mean)}</td>
            ))}
            <td>{view.mean === null ? "–" : format.points(view.mean)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Row({ view, student, chosen, onChoose }: { view: TermView; student: StudentTerm; chosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation("review");
  const format = useFormat();
  return (
    <tr data-chosen={chosen || undefined}>
      <th scope="row">
        <button type="button" className={styles.name} aria-pressed={chosen} onClick={onChoose}>
          {student.name} <small>{student.number}</small>
        </button>
      </th>
      {view.units.map((unit) => {
        const mark = student.units.find((one) => one.unit === unit.id)?.mark ?? null;
        return (
          <td key={unit.id}>
            {mark === null ? (
              <span className={styles.none}>–</span>
            ) : (
              <span className={cx(styles.cell, heat.heat)} data-tone={heatTone(mark, 100)}>
                {format.points(mark)}
              </span>
            )}
          </td>
        );
      })}
      <td>
        <b>{student.mark === null ? "–" : format.points(student.mark)}</b> {student.level && <small>{t(`term.level.${student.level}`)}</small>}
      </td>
    </tr>
  );
}
