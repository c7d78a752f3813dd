/** One field for what a student might say at a beat, and what every criterion that listens there makes of it, while it is typed. */
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { heardAt } from "../../../studio/heard.ts";
import type { Judgement } from "../../../studio/judge-answers.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Field } from "../../shared/ui/field.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { cx } from "../../shared/ui/cx.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import type { CoreClient } from "../core/client.ts";
import { useDocument } from "../studio-context.tsx";
import { lookOf, MarkedSentence, useLookWords, Why } from "./judged-text.tsx";
import { useCoreAnswer } from "./use-core-answer.ts";
import { useFrameWords } from "./use-frame-words.ts";
import styles from "./examples.module.css";

/** `current`: key of the criterion that is open; `onKeep` makes the sentence one of its examples. */
type TryProps = { activity: number; beat: string; current?: string | undefined; onKeep?: ((list: "counts" | "fails", text: string) => void) | undefined };

export function TrySentence({ activity, beat, current, onKeep }: TryProps) {
  const { t } = useTranslation("studio-criteria");
  const [text, setText] = useState("");
  return (
    <section className={styles.try} data-tour="try" aria-label={t("try.title")}>
      <h3>{t("try.title")}</h3>
      <Field label={t("try.field")} help={t("try.help")}>
        {(wiring) => <textarea {...wiring} className={cx(wiring.className, styles.area)} rows={2} maxLength={2000} placeholder={t("try.example")} value={text} data-own-undo onChange={(event) => setText(event.target.value)} />}
      </Field>
      {text.trim() !== "" && <Judged {...{ activity, beat, text, current, onKeep }} />}
    </section>
  );
}

function Judged({ activity, beat, text, current, onKeep }: TryProps & { text: string }) {
  const { t } = useTranslation("studio-criteria");
  const document = useDocument();
  const read = useText();
  const words = useFrameWords();
  const lookWords = useLookWords();
  const heard = heardAt(document.situation, activity, beat);
  const ask = useCallback((core: CoreClient) => core.judge(document, activity, beat, [text]), [document, activity, beat, text]);
  const { answer, fresh } = useCoreAnswer(ask, 150);
  const row = answer?.[0] ?? [];
  if (heard.length === 0) return <p className={styles.help}>{t("try.none")}</p>;
  const line = (judgement: Judgement) => {
    const criterion = heard.find(({ key }) => key === judgement.key)?.criterion;
    const look = lookOf(judgement);
    return criterion ? (
      <li key={judgement.key} data-look={look} data-current={judgement.key === current || undefined}>
        <span className={styles.verdict}>
          <Icon name={look === "met" || look === "no-fault" ? "check" : look === "fault" ? "warning" : look === "uncertain" ? "question" : look === "broken" ? "info" : "cross"} />
          <b>{read(criterion.title) || t("untitled")}</b>
          <span>{lookWords(look)}</span>
        </span>
        {fresh && (judgement.verdict?.spans.length ?? 0) > 0 && <MarkedSentence text={text} judgement={judgement} />}
        {look !== "no-fault" && look !== "met" && <Why judgement={judgement} meets={criterion.meets} words={words} className={styles.why} />}
        {judgement.key === current && onKeep && (
          <span className={styles.keep}>
            {t("try.toExample")}
            {(["counts", "fails"] as const).map((list) => (
              <Button key={list} variant="ghost" size="s" onClick={() => onKeep(list, text.trim())}>
                {list === "fails" ? t("examples.fails") : criterion.kind === "does" ? t("examples.counts") : t("examples.countsFault")}
              </Button>
            ))}
          </span>
        )}
      </li>
    ) : null;
  };
  const own = row.filter(({ key }) => key.startsWith(`${beat}:`));
  const also = row.filter(({ key }) => !key.startsWith(`${beat}:`));
  return (
    <div className={styles.results} aria-live="polite" aria-busy={!fresh}>
      <ul role="list" aria-label={t("try.own")}>{own.map(line)}</ul>
      {also.length > 0 && (
        <>
          <h4>{t("try.also")}</h4>
          <ul role="list" aria-label={t("try.also")}>{also.map(line)}</ul>
        </>
      )}
    </div>
  );
}
