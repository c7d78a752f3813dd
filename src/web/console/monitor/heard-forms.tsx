/** Owns showing what a group has written into its forms so far. */
import { useTranslation } from "react-i18next";
import type { ActivityView, ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import styles from "./heard-forms.module.css";

export function HeardForms({ activities }: { activities: readonly ActivityView[] }) {
  const begun = activities.filter((activity): activity is ActivityViewOf<"form"> => activity.kind === "form" && ownFields(activity).some(({ id }) => isFilled(activity, id)));
  return begun.map((form) => <HeardForm key={form.id} activity={form} />);
}

/** What stands on a form from the beginning is nobody's work. */
const ownFields = ({ form }: ActivityViewOf<"form">) => form.fields.filter(({ given }) => !given);
const isFilled = ({ values }: ActivityViewOf<"form">, field: string) => (values[field] ?? "").trim() !== "";

function HeardForm({ activity }: { activity: ActivityViewOf<"form"> }) {
  const { t } = useTranslation("monitor");
  const text = useText();
  const fields = ownFields(activity);
  return (
    <section>
      <h3>{t("card.form", { title: text(activity.title), filled: fields.filter(({ id }) => isFilled(activity, id)).length, of: fields.length })}</h3>
      <dl className={styles.fields}>
        {fields.map(({ id, label, options }) => {
          const value = activity.values[id] ?? "";
          return (
            <div key={id} data-empty={!isFilled(activity, id) || undefined}>
              <dt>{text(label)}</dt>
              <dd>{isFilled(activity, id) ? text(options.find((option) => option.id === value)?.text ?? value) : t("listen.empty")}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
