/** Owns which form is filled in: of the course, or one of one's own, which is made and edited here. */
import { useTranslation } from "react-i18next";
import type { FormSource } from "../../../../scenario/schema/form.ts";
import { freeId } from "../../../../studio/new-id.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { PickAt } from "../../fields/pick-at.tsx";
import { useReadOnly } from "../../fields/use-place.ts";
import { useAt, useChange, useOpenDraft, useStudio } from "../../studio-context.tsx";
import type { FieldProps } from "../parts/field-context.ts";
import styles from "./own.module.css";

export function FormChoiceAt({ place, label, help }: FieldProps) {
  const { t } = useTranslation("studio-inspector");
  const { studio, library } = useOpenDraft();
  const change = useChange();
  const readOnly = useReadOnly();
  const id = useAt<string>(place);
  const select = useStudio((state) => state.select);
  const own = useStudio(({ history }) => (history.document.forms ?? []).findIndex((form) => form.id === id));
  const create = () => {
    const { forms } = studio.getState().history.document;
    const taken = [...(forms ?? []), ...(library.forms as FormSource[])].map((form) => form.id);
    const form: FormSource = { format: 1, id: freeId(taken, "own-form"), courseId: "own", title: t("newForm"), fields: [{ id: "field", label: t("newField"), type: "text" }] };
    change({ code: "add-part" }, (document) => {
      document.forms = [...(document.forms ?? []), form];
      const activity = document.situation.activities[Number(place[2])];
      if (activity?.kind !== "form") return;
      activity.form = form.id;
      activity.fields = [{ field: "field", optional: true, model: "—" }];
      // Named fields of the form that was there before.
      delete activity.factsOnly;
    });
    select(["forms", (forms ?? []).length]);
  };
  return (
    <>
      <PickAt place={place} target="form" label={label} help={help} />
      <div className={styles.buttons}>
        {own >= 0 && (
          <Button size="s" icon="pen" onClick={() => select(["forms", own])}>
            {t("editForm")}
          </Button>
        )}
        {!readOnly && (
          <Button size="s" variant="ghost" icon="plus" onClick={create}>
            {t("createForm")}
          </Button>
        )}
      </div>
    </>
  );
}
