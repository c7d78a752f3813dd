/** The button that plays a dialogue from a beat on. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import { Button } from "../../shared/ui/button.tsx";
import { useAt } from "../studio-context.tsx";
import { useTryFrom } from "./use-try-from.ts";

/** `place`: of the beat. Beats of cards are played with their card, not by themselves. */
export function TryHere({ place }: { place: Path }) {
  const { t } = useTranslation("studio-try");
  const tryFrom = useTryFrom();
  const activity = useAt<string>([...place.slice(0, 3), "id"]);
  const beat = useAt<string>([...place, "id"]);
  if (place[1] !== "activities" || activity === undefined || beat === undefined) return null;
  return (
    <Button size="s" onClick={() => tryFrom(activity, beat)}>
      {t("fromBeat")}
    </Button>
  );
}
