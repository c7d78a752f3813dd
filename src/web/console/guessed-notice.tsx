/** Owns telling a teacher that somebody tries PINs over the names of the class. Put away, it comes again only when that goes on. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../shared/i18n/use-format.ts";
import { Button } from "../shared/ui/button.tsx";
import { Notice } from "../shared/ui/notice.tsx";

/** `at` in ms since 1970; null: nobody did, lately. */
export function GuessedNotice({ at, className }: { at: number | null; className?: string | undefined }) {
  const { t } = useTranslation("console");
  const format = useFormat();
  const [putAway, setPutAway] = useState(0);
  return (
    <div role="status">
      {at !== null && at > putAway && (
        <Notice
          tone="warn"
          icon="key"
          className={className}
          action={
            <Button size="s" icon="check" onClick={() => setPutAway(at)}>
              {t("guessed.seen")}
            </Button>
          }
        >
          {t("guessed.text", { when: format.moment(at) })}
        </Notice>
      )}
    </div>
  );
}
