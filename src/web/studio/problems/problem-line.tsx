/** One problem: how grave it is, where, what is wrong, and what can be done about it. */
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../scenario/problem.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import { tones } from "./severity.ts";
import { useJump } from "./use-jump.ts";
import styles from "./problems-panel.module.css";

export type ProblemWords = { sentence: (problem: Problem) => string; place: (path: Problem["path"]) => string };

export function ProblemLine({ problem, words }: { problem: Problem; words: ProblemWords }) {
  const { t } = useTranslation("studio-problems");
  const jump = useJump();
  return (
    <li className={styles.line}>
      <Tag tone={tones[problem.severity]}>{t(`severity.${problem.severity}`)}</Tag>
      <button type="button" className={styles.go} onClick={() => jump(problem.path)}>
        <span className={styles.place}>{words.place(problem.path)}</span>
        {words.sentence(problem)}
      </button>
    </li>
  );
}
