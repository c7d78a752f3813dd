/** Owns showing in words why the last command was refused. */
import { useTranslation } from "react-i18next";
import { useServerWords, useWords, type ReadCode } from "../../shared/i18n/use-words.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { useAttempt } from "./attempt-context.tsx";
import styles from "./refusal-notice.module.css";

export function RefusalNotice() {
  return useAttempt().lesson ? <InLesson /> : <Alone />;
}

/** A lesson and its server refuse for reasons of their own; whoever plays alone does not load the words for them. */
function InLesson() {
  return <Refusal words={useServerWords()} />;
}

function Alone() {
  return <Refusal words={useWords("rejections")} />;
}

function Refusal({ words }: { words: ReadCode }) {
  const { t } = useTranslation("attempt");
  const { refusal, dismissRefusal } = useAttempt();
  return (
    <div role="alert" className={styles.place}>
      {refusal && (
        <Notice
          tone="bad"
          icon="warning"
          className={styles.notice}
          action={
            <Button variant="ghost" size="s" onClick={dismissRefusal}>
              {t("refusal.dismiss")}
            </Button>
          }
        >
          <b>{t("refusal.title")}</b> {words(refusal)}
        </Notice>
      )}
    </div>
  );
}
