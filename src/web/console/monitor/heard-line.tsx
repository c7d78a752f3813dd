/** Owns one line of a talk that is listened in on: who, the words with their evidence marked, and the verdicts. */
import { useTranslation } from "react-i18next";
import type { LineView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { seatLabel } from "../../shared/seat-label.ts";
import { evidenceMarks, shownVerdicts } from "../../shared/text/shown-verdicts.ts";
import { EvidenceText } from "../../shared/ui/evidence-text.tsx";
import { VerdictTag } from "../../shared/ui/verdict-tag.tsx";
import styles from "./heard-line.module.css";

export function HeardLine({ line }: { line: LineView }) {
  const { t } = useTranslation("monitor");
  const text = useText();
  const verdicts = shownVerdicts(line.verdicts ?? []);
  if (line.who === "narrator") return <p className={styles.narrator}>{text(line.text)}</p>;
  return (
    <div className={styles.line} data-who={line.who}>
      <p className={styles.words}>
        <b>{line.who === "agent" ? seatLabel(text(line.name), t("role.agent")) : text(line.name)}{line.script && <small> {t("card.script")}</small>}</b>
        <EvidenceText text={text(line.text)} marks={evidenceMarks(verdicts, (verdict) => text(verdict.title))} />
      </p>
      {verdicts.length > 0 && (
        <ul role="list" className={styles.verdicts}>
          {verdicts.map(({ key, sign, state, title }) => (
            <li key={key}>
              <VerdictTag sign={sign} state={state} title={text(title)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
