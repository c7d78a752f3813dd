/** Owns the tags under an agent's line and the advice that unfolds. Must not know the words of the line. */
import { useTranslation } from "react-i18next";
import type { VerdictView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { VerdictTag } from "../../shared/ui/verdict-tag.tsx";
import { shownVerdicts } from "../../shared/text/shown-verdicts.ts";
import styles from "./line-verdicts.module.css";

export function LineVerdicts({ verdicts }: { verdicts: VerdictView[] }) {
  const { t } = useTranslation("call");
  const words = useWords("reasons");
  const text = useText();
  const shown = shownVerdicts(verdicts);
  const advised = shown.filter(({ sign, state, advice, note }) => (sign === "-" || state !== "met") && (advice !== null || note !== null));
  return (
    <div className={styles.verdicts}>
      <ul role="list" className={styles.tags} aria-label={t("verdict.list")}>
        {shown.map((verdict) => (
          <li key={verdict.key}>
            <VerdictTag sign={verdict.sign} state={verdict.state} title={text(verdict.title)} />
          </li>
        ))}
      </ul>
      {advised.length > 0 && (
        <details className={styles.advice}>
          <summary>
            <Icon name="bulb" />
            {t("verdict.advice", { count: advised.length })}
          </summary>
          <ul>
            {advised.map((verdict) => (
              <li key={verdict.key}>
                <b>{text(verdict.title)}</b>
                {verdict.note && <span className={styles.note}>{words(verdict.note)}</span>}
                {verdict.advice !== null && <span>{text(verdict.advice)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
