/** Owns choosing a situation of the course, or one that the school has published, to begin from. */
import { useId, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { StudioLibrary } from "../../../protocol/studio.ts";
import { nextTitle } from "../../../studio/templates/as-own.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { SelectField, TextField } from "../../shared/ui/field.tsx";
import { LoadedPart } from "../../console/loaded-part.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import type { Loaded } from "../../shared/use-loaded.ts";
import type { Begin } from "./use-begin.ts";
import styles from "./drafts.module.css";

type CourseDialogProps = { open: boolean; library: Loaded<StudioLibrary> & { reload: () => void }; begin: Begin; onClose: () => void };

export function CourseDialog({ open, library, begin, onClose }: CourseDialogProps) {
  const { t } = useTranslation(["studio-drafts", "common"]);
  const text = useText();
  const api = useApi();
  const { units, situations } = library.state === "there" ? library.value : { units: [], situations: [] };
  const [chosen, setChosen] = useState(0);
  const [title, setTitle] = useState<string | null>(null);
  const situation = situations[chosen];
  const proposed = situation ? nextTitle(situation.title) : "";
  const form = useId();
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (!situation) return;
    void begin.run(async () => (await api.studio.source(situation.unit, situation.id)).document as StudioDocument, { title: title?.trim() || proposed });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("fromCourse")}
      footer={
        <>
          <Button onClick={onClose}>{t("common:cancel")}</Button>
          <Button variant="primary" busy={begin.busy} disabled={!situation} type="submit" form={form}>
            {t("begin")}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={go}>
        <p>{t("fromCourseText")}</p>
        <LoadedPart of={library}>{() => null}</LoadedPart>
        <SelectField label={t("situation")} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
          {units.map(({ id, title: unit }) => (
            <optgroup key={id} label={text(unit)}>
              {situations.map((one, index) =>
                one.unit === id ? (
                  <option key={`${one.unit}/${one.id}`} value={index}>
                    {text(one.title)}
                    {one.own ? t("ownMark") : ""}
                  </option>
                ) : null,
              )}
            </optgroup>
          ))}
        </SelectField>
        <TextField label={t("newTitle")} value={title ?? text(proposed)} maxLength={80} onChange={(event) => setTitle(event.target.value)} />
        {begin.fault && (
          <Notice icon="warning" tone="bad">
            {begin.fault}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
