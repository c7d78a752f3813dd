/** Owns the buttons above a draft: how it is kept, undo and redo with the name of the change, and what becomes of it. */
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { Button } from "../../shared/ui/button.tsx";
import type { Saving } from "../saving/saving.ts";
import { PublishPart } from "../publish/publish-part.tsx";
import { SavingTag } from "../saving/saving-tag.tsx";
import { ShareMenu } from "../share/share-menu.tsx";
import { TourButton } from "../tour/tour-button.tsx";
import { useStudio } from "../studio-context.tsx";
import { TryButton } from "../try-out/try-button.tsx";
import { useChangeWords } from "./use-change-words.ts";

export function StudioActions({ saving }: { saving: Saving }) {
  const { t } = useTranslation("studio");
  const words = useChangeWords();
  const { done, undone, document } = useStudio((state) => state.history);
  const { undo, redo, readOnly } = useStudio((state) => state);
  const state = useStore(saving.store);
  const last = done[done.length - 1];
  const next = undone[undone.length - 1];
  return (
    <>
      <SavingTag saving={state} />
      {!readOnly && (
        <>
          <Button icon="undo" aria-label={t("undo.title")} busy={!last} title={last ? t("undo.what", { change: words(last, document) }) : t("undo.title")} onClick={undo} />
          <Button icon="redo" aria-label={t("redo.title")} busy={!next} title={next ? t("redo.what", { change: words(next, document) }) : t("redo.title")} onClick={redo} />
        </>
      )}
      <TryButton />
      {!readOnly && <TourButton />}
      <ShareMenu />
      <PublishPart saving={saving} />
    </>
  );
}
