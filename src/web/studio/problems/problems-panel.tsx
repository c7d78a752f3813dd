/** Problems of the draft, as they arise while it is written; each leads to its place. */
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../scenario/problem.ts";
import { cx } from "../../shared/ui/cx.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { ProblemLine, type ProblemWords } from "./problem-line.tsx";
import { useProblems } from "./problems-context.tsx";
import { severities, tones } from "./severity.ts";
import { usePlaceWords, useProblemWords } from "./use-problem-words.ts";
import styles from "./problems-panel.module.css";

/** Nobody mends more at once, and a situation that was just begun has hundreds. */
const MOST_SHOWN = 100;

export function ProblemsPanel() {
  const { t } = useTranslation("studio-problems");
  const { state, of, problems } = useProblems();
  const words: ProblemWords = { sentence: useProblemWords(of), place: usePlaceWords(of) };
  const [open, setOpen] = useState(false);
  const id = useId();
  const sorted = severities.flatMap((severity) => problems.filter((one) => one.severity === severity));
  return (
    <section className={cx(styles.panel)} data-region="" data-tour="problems" aria-label={t("title")}>
      <div className={styles.head}>
        <button type="button" className={styles.toggle} aria-expanded={open} aria-controls={id} aria-label={t(open ? "hide" : "show")} aria-disabled={problems.length === 0 || undefined} onClick={() => problems.length > 0 && setOpen(!open)}>
          <Icon name="chevron" className={cx(styles.arrow, open && styles.open)} />
        </button>
        <Counts problems={problems} done={state === "done"} />
        {!open && sorted[0] && <First problem={sorted[0]} words={words} />}
        <span role="status" className={styles.state}>
          {state === "checking" ? t("checking") : state === "failed" ? t("failed") : ""}
        </span>
      </div>
      <ul id={id} role="list" tabIndex={-1} className={styles.list} aria-label={t("list")} hidden={!open || problems.length === 0}>
        {open && sorted.slice(0, MOST_SHOWN).map((one) => <ProblemLine key={`${one.code} ${one.path.join("/")} ${JSON.stringify(one.params)}`} problem={one} of={of} stale={state === "checking"} words={words} />)}
        {sorted.length > MOST_SHOWN && <li className={styles.more}>{t("more", { count: sorted.length - MOST_SHOWN })}</li>}
      </ul>
    </section>
  );
}

function Counts({ problems, done }: { problems: readonly Problem[]; done: boolean }) {
  const { t } = useTranslation("studio-problems");
  if (problems.length === 0) return done ? <Tag tone="ok" icon="check">{t("none")}</Tag> : null;
  return (
    <>
      {severities.map((severity) => {
        const count = problems.filter((one) => one.severity === severity).length;
        return count > 0 ? <Tag key={severity} tone={tones[severity]}>{t(`count.${severity}`, { count })}</Tag> : null;
      })}
    </>
  );
}

/** The first one is read without opening the list. */
function First({ problem, words }: { problem: Problem; words: ProblemWords }) {
  return (
    <span className={styles.first}>
      {words.place(problem.path)} · {words.sentence(problem)}
    </span>
  );
}
