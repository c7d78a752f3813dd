/** Owns the button that begins the tour, or goes on with it. */
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import { startTour, useTour } from "./tour-memory.ts";

export function TourButton() {
  const { t } = useTranslation("studio-tour");
  const { step, done, on } = useTour();
  const words = step > 0 && !done ? t("resume") : t("start");
  return (
    <Button icon="question" aria-label={words} title={words} disabled={on} onClick={startTour} />
  );
}
