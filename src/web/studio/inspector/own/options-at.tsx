/** Owns the options of a question, each with the mark that it is right. One right answer, or, where the question takes several, any number. */
import { useTranslation } from "react-i18next";
import { newPart } from "../../../../studio/new-part.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { FieldGroup } from "../../fields/group.tsx";
import { ListTools } from "../../fields/list-tools.tsx";
import { TextAt } from "../../fields/text-at.tsx";
import { useOptions } from "../../fields/use-options.ts";
import { usePlace } from "../../fields/use-place.ts";
import { useAt, useOpenDraft } from "../../studio-context.tsx";
import type { FieldProps } from "../parts/field-context.ts";
import { useParts } from "../parts/use-parts.ts";
import styles from "./own.module.css";

export function OptionsAt({ place, label, path, property }: FieldProps) {
  const { t } = useTranslation("studio-inspector");
  const { studio } = useOpenDraft();
  const question = place.slice(0, -1);
  const { readOnly, fault } = usePlace<unknown>(place);
  const options = useOptions("near:options", [...question, "answer"]);
  const multiple = useAt<boolean>([...question, "multiple"]) === true;
  const answer = usePlace<string[]>([...question, "answer"]);
  const list = useParts({ place, path }, false);
  const right = answer.value ?? [];
  const mark = (id: string) => answer.put(multiple ? (right.includes(id) ? right.filter((one) => one !== id) : options.map((one) => one.id).filter((one) => one === id || right.includes(one))) : [id]);
  const add = () => property.shape.as === "list" && list.add(newPart(studio.getState().history.document, property.shape.of, [...place, options.length], path));
  return (
    <FieldGroup label={label} help={t("answerHelp")} fault={fault ?? answer.fault}>
      <ul className={styles.stack} role="list">
        {options.map(({ id, title }, index) => (
          <li key={id} className={styles.option}>
            <label className={styles.right} data-on={right.includes(id) || undefined}>
              <input type={multiple ? "checkbox" : "radio"} name={place.join("/")} checked={right.includes(id)} disabled={readOnly} aria-label={t("isRight", { title })} onChange={() => mark(id)} />
              {t("right")}
            </label>
            <TextAt place={[...place, index, "text"]} label={t("numbered", { item: label, number: index + 1 })} hideLabel />
            {!readOnly && <ListTools title={title} index={index} length={options.length} onMove={(to) => list.move(index, to)} onRemove={() => list.remove(index, title)} />}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Button variant="ghost" size="s" icon="plus" onClick={add}>
          {t("addOption")}
        </Button>
      )}
      {list.asked}
    </FieldGroup>
  );
}
