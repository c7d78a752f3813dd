/** Owns what stands around a word that is asked: waiting, nothing to do, how far, and the end of the round. */
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "../shared/i18n/use-words.ts";
import type { Word } from "../shared/knowledge-host.ts";
import { routes } from "../shared/routes.ts";
import { Button, ButtonLink } from "../shared/ui/button.tsx";
import { EmptyState } from "../shared/ui/empty-state.tsx";
import { ErrorState } from "../shared/ui/error-state.tsx";
import { Skeleton } from "../shared/ui/skeleton.tsx";
import { Waybill } from "../shared/ui/waybill.tsx";
import { RoundProgress } from "./round-progress.tsx";
import type { WordRound } from "./use-word-round.ts";
import styles from "./words-page.module.css";

export function WordFrame({ round, children }: { round: WordRound; children: (word: Word) => ReactNode }) {
  const { t } = useTranslation(["knowledge", "common"]);
  const words = useWords("failures");
  if (round.state === "loading") return <Skeleton label={t("common:page.loading")} lines={5} />;
  if (round.rejection) {
    return (
      <ErrorState title={t("failed")} actions={<Button onClick={round.reload}>{t("common:retry")}</Button>}>
        {words(round.rejection)}
      </ErrorState>
    );
  }
  if (round.all === 0) return <EmptyState title={t("wordsKept")} actions={<ButtonLink href={routes.knowledge}>{t("back")}</ButtonLink>}>{t("wordsKeptText")}</EmptyState>;
  if (!round.word) return <RoundDone round={round} />;
  const progress = t("wordProgress", { done: round.done, all: round.all });
  return (
    <div className={styles.round}>
      <RoundProgress words={progress} value={round.done} max={round.all} />
      {children(round.word)}
    </div>
  );
}

function RoundDone({ round }: { round: WordRound }) {
  const { t } = useTranslation("knowledge");
  const head = useRef<HTMLParagraphElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <Waybill className={styles.round}>
      <div className={styles.face} role="status">
        <p ref={head} tabIndex={-1} className={styles.word}>
          {t("roundDone")}
        </p>
        <p>{t("roundDoneText", { known: round.known, all: round.all })}</p>
      </div>
      <div className={styles.buttons}>
        <Button variant="primary" onClick={round.again}>
          {t("another")}
        </Button>
        <ButtonLink href={routes.knowledge}>{t("back")}</ButtonLink>
      </div>
    </Waybill>
  );
}
