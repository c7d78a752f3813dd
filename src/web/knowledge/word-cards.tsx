/** Owns cards to turn: Chinese in front, English behind, and how well it was known. */
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Known, KnowledgeHost, Word } from "../shared/knowledge-host.ts";
import { Button } from "../shared/ui/button.tsx";
import { KeyName } from "../shared/ui/key-words.tsx";
import { Waybill } from "../shared/ui/waybill.tsx";
import { useSpeaking } from "./use-speaking.ts";
import { useWordRound } from "./use-word-round.ts";
import { WordFrame } from "./word-frame.tsx";
import styles from "./words-page.module.css";

const KEYS: Record<string, Known> = { "1": "wrong", "2": "part", "3": "right" };

export function WordCards({ host, unit }: { host: KnowledgeHost; unit: string }) {
  const round = useWordRound(host, unit);
  // The same word may come twice running: a turned card must not stay turned.
  const [turn, setTurn] = useState(0);
  return (
    <WordFrame round={round}>
      {(word) => (
        <WordCard
          key={`${word.id}#${turn}`}
          word={word}
          fresh={turn === 0}
          onAnswer={(how) => {
            setTurn(turn + 1);
            round.answer(how);
          }}
        />
      )}
    </WordFrame>
  );
}

function WordCard({ word, fresh, onAnswer }: { word: Word; fresh: boolean; onAnswer: (how: Known) => void }) {
  const { t } = useTranslation("knowledge");
  const [open, setOpen] = useState(false);
  const say = useSpeaking();
  const main = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Opening the page must not move the focus into it.
    if (!fresh || open) main.current?.focus();
  }, [fresh, open]);
  const onKeyDown = (event: KeyboardEvent) => {
    const how = KEYS[event.key];
    if (open && how) onAnswer(how);
  };
  const [best = "", ...others] = word.en;
  return (
    <Waybill onKeyDown={onKeyDown} aria-label={t("card")}>
      <div className={styles.face}>
        <p className={styles.word} lang="zh-CN">
          {word.zh}
        </p>
        {word.kind === "phrase" && <p className={styles.note}>{t("phrase")}</p>}
        <div aria-live="polite">
          {open && (
            <>
              <p className={styles.answer} lang="en">
                {best}
              </p>
              {others.length > 0 && <p className={styles.others}>{t("also", { words: others.join(" / ") })}</p>}
              {word.note !== null && (
                <p className={styles.note} lang="zh-CN">
                  {word.note}
                </p>
              )}
            </>
          )}
        </div>
      </div>
      <div className={styles.buttons}>
        {!open && (
          <Button ref={main} variant="primary" size="l" onClick={() => setOpen(true)}>
            {t("turn")}
          </Button>
        )}
        {open && say && (
          <Button icon="speaker" onClick={() => say(best)}>
            {t("say")}
          </Button>
        )}
        {open &&
          (["wrong", "part", "right"] as const).map((how, place) => (
            <Button key={how} ref={how === "right" ? main : undefined} variant={how === "right" ? "primary" : "secondary"} onClick={() => onAnswer(how)} aria-keyshortcuts={String(place + 1)}>
              {t(`known.${how}`)}
              <KeyName className={styles.key}>{place + 1}</KeyName>
            </Button>
          ))}
      </div>
    </Waybill>
  );
}
