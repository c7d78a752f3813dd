/** Sentences that must count and such that must not, each with what the judge makes of it. */
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import { wantedExamples } from "../../../studio/criteria/advice.ts";
import type { JudgedSource } from "../../../studio/heard.ts";
import type { Judgement } from "../../../studio/judge-answers.ts";
import { writeAt } from "../../../studio/path.ts";
import controls from "../../shared/ui/field.module.css";
import { cx } from "../../shared/ui/cx.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import type { CoreClient } from "../core/client.ts";
import { useReadOnly } from "../fields/use-place.ts";
import { useChange, useStudio } from "../studio-context.tsx";
import { MarkedSentence, Why } from "./judged-text.tsx";
import { useCoreAnswer } from "./use-core-answer.ts";
import type { FrameWords } from "./use-frame-words.ts";
import styles from "./examples.module.css";

const lists = ["counts", "fails"] as const;
type List = (typeof lists)[number];
const none: string[] = [];

export function Examples({ place, criterion, words }: { place: Path; criterion: JudgedSource; words: FrameWords }) {
  const { t } = useTranslation("studio-criteria");
  const { counts = none, fails = none } = criterion.examples ?? {};
  const judged = useJudged(criterion, useMemo(() => [...counts, ...fails], [counts, fails]));
  const right = [...judged].filter(([text, { verdict }]) => (verdict?.state === "met") === counts.includes(text)).length;
  return (
    <section className={styles.examples} aria-label={t("examples.title")}>
      <h3>
        {t("examples.title")} <small>{judged.size > 0 && t("examples.summary", { right, all: judged.size })}</small>
      </h3>
      <p className={styles.help}>{t("examples.help")}</p>
      {lists.map((list) => (
        <ExampleList key={list} {...{ place, list, criterion, judged, words }} sentences={list === "counts" ? counts : fails} />
      ))}
    </section>
  );
}

/** By sentence. */
function useJudged({ kind, act, meets, unless }: JudgedSource, texts: readonly string[]): ReadonlyMap<string, Judgement> {
  const facts = useStudio(({ history }) => history.document.situation.facts);
  const concepts = useStudio(({ history }) => history.document.concepts);
  const ask = useCallback(
    async (core: CoreClient) => {
      const all = [...new Set(texts)];
      const given = await core.judgeOne({ situation: { facts }, concepts }, { kind, meets, ...(act && { act }), ...(unless && { unless }) }, all);
      return new Map(all.flatMap((text, index) => (given[index] ? [[text, given[index]] as const] : [])));
    },
    [facts, concepts, kind, act, meets, unless, texts],
  );
  const { answer } = useCoreAnswer(ask, 120);
  return answer ?? nothing;
}
const nothing: ReadonlyMap<string, Judgement> = new Map();

type ListProps = { place: Path; list: List; sentences: readonly string[]; criterion: JudgedSource; judged: ReadonlyMap<string, Judgement>; words: FrameWords };

function ExampleList({ place, list, sentences, criterion, judged, words }: ListProps) {
  const { t } = useTranslation("studio-criteria");
  const change = useChange();
  const readOnly = useReadOnly();
  const [editing, setEditing] = useState<number | null>(null);
  const title = (of: List) => (of === "fails" ? t("examples.fails") : criterion.kind === "does" ? t("examples.counts") : t("examples.countsFault"));
  const other: List = list === "counts" ? "fails" : "counts";
  const at = (of: List): Path => [...place, "examples", of];
  const put = (next: string[], code: "add-example" | "edit-example" | "remove-example", typing = false) => change({ code }, (document) => writeAt(document, at(list), next), typing ? { merge: at(list).join("/") } : {});
  const move = (index: number) =>
    change({ code: "edit-example" }, (document) => {
      const { counts = [], fails = [] } = criterion.examples ?? {};
      const sentence = sentences[index] ?? "";
      const [from, to] = list === "counts" ? [counts, fails] : [fails, counts];
      writeAt(document, at(list), from.filter((_, one) => one !== index));
      writeAt(document, at(other), to.includes(sentence) ? to : [...to, sentence]);
    });
  const missing = wantedExamples - sentences.length;
  return (
    <div className={styles.list} data-list={list}>
      <h4>{title(list)}</h4>
      <ul role="list">
        {sentences.map((sentence, index) => {
          const judgement = judged.get(sentence) ?? null;
          const isRight = judgement?.verdict ? (judgement.verdict.state === "met") === (list === "counts") : null;
          return (
            // Sentences have no name of their own; those that are written in stay in their place.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} data-wrong={isRight === false || undefined}>
              <span className={styles.sign} data-right={isRight ?? undefined}>
                {isRight !== null && <Icon name={isRight ? "check" : "cross"} />}
                <span className="visually-hidden">{isRight === null ? t("examples.waiting") : isRight ? t("examples.right") : t("examples.wrong")}</span>
              </span>
              <span className={styles.sentence}>
                {editing === index && !readOnly ? (
                  <input
                    type="text"
                    className={controls.control}
                    aria-label={t("examples.edit", { text: sentence })}
                    // The author has just pressed the sentence.
                    ref={(input) => input?.focus()}
                    value={sentence}
                    onChange={(event) => put(sentences.map((one, of) => (of === index ? event.target.value : one)), "edit-example", true)}
                    onBlur={() => setEditing(null)}
                    onKeyDown={(event) => (event.key === "Enter" || event.key === "Escape") && !event.nativeEvent.isComposing && setEditing(null)}
                  />
                ) : readOnly ? (
                  <MarkedSentence text={sentence} judgement={judgement} />
                ) : (
                  <button type="button" className={styles.text} aria-label={t("examples.edit", { text: sentence })} onClick={() => setEditing(index)}>
                    <MarkedSentence text={sentence} judgement={judgement} />
                  </button>
                )}
                {judgement && (isRight === false || list === "fails") && <Why judgement={judgement} meets={criterion.meets} words={words} className={styles.why} />}
              </span>
              {!readOnly && (
                <span className={styles.tools}>
                  <button type="button" className={styles.tool} aria-label={t("examples.moveTo", { list: title(other) })} title={t("examples.moveTo", { list: title(other) })} onClick={() => move(index)}>
                    <Icon name={list === "counts" ? "down" : "up"} />
                  </button>
                  <button type="button" className={styles.tool} aria-label={t("examples.remove", { text: sentence })} onClick={() => put(sentences.filter((_, of) => of !== index), "remove-example")}>
                    <Icon name="trash" />
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {!readOnly && <NewExample label={t("examples.addTo", { list: title(list) })} onAdd={(added) => put([...sentences, ...added.filter((one) => !sentences.includes(one))], "add-example")} />}
      {missing > 0 && (
        <p className={styles.few}>
          <Icon name="warning" />
          {t("examples.few", { count: missing })}
        </p>
      )}
    </div>
  );
}

function NewExample({ label, onAdd }: { label: string; onAdd: (sentences: string[]) => void }) {
  const { t } = useTranslation("studio-criteria");
  const [typed, setTyped] = useState("");
  const add = (text: string) => {
    const sentences = [...new Set(text.split(/[\r\n]+/).map((one) => one.trim()))].filter((one) => one !== "");
    if (sentences.length > 0) onAdd(sentences);
    setTyped("");
  };
  return (
    <input
      type="text"
      className={cx(controls.control, styles.new)}
      aria-label={label}
      placeholder={t("examples.add")}
      value={typed}
      data-own-undo
      maxLength={500}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => add(typed)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        add(typed);
      }}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData("text");
        if (!/\n/.test(pasted.trim())) return;
        event.preventDefault();
        add(pasted);
      }}
    />
  );
}
