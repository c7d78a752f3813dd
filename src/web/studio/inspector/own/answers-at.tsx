/** Owns the answers that are taken: picked among given options, or written as wordings. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../../scenario/problem.ts";
import type { Text } from "../../../../scenario/text.ts";
import { useWritten } from "../../fields/use-written.ts";
import { FieldGroup } from "../../fields/group.tsx";
import { TextsAt } from "../../fields/texts-at.tsx";
import { usePlace } from "../../fields/use-place.ts";
import { useAt } from "../../studio-context.tsx";
import type { FieldProps } from "../parts/field-context.ts";
import styles from "./own.module.css";

export function AnswersAt({ place, label, options }: { place: Path; label: string; options: readonly { id: string; text: Text }[] }) {
  const { t } = useTranslation("studio-inspector");
  const text = useWritten();
  const { value, put, readOnly, fault } = usePlace<string[]>(place);
  const chosen = value ?? [];
  if (options.length === 0) return <TextsAt place={place} label={label} plain addLabel={t("addAnswer")} fixed />;
  const toggle = (id: string) => put(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <FieldGroup label={label} fault={fault}>
      <div className={styles.inline}>
        {options.map(({ id, text: words }) => (
          <label key={id} className={styles.right} data-on={chosen.includes(id) || undefined}>
            <input type="checkbox" checked={chosen.includes(id)} disabled={readOnly} onChange={() => toggle(id)} />
            {text(words)}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Of a label that is picked or typed. */
export function AcceptsAt({ place, label }: FieldProps) {
  const options = useAt<{ id: string; text: Text }[]>([...place.slice(0, -1), "options"]);
  return <AnswersAt place={place} label={label} options={options ?? []} />;
}
