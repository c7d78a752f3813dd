/** The button that plays the draft from its start. */
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import { useTryFrom } from "./use-try-from.ts";

export function TryButton() {
  const { t } = useTranslation("studio-try");
  const tryFrom = useTryFrom();
  return <Button onClick={() => tryFrom()}>{t("title")}</Button>;
}
