/** Owns the way back into lessons that are on. */
import { useTranslation } from "react-i18next";
import type { ClassInfo } from "../../../protocol/api.ts";
import { routes } from "../../shared/routes.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import styles from "./classes-page.module.css";

export function RunningLessons({ classes }: { classes: ClassInfo[] }) {
  const { t } = useTranslation("console");
  if (classes.length === 0) return null;
  return (
    <ul role="list" className={styles.running} aria-label={t("running.title")}>
      {classes.map(({ id, name, lesson, students }) => (
        <li key={id} className={styles.lesson}>
          <div>
            <h2>
              <span className={styles.live} aria-hidden="true" />
              {t("running.class", { name })}
            </h2>
            <p>{t("students", { count: students })}</p>
          </div>
          {lesson !== null && (
            <ButtonLink variant="primary" size="l" href={routes.monitor(lesson)}>
              {t("running.back")}
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  );
}
