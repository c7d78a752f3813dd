/** Owns writing a rubric: title, of whom, who rates, how points come about, items with levels, faults, caps and notes; after use it shows the changed marks first. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RaterRole, ReviewView, Rubric, RubricItem } from "../../../protocol/review.ts";
import { useLanguage, useText } from "../../shared/i18n/use-text.ts";
import { newId } from "../../shared/new-id.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Choice, SelectField, TextField } from "../../shared/ui/field.tsx";
import { useReviewDesk } from "../review-desk.tsx";
import { changedMarks } from "./changed-marks.ts";
import { ChangedMarks } from "./changed-marks-list.tsx";
import { faultOf, retitled } from "./draft-rubric.ts";
import { ItemFields } from "./item-fields.tsx";
import styles from "./rubric-editor.module.css";

const raters: readonly RaterRole[] = ["teacher", "peer", "self", "observer"];
const item = (sign: "+" | "-"): RubricItem => ({ id: `r${newId()}`, title: "", points: sign === "+" ? 10 : 5, sign, levels: [], note: null, capAt: null });

export function RubricEditor({ view, rubric, onClose }: { view: ReviewView; rubric: Rubric; onClose: () => void }) {
  const { t } = useTranslation("review");
  const text = useText();
  const language = useLanguage();
  const { act } = useReviewDesk();
  const [draft, setDraft] = useState(rubric);
  const change = (part: Partial<Rubric>) => setDraft((before) => ({ ...before, ...part }));
  const fault = faultOf(draft);
  const used = view.rubrics.find(({ id }) => id === rubric.id);
  const changed = used && !fault ? changedMarks(view, used, draft) : [];
  const save = async () => {
    if (!fault && (await act({ type: "set-rubric", rubric: draft }, t("editor.done", { title: text(draft.title) })))) onClose();
  };
  const toMethod = (method: Rubric["method"]) =>
    // Whoever takes faults off from a maximum has faults only.
    change(method === "deduct" ? { method, max: 100, items: draft.items.map((one) => ({ ...one, sign: "-", levels: [] })) } : { method });
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t(used ? "editor.change" : "editor.new")}
      footer={
        <>
          {fault && (
            <p className={styles.fault} role="status">
              {t(`editor.fault.${fault}`)}
            </p>
          )}
          <Button variant="primary" aria-disabled={fault !== null} onClick={() => void save()}>
            {changed.length > 0 ? t("editor.saveChanged", { number: changed.length }) : t("editor.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField label={t("editor.title")} value={text(draft.title)} maxLength={60} onChange={(event) => change({ title: retitled(draft.title, event.target.value, language) })} />
        <div className={styles.row}>
          <SelectField label={t("editor.of")} value={draft.of} disabled={used !== undefined} onChange={(event) => change({ of: event.target.value as Rubric["of"] })}>
            <option value="group">{t("rubrics.of.group")}</option>
            <option value="member">{t("rubrics.of.member")}</option>
          </SelectField>
          <SelectField label={t("editor.method")} value={draft.method} onChange={(event) => toMethod(event.target.value as Rubric["method"])}>
            <option value="sum">{t("rubrics.method.sum")}</option>
            <option value="deduct">{t("rubrics.method.deduct")}</option>
          </SelectField>
          <TextField label={t("editor.max")} type="number" min={1} max={200} value={draft.max} onChange={(event) => Number.isFinite(event.target.valueAsNumber) && change({ max: Math.round(event.target.valueAsNumber) })} />
        </div>
        <fieldset className={styles.raters}>
          <legend>{t("editor.raters")}</legend>
          {raters.map((rater) => (
            <Choice key={rater} type="checkbox" checked={draft.raters.includes(rater)} onChange={(event) => change({ raters: event.target.checked ? [...draft.raters, rater] : draft.raters.filter((one) => one !== rater) })}>
              {t(`as.${rater}`)}
            </Choice>
          ))}
        </fieldset>
        <ol role="list" className={styles.items} aria-label={t("editor.items")}>
          {draft.items.map((one, index) => (
            <ItemFields
              key={one.id}
              item={one}
              number={index + 1}
              counted={draft.method === "deduct"}
              onChange={(next) => change({ items: draft.items.map((each) => (each.id === one.id ? next : each)) })}
              onRemove={() => change({ items: draft.items.filter(({ id }) => id !== one.id) })}
              onUp={index > 0 ? () => change({ items: draft.items.map((each, at) => (at === index ? (draft.items[at - 1] ?? each) : at === index - 1 ? one : each)) }) : null}
            />
          ))}
        </ol>
        <p className={styles.add}>
          {draft.method === "sum" && (
            <Button size="s" icon="plus" onClick={() => change({ items: [...draft.items, item("+")] })}>
              {t("editor.addPlus")}
            </Button>
          )}
          <Button size="s" icon="minus" onClick={() => change({ items: [...draft.items, item("-")] })}>
            {t("editor.addMinus")}
          </Button>
          <Button size="s" icon="warning" onClick={() => change({ items: [...draft.items, { ...item("-"), points: 0, capAt: Math.min(59, draft.max) }] })}>
            {t("editor.addCap")}
          </Button>
        </p>
        {changed.length > 0 && <ChangedMarks changed={changed} />}
      </div>
    </Dialog>
  );
}
