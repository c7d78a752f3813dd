/** Owns taking a call again from its first ring, as a new attempt; the old one stays as it is. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { CallView } from "../../../protocol/attempt.ts";
import { codeOf } from "../../shared/coded-error.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { routes } from "../../shared/routes.ts";
import { Button } from "../../shared/ui/button.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { useAttempt } from "./attempt-context.tsx";

export function RetryCallButton({ activity, call }: { activity: string; call: CallView }) {
  const { t } = useTranslation("attempt");
  const words = useWords("failures");
  const { retryFrom } = useAttempt();
  const [, goTo] = useLocation();
  const [busy, setBusy] = useState(false);
  const first = call.transcript[0]?.beat;
  if (first === undefined) return null;
  const phoned = (call.transcript.find(({ who }) => who === "customer")?.channel ?? "phone") === "phone";

  const retry = async () => {
    setBusy(true);
    try {
      goTo(routes.attempt(await retryFrom(activity, first), activity));
    } catch (error) {
      toast(words(codeOf(error)), "bad");
      setBusy(false);
    }
  };
  return (
    <Button icon="retry" busy={busy} onClick={() => void retry()}>
      {t(phoned ? "retryCall" : "retryVisit")}
    </Button>
  );
}
