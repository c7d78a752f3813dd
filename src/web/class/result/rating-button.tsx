/** Owns the way to the sheets by which a student is asked to rate, while rating is open. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import { useLesson } from "../lesson/lesson-context.ts";
import { RatingDialog } from "./rating-dialog.tsx";
import { useResult } from "./use-result.ts";

export function RatingButton() {
  const { t } = useTranslation("result");
  const { view } = useLesson();
  const result = useResult(view.lesson);
  const [open, setOpen] = useState(false);
  const asked = result?.rating ?? null;
  if (!asked) return null;
  const left = asked.targets.filter(({ values }) => values === null).length;
  return (
    <>
      <Button size="s" variant={left > 0 ? "primary" : "secondary"} icon="pen" onClick={() => setOpen(true)}>
        {left > 0 ? t("rate.open", { number: left }) : t("rate.again")}
      </Button>
      {open && <RatingDialog lesson={view.lesson} asked={asked} onClose={() => setOpen(false)} />}
    </>
  );
}
