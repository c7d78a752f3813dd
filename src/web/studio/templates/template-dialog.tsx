/** Owns choosing a template: what each one holds is seen before it is taken; then a title and the unit. */
import { useId, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { StudioLibrary } from "../../../protocol/studio.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { cx } from "../../shared/ui/cx.ts";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { SelectField, TextField } from "../../shared/ui/field.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { useLoaded, type Loaded } from "../../shared/use-loaded.ts";
import { LoadedPart } from "../../console/loaded-part.tsx";
import type { Begin } from "../drafts/use-begin.ts";
import { loadTemplate, templateIds, type TemplateId } from "./load-template.ts";
import { TemplateContents } from "./template-contents.tsx";
import styles from "./templates.module.css";

type TemplateDialogProps = { open: boolean; library: Loaded<StudioLibrary> & { reload: () => void }; begin: Begin; onClose: () => void };

export function TemplateDialog({ open, ...rest }: TemplateDialogProps) {
  // Nothing is fetched, and no word remembered, while it is closed.
  return open ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ library, begin, onClose }: Omit<TemplateDialogProps, "open">) {
  const { t } = useTranslation(["studio-templates", "common"]);
  const text = useText();
  const [chosen, setChosen] = useState<TemplateId>("complaint-phone");
  const [title, setTitle] = useState("");
  const [unit, setUnit] = useState<string | null>(null);
  const template = useLoaded(() => loadTemplate(chosen), chosen);
  const proposed = t(`template.${chosen}.title`);
  const inUnit = unit ?? (template.state === "there" ? template.value.unit : "");
  const form = useId();
  const go = (event: FormEvent) => {
    event.preventDefault();
    void begin.run(() => loadTemplate(chosen), { ...(title.trim() === "" ? {} : { title: title.trim() }), ...(inUnit === "" ? {} : { unit: inUnit }) });
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t("title")}
      footer={
        <>
          <Button onClick={onClose}>{t("common:cancel")}</Button>
          <Button variant="primary" busy={begin.busy} type="submit" form={form}>
            {t("begin")}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.dialog} onSubmit={go}>
        <ul role="list" className={styles.list} aria-label={t("templates")}>
          {templateIds.map((id) => (
            <li key={id}>
              <button type="button" className={cx(styles.template)} aria-pressed={id === chosen} onClick={() => setChosen(id)}>
                <b>{t(`template.${id}.title`)}</b>
                <span>{t(`template.${id}.about`)}</span>
              </button>
            </li>
          ))}
        </ul>
        <div className={styles.chosen}>
          <LoadedPart of={template} lines={6}>
            {(document) => <TemplateContents document={document} />}
          </LoadedPart>
          <TextField label={t("newTitle")} placeholder={proposed} value={title} maxLength={80} onChange={(event) => setTitle(event.target.value)} />
          <SelectField label={t("unit")} value={inUnit} onChange={(event) => setUnit(event.target.value)}>
            {(library.state === "there" ? library.value.units : []).map(({ id, title: name }) => (
              <option key={id} value={id}>
                {text(name)}
              </option>
            ))}
          </SelectField>
          {begin.fault && (
            <Notice icon="warning" tone="bad">
              {begin.fault}
            </Notice>
          )}
        </div>
      </form>
    </Dialog>
  );
}
