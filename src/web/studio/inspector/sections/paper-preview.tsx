/** Owns how a form looks as a sheet of paper. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../../scenario/problem.ts";
import type { FormSource } from "../../../../scenario/schema/form.ts";
import { useText } from "../../../shared/i18n/use-text.ts";
import { useAt } from "../../studio-context.tsx";
import styles from "./paper-preview.module.css";

export function PaperPreview({ place }: { place: Path }) {
  const { t } = useTranslation("studio-inspector");
  const text = useText();
  const form = useAt<FormSource>(place);
  if (!form) return null;
  return (
    <section className={styles.preview} aria-label={t("preview")}>
      <h3>{t("preview")}</h3>
      <div className={styles.sheet}>
        <p className={styles.title}>{text(form.title)}</p>
        <div className={styles.grid}>
          {form.fields.map((field) => (
            <div key={field.id} className={styles.field} data-long={field.type === "long-text" || undefined} style={{ gridColumn: `span ${field.width ?? 12}` }}>
              <span>{text(field.label)}</span>
              <span className={styles.blank}>{field.type === "choice" ? (field.options ?? []).map((option) => `□ ${text(option.text)}`).join("　") : ""}</span>
            </div>
          ))}
        </div>
        {form.note && <p className={styles.note}>{text(form.note)}</p>}
      </div>
    </section>
  );
}
