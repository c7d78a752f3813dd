/** Owns one cell of the table in words: the answer with its evidence, why it counts or not, what is right, and the ways to mend it. */
import { useTranslation } from "react-i18next";
import { addExample, expectOf, removeAnswers } from "../../../../studio/answers.ts";
import type { SampleAnswer } from "../../../../studio/document.ts";
import { useWritten } from "../../fields/use-written.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { EvidenceText } from "../../../shared/ui/evidence-text.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import { toast } from "../../../shared/ui/toast.tsx";
import { useChange, useDocument, useStudio } from "../../studio-context.tsx";
import { useFrameWords } from "../../criteria/use-frame-words.ts";
import { useReason } from "../../criteria/use-reason.ts";
import { useJump } from "../../problems/use-jump.ts";
import { placeOfCriterion } from "../place-of-criterion.ts";
import { stateOf, type JudgedCell } from "./matrix.tsx";
import styles from "./samples.module.css";

const tones = { met: "ok", "not-met": "plain", uncertain: "warn", fault: "bad", waiting: "plain" } as const;

/** `index`: of the dialogue among the activities. */
export function CellDetail({ of, activity, index, onGone }: { of: ({ answer: SampleAnswer } & JudgedCell) | null; activity: string; index: number; onGone: () => void }) {
  const { t } = useTranslation("studio-bench");
  const text = useWritten();
  const reason = useReason(useFrameWords());
  const change = useChange();
  const jump = useJump();
  const document = useDocument();
  const readOnly = useStudio((state) => state.readOnly !== null);
  if (!of) return <aside className={styles.detail}>{t("samples.pick")}</aside>;
  const { answer, key, criterion, judgement, met, standing } = of;
  const title = text(criterion.title) || t("untitled");
  const state = stateOf(of);
  const tone = state === "uncertain" ? "warn" : criterion.kind === "must-not" ? "bad" : "ok";
  const marks = state === "not-met" ? [] : (judgement?.verdict?.spans ?? []).map(([start, end]) => ({ start, end, tone, id: key, label: title }) as const);
  const expected = Object.hasOwn(answer.expects, key) ? answer.expects[key] : null;
  const mark = (value: boolean) => change({ code: "mark-answer" }, expectOf(answer.id, key, expected === value ? null : value));
  const kind = (expected ?? met ?? true) ? "counts" : "fails";
  const place = placeOfCriterion(document, index, key);
  const why = judgement ? reason(judgement, criterion.meets) : "";
  return (
    <aside className={styles.detail} aria-label={t("samples.detail")}>
      <h3>
        {title} <Tag tone={criterion.kind === "must-not" && state === "met" ? "bad" : tones[state]}>{t(`samples.state.${state}`)}</Tag>
      </h3>
      <p className={styles.said}>
        <EvidenceText text={answer.text} marks={marks} />
      </p>
      {why && <p className={styles.why}>{why}</p>}
      {standing === "wrong" && <p className={styles.wrong}>{t(expected ? "samples.shouldCount" : "samples.shouldNot")}</p>}
      {!readOnly && (
        <>
          <div className={styles.pair} role="group" aria-label={t("samples.isRight")}>
            <Button aria-pressed={expected === true} icon="check" onClick={() => mark(true)}>
              {t("samples.counts")}
            </Button>
            <Button aria-pressed={expected === false} icon="cross" onClick={() => mark(false)}>
              {t("samples.fails")}
            </Button>
          </div>
          <div className={styles.ways}>
            <Button
              size="s"
              icon="plus"
              onClick={() => {
                change({ code: "add-example" }, addExample(activity, key, answer.text, kind));
                toast(t(`samples.added.${kind}`), "ok");
              }}
            >
              {t(`samples.add.${kind}`)}
            </Button>
            {place && (
              <Button size="s" icon="pen" onClick={() => jump(place)}>
                {t("samples.edit")}
              </Button>
            )}
            <Button
              size="s"
              variant="ghost"
              icon="trash"
              onClick={() => {
                change({ code: "remove-answers" }, removeAnswers(new Set([answer.id])));
                onGone();
              }}
            >
              {t("samples.removeOne")}
            </Button>
          </div>
        </>
      )}
    </aside>
  );
}
