/** Owns the way to what the review has for a student: sheets to rate by while rating is open, released marks while the lesson still goes on. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { useLesson } from "../lesson/lesson-context.ts";
import { RatingDialog } from "./rating-dialog.tsx";
import { ResultCard } from "./result-card.tsx";
import { useResult } from "./use-result.ts";

export function ReviewButtons() {
  const { t } = useTranslation("result");
  const { view } = useLesson();
  const result = useResult(view.lesson);
  const [open, setOpen] = useState<"rating" | "result" | null>(null);
  const asked = result?.rating ?? null;
  const left = asked?.targets.filter(({ values }) => values === null).length ?? 0;
  return (
    <>
      {result?.released && view.status !== "ended" && (
        <Button size="s" onClick={() => setOpen("result")}>
          {t("title")}
        </Button>
      )}
      {asked && (
        <Button size="s" variant={left > 0 ? "primary" : "secondary"} icon="pen" onClick={() => setOpen("rating")}>
          {left > 0 ? t("rate.open", { number: left }) : t("rate.again")}
        </Button>
      )}
      {open === "rating" && asked && <RatingDialog lesson={view.lesson} asked={asked} onClose={() => setOpen(null)} />}
      {open === "result" && result && (
        <Dialog open wide onClose={() => setOpen(null)} title={t("title")}>
          <ResultCard result={result} titled={false} />
        </Dialog>
      )}
    </>
  );
}
