/** The button that takes ready criteria into a beat (or to a seat): for wherever its criteria are listed. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { CriterionSource } from "../../../studio/document.ts";
import { freeId } from "../../../studio/new-id.ts";
import { valueAt, writeAt } from "../../../studio/path.ts";
import { toast } from "../../shared/ui/toast.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { useText } from "../../shared/i18n/use-text.ts";
import { useReadOnly } from "../fields/use-place.ts";
import { useChange } from "../studio-context.tsx";
import { ReadyLibrary } from "./ready-library.tsx";

/** `place`: of the beat or the seat. */
export function AddReady({ place }: { place: Path }) {
  const { t } = useTranslation("studio-criteria");
  const text = useText();
  const change = useChange();
  const readOnly = useReadOnly();
  const [open, setOpen] = useState(false);
  if (readOnly) return null;
  return (
    <>
      <Button size="s" icon="plus" onClick={() => setOpen(true)}>
        {t("library.open")}
      </Button>
      <ReadyLibrary
        open={open}
        onClose={() => setOpen(false)}
        onTake={({ id, criterion }) => {
          const list: Path = [...place, "criteria"];
          change({ code: "add-criterion" }, (document) => {
            const there = (valueAt(document, list) as CriterionSource[] | undefined) ?? [];
            writeAt(document, list, [...there, { id: freeId(there.map((one) => one.id), id), ...criterion }]);
          });
          toast(t("library.added", { title: text(criterion.title) }));
        }}
      />
    </>
  );
}
