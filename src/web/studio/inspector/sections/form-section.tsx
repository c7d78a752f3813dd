/** Owns a paper form that belongs to this situation alone: where it is filled in, its fields, how it looks, and taking it away. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../../scenario/problem.ts";
import type { FormSource } from "../../../../scenario/schema/form.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { useReadOnly } from "../../fields/use-place.ts";
import { useWritten } from "../../fields/use-written.ts";
import { useAt, useStudio } from "../../studio-context.tsx";
import { PartForm } from "../parts/part-form.tsx";
import { useParts } from "../parts/use-parts.ts";
import { PaperPreview } from "./paper-preview.tsx";
import { SectionHead } from "./section-head.tsx";
import styles from "./form-section.module.css";

export function FormSection({ index }: { index: number }) {
  const { t } = useTranslation(["studio-inspector", "studio"]);
  const text = useWritten();
  const readOnly = useReadOnly();
  const list = useParts({ place: ["forms"], path: ["forms"] }, false);
  const place: Path = ["forms", index];
  const form = useAt<FormSource>(place);
  if (!form) return null;
  const title = text(form.title) || t("studio:untitled");
  return (
    <>
      <SectionHead title={t("ownForm")} about={t("ownFormAbout")} />
      <FilledIn form={form.id} />
      <PartForm place={place} />
      <PaperPreview place={place} />
      {!readOnly && (
        <Button variant="ghost" size="s" icon="trash" onClick={() => list.remove(index, title, ["situation"])}>
          {t("removeForm")}
        </Button>
      )}
      {list.asked}
    </>
  );
}

/** The activities that ask for the form, each opened by its name. */
function FilledIn({ form }: { form: string }) {
  const { t } = useTranslation(["studio-inspector", "studio"]);
  const text = useWritten();
  const select = useStudio((state) => state.select);
  const activities = useStudio(({ history }) => history.document.situation.activities);
  const filling = [...activities.entries()].filter(([, one]) => one.kind === "form" && one.form === form);
  if (filling.length === 0) return <p className={styles.filled}>{t("formUnused")}</p>;
  return (
    <p className={styles.filled}>
      {t("formFilledIn")}
      {filling.map(([index, one]) => (
        <Button key={one.id} variant="ghost" size="s" icon="back" onClick={() => select(["situation", "activities", index])}>
          {text(one.title) || t("studio:untitled")}
        </Button>
      ))}
    </p>
  );
}
