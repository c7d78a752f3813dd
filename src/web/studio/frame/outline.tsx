/** Owns the way around a situation: what it is and who is in it, the eight phases with their activities, and what else belongs to it. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import { isWithin } from "../../../studio/path.ts";
import { useWritten } from "../fields/use-written.ts";
import { useDocument, useStudio } from "../studio-context.tsx";
import type { View } from "../views.ts";
import { firstSections, sectionOf, sections, type Section } from "./sections.ts";
import styles from "./outline.module.css";

/** Opening a part leaves the bench and the versions for the script. */
export function Outline({ view, onOpen }: { view: View; onOpen: (view: View) => void }) {
  const { t } = useTranslation(["studio", "common"]);
  const text = useWritten();
  const { situation, forms = [] } = useDocument();
  const selection = useStudio((state) => state.selection);
  const select = useStudio((state) => state.select);
  const open = (place: Path) => {
    select(place);
    if (view === "bench" || view === "versions") onOpen("script");
  };
  const entry = (key: string, place: Path, title: string, current: boolean) => (
    <li key={key}>
      <button type="button" className={styles.entry} aria-current={current ? "true" : undefined} onClick={() => open(place)}>
        {title}
      </button>
    </li>
  );
  const activities = new Map(situation.activities.map(({ id }, index) => [id, index]));
  const shown = view === "script" || view === "graph";
  const part = (section: Section) => entry(section, ["situation", ...(section === "about" ? [] : [section])], t(`section.${section}`), shown && sectionOf(selection) === section);
  return (
    <nav data-region="" data-tour="outline" className={styles.outline} aria-label={t("outline")}>
      <ul role="list">{firstSections.map(part)}</ul>
      <h2>{t("phases")}</h2>
      <ul role="list">
        {situation.phases.map((phase, index) => (
          <li key={phase.id}>
            <button type="button" className={styles.phase} aria-current={shown && isWithin(selection, ["situation", "phases", index]) ? "true" : undefined} onClick={() => open(["situation", "phases", index])}>
              {t(`common:phase.${phase.id}`)}
            </button>
            <ul role="list" className={styles.activities}>
              {(phase.activities ?? []).map((id) => {
                const at = activities.get(id);
                const activity = at === undefined ? undefined : situation.activities[at];
                return at === undefined || !activity ? null : entry(id, ["situation", "activities", at], text(activity.title) || t("untitled"), shown && isWithin(selection, ["situation", "activities", at]));
              })}
            </ul>
          </li>
        ))}
      </ul>
      <h2>{t("more")}</h2>
      <ul role="list">{sections.filter((section) => !firstSections.some((one) => one === section)).map(part)}</ul>
      {forms.length > 0 && (
        <>
          <h2>{t("ownForms")}</h2>
          <ul role="list">{forms.map((form, index) => entry(form.id, ["forms", index], text(form.title) || t("untitled"), shown && isWithin(selection, ["forms", index])))}</ul>
        </>
      )}
    </nav>
  );
}
