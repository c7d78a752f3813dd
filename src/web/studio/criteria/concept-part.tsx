/** A concept of the lexicon as a chip; pressed, it shows its wordings. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { countWordings } from "../../../studio/criteria/wording-chips.ts";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { useFrameDesk } from "./frame-context.ts";
import { useNamed } from "./use-named.ts";
import { WordingList } from "./wording-list.tsx";
import styles from "./frame.module.css";

export function ConceptPart({ id }: { id: string }) {
  const { t } = useTranslation("studio-criteria");
  const { words } = useFrameDesk();
  const concept = useNamed().concepts[id];
  const [open, setOpen] = useState(false);
  if (!concept) return <span className={styles.chip} data-lost>{t("concept.lost")}</span>;
  const count = t("concept.count", { count: countWordings(concept.words) });
  return (
    <>
      <button type="button" className={styles.concept} onClick={() => setOpen(true)} title={t("concept.open", { title: concept.title })}>
        <span>{t("concept.chip", { title: concept.title })}</span>
        <small>{count}</small>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("concept.title", { title: concept.title })} wide>
        <p className={styles.help}>
          {count} · {concept.typo === "off" ? t("concept.noSlips") : t("concept.slips")}
        </p>
        <WordingList wordings={concept.words} words={words} />
        {concept.except && (
          <>
            <p className={styles.label}>{t("concept.except")}</p>
            <WordingList wordings={concept.except} words={words} />
          </>
        )}
      </Dialog>
    </>
  );
}
