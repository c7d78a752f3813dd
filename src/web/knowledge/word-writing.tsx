/** Owns writing words: from the Chinese, or from hearing the English where the browser speaks. */
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Known, KnowledgeHost, Word } from "../shared/knowledge-host.ts";
import { Button } from "../shared/ui/button.tsx";
import { Choice, TextField } from "../shared/ui/field.tsx";
import { Notice } from "../shared/ui/notice.tsx";
import { Waybill } from "../shared/ui/waybill.tsx";
import { useSpeaking } from "./use-speaking.ts";
import { useWordRound } from "./use-word-round.ts";
import { WordFrame } from "./word-frame.tsx";
import styles from "./words-page.module.css";

const KNOWN: Record<"right" | "near" | "wrong", Known> = { right: "right", near: "part", wrong: "wrong" };

export function WordWriting({ host, unit }: { host: KnowledgeHost; unit: string }) {
  const { t } = useTranslation("knowledge");
  const round = useWordRound(host, unit);
  const say = useSpeaking();
  const [byEar, setByEar] = useState(false);
  const [turn, setTurn] = useState(0);
  return (
    <>
      <div className={styles.tools}>
        {say ? (
          <Choice type="checkbox" checked={byEar} onChange={(event) => setByEar(event.target.checked)}>
            {t("byEar")}
          </Choice>
        ) : (
          <p className={styles.note}>{t("noSpeech")}</p>
        )}
      </div>
      <WordFrame round={round}>
        {(word) => (
          <Writing
            key={`${word.id}#${turn}`}
            host={host}
            word={word}
            say={byEar ? say : null}
            onDone={(how) => {
              setTurn(turn + 1);
              round.answer(how);
            }}
          />
        )}
      </WordFrame>
    </>
  );
}

function Writing({ host, word, say, onDone }: { host: KnowledgeHost; word: Word; say: ((words: string) => void) | null; onDone: (how: Known) => void }) {
  const { t } = useTranslation("knowledge");
  const [typed, setTyped] = useState("");
  const [judged, setJudged] = useState<"right" | "near" | "wrong" | null>(null);
  const next = useRef<HTMLButtonElement>(null);
  const [best = "", ...others] = word.en;
  useEffect(() => say?.(best), [say, best]);
  useEffect(() => {
    if (judged) next.current?.focus();
  }, [judged]);
  const check = async (event: FormEvent) => {
    event.preventDefault();
    if (judged === null) setJudged(await host.judge(word.id, typed));
  };
  return (
    <Waybill aria-label={t("way.write")}>
      <div className={styles.face}>
        {say && !judged ? (
          <Button size="l" icon="speaker" onClick={() => say(best)}>
            {t("sayAgain")}
          </Button>
        ) : (
          <p className={styles.word} lang="zh-CN">
            {word.zh}
          </p>
        )}
        {word.kind === "phrase" && <p className={styles.note}>{t("phrase")}</p>}
      </div>
      <form className={styles.form} onSubmit={(event) => void check(event)}>
        <TextField label={t("write")} value={typed} onChange={(event) => setTyped(event.target.value)} readOnly={judged !== null} maxLength={120} lang="en" autoComplete="off" autoCapitalize="off" spellCheck={false} />
        <div aria-live="polite">
          {judged && (
            <Notice tone={judged === "right" ? "brand" : judged === "near" ? "warn" : "bad"} icon={judged === "right" ? "check" : judged === "near" ? "warning" : "cross"} className={styles.said}>
              {t(`judged.${judged}`, { word: best })}
              {others.length > 0 && ` ${t("also", { words: others.join(" / ") })}`}
            </Notice>
          )}
        </div>
        <div className={styles.buttons}>
          {judged === null ? (
            <>
              <Button onClick={() => setJudged("wrong")}>{t("dontKnow")}</Button>
              <Button type="submit" variant="primary" aria-disabled={typed.trim() === "" || undefined}>
                {t("check")}
              </Button>
            </>
          ) : (
            <Button ref={next} variant="primary" onClick={() => onDone(KNOWN[judged])}>
              {t("next")}
            </Button>
          )}
        </div>
      </form>
    </Waybill>
  );
}
