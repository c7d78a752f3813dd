/** Owns taking in a backup of a try from a file. */
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useAttemptHost } from "../../shared/attempt-host-context.tsx";
import { codeOf } from "../../shared/coded-error.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { routes } from "../../shared/routes.ts";
import { Button } from "../../shared/ui/button.tsx";
import { toast } from "../../shared/ui/toast.tsx";

export function ImportButton() {
  const { t } = useTranslation("tries");
  const words = useWords("failures");
  const host = useAttemptHost();
  const [, go] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);

  const take = async (file: File) => {
    setBusy(true);
    try {
      const attempt = await host.importFile(await file.text());
      toast(t("import.done"), "ok");
      go(routes.report(attempt));
    } catch (error) {
      toast(words(codeOf(error)), "bad");
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Button variant="ghost" size="s" icon="upload" busy={busy} onClick={() => input.current?.click()}>
        {t("import.button")}
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={t("import.button")}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void take(file);
          event.target.value = "";
        }}
      />
    </>
  );
}
