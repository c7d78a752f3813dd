/** One problem: how grave it is, where, what is wrong, and what can be done about it. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../scenario/problem.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import { fixesFor } from "../../../studio/fixes.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { announce } from "../../shared/ui/toast.tsx";
import { useChange, useStudio } from "../studio-context.tsx";
import { tones } from "./severity.ts";
import { useJump } from "./use-jump.ts";
import styles from "./problems-panel.module.css";

export type ProblemWords = { sentence: (problem: Problem) => string; place: (path: Problem["path"]) => string };

/** `of`: the document that the problem was found in; `stale`: it is not the one on the screen any more, and a fix would miss its place. */
export function ProblemLine({ problem, of, stale, words }: { problem: Problem; of: StudioDocument | null; stale: boolean; words: ProblemWords }) {
  const { t } = useTranslation("studio-problems");
  const jump = useJump();
  const change = useChange();
  const readOnly = useStudio((state) => state.readOnly !== null);
  const fixes = useMemo(() => (of && !readOnly ? fixesFor(problem, of) : []), [problem, of, readOnly]);
  return (
    <li className={styles.line}>
      <Tag tone={tones[problem.severity]}>{t(`severity.${problem.severity}`)}</Tag>
      <button type="button" className={styles.go} onClick={() => jump(problem.path)}>
        <span className={styles.place}>{words.place(problem.path)}</span>
        {words.sentence(problem)}
      </button>
      {fixes.map(({ code, params, recipe }) => (
        <Button
          key={code}
          size="s"
          busy={stale}
          onClick={({ currentTarget }) => {
            // The line goes with its problem: the focus stays in the list.
            currentTarget.closest("ul")?.focus();
            change({ code: "fix-problem" }, recipe, { select: problem.path });
            announce(t("fixed", { fix: t(`fix.${code}`, { ...params }) }));
          }}
        >
          {t(`fix.${code}`, { ...params })}
        </Button>
      ))}
    </li>
  );
}
