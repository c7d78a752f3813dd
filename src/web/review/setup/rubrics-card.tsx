/** Owns the rubrics of this lesson: what each holds, changing one, beginning one from the course's, taking one away. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewView, Rubric } from "../../../protocol/review.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { newId } from "../../shared/new-id.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { Menu } from "../../shared/ui/menu.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { useReviewDesk } from "../review-desk.tsx";
import { RubricEditor } from "./rubric-editor.tsx";
import styles from "./rubrics-card.module.css";

export function RubricsCard({ view }: { view: ReviewView }) {
  const { t } = useTranslation("review");
  const text = useText();
  const { act, ask } = useReviewDesk();
  const [edited, setEdited] = useState<Rubric | null>(null);
  const known = new Set(view.rubrics.map(({ id }) => id));
  const blank: Rubric = { id: `r${newId()}`, courseId: null, title: "", of: "group", raters: ["teacher"], method: "sum", max: 100, min: 0, items: [] };
  return (
    <Card
      title={t("rubrics.title")}
      note={t("rubrics.note")}
      actions={
        <Menu title={t("rubrics.add")} icon="plus" size="s">
          {view.templates.map((template) => (
            <Button key={template.id} variant="ghost" onClick={() => setEdited(known.has(template.id) ? { ...template, id: `r${newId()}` } : template)}>
              {template.courseId ? t("rubrics.ofCourse", { id: template.courseId, title: text(template.title) }) : text(template.title)}
            </Button>
          ))}
          <Button variant="ghost" onClick={() => setEdited(blank)}>
            {t("rubrics.blank")}
          </Button>
        </Menu>
      }
    >
      {view.rubrics.length === 0 ? (
        <p>{t("rubrics.none")}</p>
      ) : (
        <ul role="list" className={styles.rubrics}>
          {view.rubrics.map((rubric) => (
            <li key={rubric.id} className={styles.rubric}>
              <div>
                <h3>
                  {text(rubric.title)} <Tag tone="plain">{t(`rubrics.of.${rubric.of}`)}</Tag>
                </h3>
                <p className={styles.small}>
                  {t("rubrics.facts", { max: rubric.max, items: rubric.items.length, method: t(`rubrics.method.${rubric.method}`) })} · {rubric.raters.map((rater) => t(`as.${rater}`)).join(t("rubrics.and"))}
                </p>
              </div>
              <p className={styles.buttons}>
                <Button size="s" icon="pen" aria-label={t("rubrics.editOf", { title: text(rubric.title) })} onClick={() => setEdited(rubric)}>
                  {t("rubrics.edit")}
                </Button>
                <Button
                  size="s"
                  variant="ghost"
                  icon="trash"
                  aria-label={t("rubrics.removeOf", { title: text(rubric.title) })}
                  onClick={() => ask({ question: t("rubrics.ask", { title: text(rubric.title) }), detail: t("rubrics.detail"), yes: t("rubrics.yes"), danger: true, act: () => void act({ type: "remove-rubric", rubric: rubric.id }, t("rubrics.removed")) })}
                />
              </p>
            </li>
          ))}
        </ul>
      )}
      {edited && <RubricEditor key={edited.id} view={view} rubric={edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
