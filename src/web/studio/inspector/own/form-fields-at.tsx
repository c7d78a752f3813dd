/** Owns the right answers of a form, field by field as they stand on the sheet: the value of a fact, one of some values, or points of content. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../../scenario/problem.ts";
import type { FormSource } from "../../../../scenario/schema/form.ts";
import type { ObjectShape } from "../../../../scenario/schema/shape.ts";
import { useWritten } from "../../fields/use-written.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Field } from "../../../shared/ui/field.tsx";
import { FieldGroup } from "../../fields/group.tsx";
import { usePlace, useReadOnly, useWrite } from "../../fields/use-place.ts";
import { useAt } from "../../studio-context.tsx";
import { usePropertyField, type FieldProps } from "../parts/field-context.ts";
import { More } from "../parts/object-fields.tsx";
import { useFormatWords } from "../parts/use-format-words.ts";
import { AnswersAt } from "./answers-at.tsx";
import { useForm } from "./use-form.ts";
import styles from "./own.module.css";

type Check = { field: string; fact?: string; oneOf?: string[]; content?: unknown[]; optional?: boolean; given?: boolean; model: unknown };
type Way = "fact" | "oneOf" | "content" | "free";

export function FormFieldsAt({ place, label, help, path, property }: FieldProps) {
  const { t } = useTranslation("studio-inspector");
  const text = useWritten();
  const form = useForm(useAt<string>([...place.slice(0, -1), "form"]));
  const { value, put, readOnly, fault } = usePlace<Check[]>(place);
  const shape = property.shape.as === "list" && property.shape.of.as === "object" ? property.shape.of : null;
  const checks = value ?? [];
  if (!form || !shape) return <p className={styles.warn}>{t("noForm")}</p>;
  const missing = form.fields.filter(({ id }) => !checks.some(({ field }) => field === id));
  const lost = checks.filter(({ field }) => !form.fields.some(({ id }) => id === field));
  const even = () => put(form.fields.map(({ id, office }) => checks.find(({ field }) => field === id) ?? { field: id, optional: true, ...(office ? { given: false } : {}), model: "—" }));
  return (
    <FieldGroup label={label} help={help ?? t("formFieldsHelp")} fault={fault}>
      {(missing.length > 0 || lost.length > 0) && !readOnly && (
        <p className={styles.warn}>
          {t("formDiffers", { missing: missing.length, lost: lost.length })} <Button size="s" onClick={even}>{t("formEven")}</Button>
        </p>
      )}
      {form.fields.map((field) => {
        const at = checks.findIndex((check) => check.field === field.id);
        return at < 0 ? null : (
          <div key={field.id} className={styles.field}>
            <div className={styles.fieldName}>
              <b>{text(field.label)}</b>
              <FieldType type={field.type} />
            </div>
            <AnswerOf place={[...place, at]} path={path} shape={shape} field={field} />
          </div>
        );
      })}
    </FieldGroup>
  );
}

function FieldType({ type }: { type: string }) {
  const words = useFormatWords();
  return <span>{words.option(["forms", "fields", "type"], type)}</span>;
}

function AnswerOf({ place, path, shape, field }: { place: Path; path: readonly string[]; shape: ObjectShape; field: FormSource["fields"][number] }) {
  const { t } = useTranslation("studio-inspector");
  const PropertyField = usePropertyField();
  const write = useWrite();
  const readOnly = useReadOnly();
  const check = useAt<Check>(place);
  if (!check) return null;
  const way: Way = check.fact !== undefined ? "fact" : check.oneOf !== undefined ? "oneOf" : check.content !== undefined ? "content" : "free";
  const setting = (key: string) => {
    const property = shape.properties.find((one) => one.key === key);
    return property ? <PropertyField key={key} place={[...place, key]} path={[...path, key]} property={property} /> : null;
  };
  const change = (next: Way) => {
    const { fact: _, oneOf: __, content: ___, ...rest } = check;
    write(place, { ...rest, ...(next === "fact" ? { fact: "" } : next === "oneOf" ? { oneOf: [] } : next === "content" ? { content: [] } : {}) });
  };
  return (
    <div className={styles.stack}>
      <div className={styles.inline}>
        <Field label={t("answerWay")} className={styles.tight}>
          {(wiring) => (
            <select {...wiring} value={way} disabled={readOnly} onChange={(event) => change(event.target.value as Way)}>
              {(["fact", "oneOf", "content", "free"] as const).map((one) => (
                <option key={one} value={one}>
                  {t(`answerBy.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {way === "fact" && setting("fact")}
        {way === "oneOf" && <AnswersAt place={[...place, "oneOf"]} label={t("answerBy.oneOf")} options={field.options ?? []} />}
      </div>
      {way === "content" && setting("content")}
      {setting("model")}
      <div className={styles.inline}>
        {setting("key")}
        {setting("optional")}
        {setting("given")}
      </div>
      <More>{setting("advice")}</More>
    </div>
  );
}
