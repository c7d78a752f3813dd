/** Traps of one beat: sentences with the right words that must not count, and those that slipped through. */
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { addExample } from "../../../../studio/answers.ts";
import { heardAt } from "../../../../studio/heard.ts";
import { useWritten } from "../../fields/use-written.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { EvidenceText } from "../../../shared/ui/evidence-text.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import { toast } from "../../../shared/ui/toast.tsx";
import { useCore } from "../../core/core-context.tsx";
import { useJump } from "../../problems/use-jump.ts";
import { useChange, useDocument, useStudio } from "../../studio-context.tsx";
import { placeOfCriterion } from "../place-of-criterion.ts";
import { useAsked } from "../use-asked.ts";
import type { BenchBeat } from "../use-bench-beat.ts";
import styles from "./traps.module.css";

export function TrapList({ of: { index, activity, beat } }: { of: BenchBeat }) {
  const { t } = useTranslation("studio-bench");
  const text = useWritten();
  const core = useCore();
  const change = useChange();
  const jump = useJump();
  const document = useDocument();
  const readOnly = useStudio((state) => state.readOnly !== null);
  const { situation, concepts } = document;
  const wanted = useMemo(() => ({ situation, concepts }), [situation, concepts]);
  const { asked, state } = useAsked(
    wanted,
    useCallback((of: typeof wanted) => core.traps(of, index, beat.id), [core, index, beat.id]),
  );
  const titles = useMemo(() => new Map(heardAt(situation, index, beat.id).map(({ key, criterion }) => [key, text(criterion.title)])), [situation, index, beat.id, text]);
  const trial = asked?.answer;
  return (
    <section className={styles.traps}>
      <p className={styles.about}>{t("traps.about")}</p>
      <p role="status" className={styles.count}>
        {trial && (trial.slipped.length > 0 ? <Tag tone="bad">{t("traps.slipped", { tried: trial.tried, count: trial.slipped.length })}</Tag> : trial.tried > 0 ? <Tag tone="ok" icon="check">{t("traps.none", { tried: trial.tried })}</Tag> : <Tag tone="plain">{t("traps.empty")}</Tag>)}
        {state !== "there" && <span className={styles.judging}>{t(state === "failed" ? "judgingFailed" : "judging")}</span>}
      </p>
      <ul role="list" className={styles.list}>
        {trial?.slipped.map(({ key, kind, text: sentence, spans }) => {
          const place = placeOfCriterion(document, index, key);
          const title = titles.get(key) ?? "";
          return (
            <li key={`${key} ${sentence}`} className={styles.trap}>
              <Tag tone="warn">{t(`traps.kind.${kind}`)}</Tag>
              <p>
                <EvidenceText text={sentence} marks={spans.map(([start, end]) => ({ start, end, tone: "bad", id: key, label: title }))} />
                <span className={styles.of}>{t("traps.of", { title })}</span>
              </p>
              {!readOnly && (
                <span className={styles.ways}>
                  <Button
                    size="s"
                    icon="plus"
                    onClick={() => {
                      change({ code: "add-example" }, addExample(activity, key, sentence, "fails"));
                      toast(t("samples.added.fails"), "ok");
                    }}
                  >
                    {t("samples.add.fails")}
                  </Button>
                  <Button
                    size="s"
                    onClick={() => {
                      change({ code: "add-example" }, addExample(activity, key, sentence, "counts"));
                      toast(t("samples.added.counts"), "ok");
                    }}
                  >
                    {t("traps.countsAfterAll")}
                  </Button>
                  {place && (
                    <Button size="s" icon="pen" onClick={() => jump(place)}>
                      {t("samples.edit")}
                    </Button>
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
