/** Owns showing what a group has written into its forms so far. */
import { useTranslation } from "react-i18next";
import type { ActivityView, ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import styles from "./heard-forms.module.css";

export function HeardForms({ activities }: { activities: readonly ActivityView[] }) {
  const begun = activities.filter((activity): activity is ActivityViewOf<"form"> => activity.kind === "form" && Object.values(activity.values).some((value) => value.trim() !== ""));
  return begun.map((form) => <HeardForm key={form.id} activity={form} />);
}

function HeardForm({ activity: { title, form, values } }: { activity: ActivityViewOf<"form"> }) {
  const { t } = useTranslation("monitor");
  const text = useText();
  const filled = form.fields.filter(({ id }) => (values[id] ?? "").trim() !== "");
  return (
    <section>
      <h3>{t("card.form", { title: text(title), filled: filled.length, of: form.fields.length })}</h3>
      <dl className={styles.fields}>
        {form.fields.map(({ id, label, options }) => {
          const value = values[id] ?? "";
          return (
            <div key={id} data-empty={value.trim() === "" || undefined}>
              <dt>{text(label)}</dt>
              <dd>{value.trim() === "" ? t("listen.empty") : text(options.find((option) => option.id === value)?.text ?? value)}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
